import { ensureBuilt } from "../../scripts/setup/build.mjs";

/** Runs once before the end-to-end tests: they start the production build many times over. */
export default ensureBuilt;
