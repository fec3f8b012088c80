import "server-only";
import type { Outputs } from "@/lib/catalog/types";
import { status } from "../fashn/gateway";
import { sniffFile } from "../images/inspect";
import type { Sniffed } from "../images/sniff";
import { download } from "./download";
import { OutputRefused } from "./output-refused";
import type { Job } from "./states";

/** FASHN has deleted the output; it will not come back. */
export class OutputExpired extends Error {
  override name = "OutputExpired";
}

/** What FASHN answers in place of a picture inside the answer, an hour after it was made. */
const expired = "_expired";

/** Where a finished job's outputs are: addresses, or data URIs read again, since a database is no place for those. */
export async function outputsOf(job: Job, signal?: AbortSignal): Promise<string[]> {
  if (job.remoteOutputs) return job.remoteOutputs;
  const answer = await status(job.predictionId ?? "", signal);
  if (answer.kind !== "read") throw new Error(`${answer.name}: ${answer.message}`);
  if (answer.outputs.length === 0) throw new OutputExpired("FASHN does not name the outputs any more");
  return answer.outputs;
}

/**
 * Fetches one output and looks at what came.
 * @param kind what was asked for; a picture where a film belongs is no result
 * @returns its bytes, or `path` when it was downloaded there
 * @throws OutputExpired, OutputRefused, or what broke the connection
 */
export async function fetchOutput(
  output: string,
  path: string,
  kind: Outputs["kind"],
  signal?: AbortSignal,
): Promise<string | Buffer> {
  if (output === expired) throw new OutputExpired("FASHN keeps pictures inside the answer for an hour");
  const inside = /^data:[^,]*;base64,/i.exec(output);
  if (!inside) await download(output, path, signal);
  const file = inside ? Buffer.from(output.slice(inside[0].length), "base64") : path;
  const came = kindOf(await sniffFile(file));
  if (came.kind !== kind) {
    throw new OutputRefused("otherKind", `${came.name} came in place of a ${kind === "video" ? "film" : "picture"}`);
  }
  return file;
}

function kindOf(sniffed: Sniffed): { kind: Outputs["kind"] | null; name: string } {
  if (sniffed.format === "other") return { kind: null, name: sniffed.name ?? "Another kind of file" };
  // No result of FASHN is one, and nothing but the import of uploads can read it.
  if (sniffed.format === "heic") return { kind: null, name: "HEIC" };
  return sniffed.format === "mp4" ? { kind: "video", name: "A film" } : { kind: "image", name: "A picture" };
}
