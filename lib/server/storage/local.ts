import "server-only";
import { randomBytes } from "node:crypto";
import { copyFile, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { checkKey, fileMissing } from "./key";
import { readFileStream } from "./read-stream";
import type { Storage } from "./types";

const isMissing = (error: unknown) => ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");

/** Makes a rename outlast a power cut. Not every file system lets a folder be synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * Writes a file so that it is there whole or not at all: beside its place, synced, then renamed.
 * Folders are made as needed.
 */
async function writeWhole(path: string, write: (part: string) => Promise<void>): Promise<void> {
  const folder = dirname(path);
  const part = join(folder, `.${basename(path)}.${randomBytes(6).toString("hex")}.part`);
  await mkdir(folder, { recursive: true });
  try {
    await write(part);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Files in a folder of this machine. */
export function localStorage(root: string): Storage {
  const pathOf = (key: string) => join(root, checkKey(key));

  const size: Storage["size"] = async (key) => {
    try {
      const found = await stat(pathOf(key));
      return found.isFile() ? found.size : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  const has: Storage["has"] = async (key) => (await size(key)) !== null;

  return {
    size,
    has,
    put: (key, bytes) =>
      writeWhole(pathOf(key), async (part) => {
        const handle = await open(part, "wx");
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
      }),

    async adopt(key, path) {
      await writeWhole(pathOf(key), async (part) => {
        const handle = await open(path, "r");
        await handle.sync().finally(() => handle.close());
        await rename(path, part).catch(async (error: NodeJS.ErrnoException) => {
          // The file lies on another disk.
          if (error.code !== "EXDEV") throw error;
          await copyFile(path, part);
          await rm(path, { force: true });
        });
      });
    },

    async open(key, range) {
      const total = await size(key);
      if (total === null) return null;
      const { start, end } = range ?? { start: 0, end: total - 1 };
      return { size: total, stream: readFileStream(pathOf(key), start, end) };
    },

    async delete(key) {
      await rm(pathOf(key), { force: true });
    },

    async deleteFolder(folder) {
      await rm(pathOf(folder), { recursive: true, force: true });
    },

    async withFile(key, use) {
      if (!(await has(key))) throw fileMissing();
      return use(pathOf(key));
    },
  };
}
