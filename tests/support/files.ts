import { rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Sharp } from "sharp";
import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { testFolder } from "./pictures";

/**
 * Gives this test file a studio of its own: a data directory with its own embedded database.
 * Call it before the first module that reads the settings is imported.
 */
export function ownStudio(name: string, settings: Record<string, string> = {}): { dataDir: string; discard(): void } {
  const dataDir = testFolder(name);
  Object.assign(process.env, { LOG_LEVEL: "silent", ...settings, STUDIO_DATA_DIR: dataDir });
  return { dataDir, discard: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** Every kept file of a studio, by its path below `media`, and what is on its way in. */
export async function keptFiles(dataDir: string): Promise<{ media: string[]; incoming: string[] }> {
  const list = async (folder: string) => {
    const all = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    return all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(dataDir.length + 1));
  };
  return { media: await list("media"), incoming: await list("incoming") };
}

/** A request as the browser sends a file. */
export function uploadRequest(
  body: BodyInit | Uint8Array | null,
  headers: Record<string, string> = {},
  query = "",
): Request {
  const sent = body instanceof Uint8Array ? new Uint8Array(body) : body;
  return new Request(`http://studio.test/api/uploads${query}`, {
    method: "POST",
    body: sent,
    headers: { "x-file-name": "picture.jpg", ...headers },
    duplex: "half",
  } as RequestInit);
}

/** Sends a file through the upload route and answers what it answered. */
export async function upload(body: BodyInit | Uint8Array | null, headers?: Record<string, string>, query?: string) {
  const { POST } = await import("@/app/api/uploads/route");
  const response = await POST(uploadRequest(body, headers, query), {});
  return { status: response.status, result: (await response.json()) as Result<AssetView> };
}

/** Uploads a drawing that must be taken in. */
export async function uploaded(picture: Sharp): Promise<AssetView> {
  const { result } = await upload(await picture.toBuffer());
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Reads a stored file as a browser does. */
export async function readUrl(url: string, init?: RequestInit): Promise<Response> {
  const { GET } = await import("@/app/files/[...key]/route");
  const address = new URL(url, "http://studio.test");
  const key = address.pathname
    .replace(/^\/files\//, "")
    .split("/")
    .map(decodeURIComponent);
  return GET(new Request(address, init), { params: Promise.resolve({ key }) });
}
