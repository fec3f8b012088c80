import type { AssetView } from "./asset";

/** Letters of a face's name. */
export const longestFaceName = 40;

/** A face with a name. */
export type IdentityView = { id: string; name: string; face: AssetView };

/** The faces to choose from: by name, and those that jobs used but nobody named, latest first. */
export type FacesView = { named: IdentityView[]; used: AssetView[] };
