import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { env } from "../env";
import { log } from "../log/log";

/** Milliseconds after which a file still here was left behind by a process that was killed. */
const abandoned = 6 * 60 * 60_000;

let swept = false;

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > abandoned) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Runs `use` with a new empty folder on the disk of the media, so that what is made in it can be kept by a rename.
 * The folder is removed afterwards, whatever happens.
 */
export async function withIncoming<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const all = join(/* turbopackIgnore: true */ env().studio.dataDir, "incoming");
  const folder = join(all, randomUUID());
  await mkdir(folder, { recursive: true });
  if (!swept) {
    swept = true;
    sweep(all).catch((cause: unknown) => log().warn({ err: cause }, "old incoming files were not removed"));
  }
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
