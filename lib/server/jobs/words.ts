import "server-only";
import { errorWords } from "@/lib/catalog/errors";

import { decisions, type JobError, notFetched, waitsForCredits } from "@/lib/types/job";
import type { Refusal } from "./output-refused";

/** A FASHN error in the catalogue's words, with FASHN's own message for the details. */
export function fashnError(name: string, message: string | null): JobError {
  const { title, advice, charged, again } = errorWords(name);
  return { name, title, advice, charged, again, detail: message || null };
}

/** What the credits of a finished prediction say of the bill; without any, nobody knows. */
function billed(credits: number | null): JobError["charged"] {
  if (credits === null) return "unknown";
  return credits > 0 ? "yes" : "no";
}

/** What is wrong with an output, in three words. */
const refusals: Record<Refusal, string> = {
  missing: "Result not there",
  otherKind: "Not a result",
  broken: "Result is broken",
  tooLarge: "Result too large",
  endless: "Result without end",
  elsewhere: "Result lies elsewhere",
};

/** What only the studio can say, because FASHN said nothing or the trouble is on this side. */
export const studioErrors = {
  inDoubt: (name: string, detail: string | null): JobError => ({
    name,
    title: "Answer lost",
    advice: "FASHN may have made and charged it: look at your history at FASHN before you generate it again.",
    detail,
    charged: "unknown",
    again: false,
  }),
  givenUp: (detail: string | null): JobError => ({
    name: decisions.givenUp,
    title: "Given up",
    advice: "It may have been charged. A result that FASHN still reports is kept.",
    detail,
    charged: "unknown",
    again: false,
  }),
  takenUp: (detail: string | null): JobError => ({
    name: "TakenUp",
    title: "In doubt",
    advice: "It may have been made and charged: check at FASHN what became of it.",
    detail,
    charged: "unknown",
    again: false,
  }),
  /** @param take number of the take that was sent in its place */
  sentAgain: (take: number, detail: string | null): JobError => ({
    name: decisions.sentAgain,
    title: `Sent again as take ${take}`,
    advice: "It may have been charged, too. A result that FASHN still reports is kept.",
    detail,
    charged: "unknown",
    again: false,
  }),
  unknownPrediction: (detail: string): JobError => ({
    name: "NotFound",
    title: "Unknown to FASHN",
    advice: "It may have been charged: see that the studio still uses the key it was made with, then check at FASHN.",
    detail,
    charged: "unknown",
    again: false,
  }),
  neverFinished: (): JobError => ({
    name: "NeverFinished",
    title: "No end in sight",
    advice: "FASHN has worked on it for three days and may charge it: ask support@fashn.ai with the prediction id.",
    detail: null,
    charged: "unknown",
    again: false,
  }),
  neverTold: (detail: string): JobError => ({
    name: "NeverTold",
    title: "No answer for days",
    advice: "FASHN keeps results for 72 hours only: your history at FASHN says whether it was made and charged.",
    detail,
    charged: "unknown",
    again: false,
  }),
  unprepared: (detail: string): JobError => ({
    name: "PictureNotPrepared",
    title: "Picture not readable",
    advice: "Add the picture again, then generate again.",
    detail,
    charged: "no",
    again: false,
  }),
  waiting: (name: string, detail: string): JobError => ({
    name,
    title: "Waiting for FASHN",
    advice: "It is sent by itself as soon as FASHN takes it.",
    detail,
    charged: "no",
    again: false,
  }),
  /** @param needs @param left credits */
  waitsForCredits: (needs: number, left: number): JobError => ({
    name: waitsForCredits,
    title: "Waits for credits",
    advice: "Top up at FASHN; it is sent by itself then.",
    detail: `Needs ${needs}, ${left} left`,
    charged: "no",
    again: false,
  }),
  unreadable: (name: string, detail: string): JobError => ({
    name,
    title: "FASHN unreachable",
    advice: "The work goes on at FASHN; the studio keeps looking.",
    detail,
    charged: "unknown",
    again: false,
  }),
  keyRefused: (name: string, detail: string): JobError => ({
    name,
    title: "Key refused",
    advice: "The person who runs the studio can set a valid FASHN API key; the studio keeps looking.",
    detail,
    charged: "unknown",
    again: false,
  }),
  /** @param word FASHN's word for the end, which came without an error */
  endedAs: (word: string): JobError => ({
    name: word,
    title: `Ended as ${word.replaceAll("_", " ")}`,
    advice: "FASHN gave neither a reason nor a result: try again, or send the prediction id to support@fashn.ai.",
    detail: null,
    charged: "no",
    again: true,
  }),
  refusedToSay: (name: string, detail: string): JobError => ({
    name,
    title: "FASHN tells nothing",
    advice: "The work goes on at FASHN; the studio keeps looking.",
    detail,
    charged: "unknown",
    again: false,
  }),
  noOutput: (detail: string | null, credits: number | null): JobError => ({
    name: "NoOutput",
    title: "Nothing returned",
    advice: "FASHN says it is complete but sent no result: ask support@fashn.ai with the prediction id.",
    detail,
    charged: billed(credits),
    again: false,
  }),
  /** @param kept how long FASHN keeps the result: "72 hours" */
  notSavedYet: (detail: string, kept: string, credits: number | null): JobError => ({
    name: "NotSavedYet",
    title: "Not saved yet",
    advice: `FASHN keeps the result for ${kept}; the studio keeps trying to fetch it.`,
    detail,
    charged: billed(credits),
    again: false,
  }),
  /** @param kept how long FASHN keeps the result: "72 hours" */
  notFetched: (why: Refusal, detail: string, kept: string, credits: number | null): JobError => ({
    name: notFetched,
    title: refusals[why],
    advice:
      why === "elsewhere"
        ? `The person who runs the studio can add its host to FASHN_OUTPUT_HOSTS; FASHN keeps it for ${kept}, so fetch it again.`
        : `FASHN keeps the result for ${kept}: fetch it again, or send the prediction id to support@fashn.ai.`,
    detail,
    charged: billed(credits),
    again: false,
  }),
  expired: (detail: string, credits: number | null): JobError => ({
    name: "OutputExpired",
    title: "Result expired",
    advice: "FASHN deleted it before it could be fetched: generate it again.",
    detail,
    charged: billed(credits),
    again: true,
  }),
};
