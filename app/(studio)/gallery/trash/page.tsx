import type { Metadata } from "next";
import { Trash } from "@/components/gallery/trash";
import { Hydrated, readAssets, readSettings } from "../../hydrated";

export const metadata: Metadata = { title: "Trash" };

export default function TrashPage() {
  return (
    <Hydrated reads={[readAssets({ trash: true }), readSettings]}>
      <Trash />
    </Hydrated>
  );
}
