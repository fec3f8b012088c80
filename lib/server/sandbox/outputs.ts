import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { limits } from "@/lib/catalog/limits";
import type { Prediction } from "./prediction";
import type { Rendered } from "./render/types";

const hourMs = 60 * 60 * 1000;
/** How long outputs can be read after completion. Source: FASHN's data retention page. */
export const retentionMs = { url: limits.kept.cdnHours * hourMs, base64: (limits.kept.base64Minutes / 60) * hourMs };

const extensions = { "image/png": "png", "image/jpeg": "jpeg", "video/mp4": "mp4" } as const;

export type Outputs = ReturnType<typeof openOutputs>;

/** The output files of predictions, one folder each. */
export function openOutputs(dataDir: string) {
  const folder = (id: string) => join(dataDir, "outputs", id);
  return {
    path: (id: string, name: string): string => join(folder(id), name),
    /** Writes all outputs or none; answers their file names in order. */
    async write(id: string, rendered: Rendered[]): Promise<string[]> {
      const names = rendered.map(({ mime }, index) => `output_${index}.${extensions[mime]}`);
      const unfinished = `${folder(id)}.tmp`;
      await mkdir(unfinished, { recursive: true });
      await Promise.all(rendered.map(({ bytes }, index) => writeFile(join(unfinished, names[index] as string), bytes)));
      await rm(folder(id), { recursive: true, force: true });
      await rename(unfinished, folder(id));
      return names;
    },
    async dataUri(id: string, name: string): Promise<string> {
      return `data:${mimeOf(name)};base64,${await readFile(join(folder(id), name), "base64")}`;
    },
    remove: (id: string): Promise<void> => rm(folder(id), { recursive: true, force: true }),
  };
}

/** True when the outputs can no longer be had. */
export function isExpired(prediction: Prediction, now: number): boolean {
  const keptMs = prediction.base64 ? retentionMs.base64 : retentionMs.url;
  return prediction.settled !== null && now >= prediction.settled.at + keptMs;
}

export function mimeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf(".") + 1);
  return Object.entries(extensions).find(([, known]) => known === extension)?.[0] ?? "application/octet-stream";
}
