import "server-only";
import { join } from "node:path";
import { env } from "../env";
import { localStorage } from "./local";
import type { Storage, StorageName } from "./types";

/** The storages this studio has, by the name that every asset carries. */
const open: { [Name in StorageName]?: () => Storage } = {
  local: () => localStorage(join(/* turbopackIgnore: true */ env().studio.dataDir, "media")),
};

const opened = new Map<StorageName, Storage>();

/**
 * The storage that an asset names.
 * @throws Error when this studio is not set up for it.
 */
export function storageNamed(name: StorageName): Storage {
  let storage = opened.get(name);
  if (!storage) {
    storage = open[name]?.();
    if (!storage) throw new Error(`no storage "${name}" is set up`);
    opened.set(name, storage);
  }
  return storage;
}

/** Where new originals go. */
export const newOriginals: StorageName = "local";

/** Where everything goes that can be made again from an original: renditions and pictures prepared for FASHN. */
export function derivedStorage(): Storage {
  return storageNamed("local");
}
