import type { ModelName } from "@/lib/catalog";
import { limits } from "@/lib/catalog/limits";
import type { PictureSizes } from "@/lib/catalog/types";
import { type JobView, unsettled } from "@/lib/types/job";
import type { Spread } from "@/lib/types/submission";
import { endpointOf } from "./endpoints";
import { type Draft, isEmpty } from "./inputs";
import { totalCredits } from "./spread";
import { issuesOfAll } from "./spread-issues";

/** What the button under the brief can do now. */
export type TillState =
  | { kind: "ready" }
  /** All of FASHN's places are taken: the job waits in the studio's queue. */
  | { kind: "waits" }
  /** An input is empty or wrong; `words` say what to do. */
  | { kind: "missing"; field: string; words: string }
  /** Pictures are still being sent to the studio. */
  | { kind: "reading" }
  | { kind: "short"; by: number }
  /** On its way; `words` say what of it. */
  | { kind: "sending"; words: string };

type Circumstances = {
  /** The values of the input that has several; null where none has. */
  spread?: Spread | null;
  pictures: PictureSizes;
  /** Credits that can still be spent; null while unknown, which keeps nobody from trying. */
  balance: number | null;
  jobs: readonly JobView[];
  reading: boolean;
  sending: string | null;
};

const atWork = ({ status }: JobView) => status !== "queued" && (unsettled as readonly string[]).includes(status);

export function tillState(
  model: ModelName,
  draft: Draft,
  { spread = null, pictures, balance, jobs, reading, sending }: Circumstances,
): TillState {
  if (sending) return { kind: "sending", words: sending };
  const endpoint = endpointOf(model);
  if (reading) return { kind: "reading" };
  const [issue] = issuesOfAll(model, draft, spread, pictures);
  if (issue) {
    const { label = "brief", options } = endpoint.fields[issue.field] ?? {};
    const blamed = issue.value === undefined ? undefined : options?.[issue.value]?.label;
    const change = blamed ? `Take out ${blamed}` : `Change the ${label.toLowerCase()}`;
    const words = isEmpty(draft[issue.field]) ? issue.message : change;
    return { kind: "missing", field: issue.field, words };
  }
  const credits = totalCredits(model, draft, spread);
  if (balance !== null && credits > balance) return { kind: "short", by: credits - balance };
  return jobs.filter(atWork).length >= limits.inFlight ? { kind: "waits" } : { kind: "ready" };
}

const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

/** "Two", "13". */
export function numberWord(count: number): string {
  return words[count] ?? String(count);
}
