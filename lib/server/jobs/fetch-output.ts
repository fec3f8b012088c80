import "server-only";
import { status } from "../fashn/gateway";
import { download } from "./download";
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
 * Fetches one output.
 * @returns its bytes, or `path` when it was downloaded there
 * @throws OutputExpired, DownloadRefused, or what broke the connection
 */
export async function fetchOutput(output: string, path: string, signal?: AbortSignal): Promise<string | Buffer> {
  if (output === expired) throw new OutputExpired("FASHN keeps pictures inside the answer for an hour");
  const inside = /^data:[^,]*;base64,/i.exec(output);
  if (inside) return Buffer.from(output.slice(inside[0].length), "base64");
  await download(output, path, signal);
  return path;
}
