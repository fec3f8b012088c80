import { catalog } from "@/lib/catalog";
import { provide } from "./endpoints";

// Loaded when a picture goes from one tool to another: only then is more than the page's own endpoint needed.
provide(...Object.values(catalog));
