import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { coloursOf } from "./boxes";
import { maxPixels, tooManyPixels, unreadable } from "./refusals";
import { sharp } from "./sharp";

const workerFile = join(/* turbopackIgnore: true */ process.cwd(), "lib/server/images/heic-worker.mjs");
/** Milliseconds after which a file that keeps the decoder busy is given up; 48 megapixels take about 10 s. */
const patience = 90_000;
/** Display P3 in ITU-T H.273: phones that embed no profile name it by this number. */
const displayP3 = 12;

type Answer = { width: number; height: number; decoded: boolean };

async function profileOf(path: string): Promise<Buffer | null> {
  const colours = coloursOf(await readFile(path));
  if (colours === null) return null;
  if ("profile" in colours) return colours.profile;
  if (colours.primaries !== displayP3) return null;
  const sample = sharp({ create: { width: 1, height: 1, channels: 3, background: "#fff" } });
  const { icc } = await sharp(await sample.withIccProfile("p3").png().toBuffer()).metadata();
  return icc ?? null;
}

async function decode(path: string, output: string): Promise<Answer> {
  const profile = await profileOf(path);
  // The decoder reports what it dislikes on stdout; that is taken out of the server's log.
  const worker = new Worker(workerFile, {
    workerData: { path, output, maxPixels, profile },
    stdout: true,
    stderr: true,
  });
  // A studio that is asked to stop does not wait for a picture.
  worker.unref();
  const timer = setTimeout(() => void worker.terminate(), patience).unref();
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the decoder ended with ${code} and no picture`)));
    });
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}

// One at a time: a large picture takes several hundred megabytes while it is decoded.
const held = globalThis as typeof globalThis & { studioHeicQueue?: Promise<unknown> };

/**
 * Decodes a HEIC file, which sharp's build cannot read, into an upright PNG at `output`, with its colour profile.
 * @returns width and height in pixels, upright.
 * @throws StudioFailure `unreadable_picture`, or `too_many_pixels` before anything is decoded.
 */
export async function decodeHeic(path: string, output: string): Promise<{ width: number; height: number }> {
  const turn = (held.studioHeicQueue ?? Promise.resolve()).then(() => decode(path, output));
  held.studioHeicQueue = turn.catch(() => undefined);
  const { width, height, decoded } = await turn.catch((cause: unknown) => {
    throw unreadable(cause);
  });
  if (!decoded) throw tooManyPixels(width, height);
  return { width, height };
}
