import "server-only";
import { z } from "zod";
import { jobId } from "./job-id";
import { parse } from "./parse";

/** The longest queue that anybody acts on at once. */
const most = 10_000;

/**
 * Ids of jobs as a browser sent them.
 * @throws StudioFailure `not_found` for what cannot be one, `invalid_input` for what is no list
 */
export function jobIds(value: unknown): string[] {
  return parse(z.array(z.unknown()).max(most), value).map(jobId);
}
