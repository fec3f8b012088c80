import "server-only";
import { errorWords } from "@/lib/catalog/errors";
import { decisions, type JobError, waitsForCredits } from "@/lib/types/job";

/** A FASHN error in the catalogue's words, with FASHN's own message for the details. */
export function fashnError(name: string, message: string | null): JobError {
  const { title, advice, charged, again } = errorWords(name);
  return { name, title, advice, charged, again, detail: message || null };
}

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
    advice: "Check that the studio still uses the key it was made with, then look again.",
    detail,
    charged: "unknown",
    again: false,
  }),
  neverFinished: (): JobError => ({
    name: "NeverFinished",
    title: "No end in sight",
    advice: "FASHN has worked on it for three days: ask support@fashn.ai with the prediction id.",
    detail: null,
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
  noOutput: (detail: string | null, credits: number | null): JobError => ({
    name: "NoOutput",
    title: "Nothing returned",
    advice: "FASHN says it is complete but sent no result: ask support@fashn.ai with the prediction id.",
    detail,
    charged: credits === null ? "unknown" : credits > 0 ? "yes" : "no",
    again: false,
  }),
  /** @param kept how long FASHN keeps the result: "72 hours" */
  notSavedYet: (detail: string, kept: string): JobError => ({
    name: "NotSavedYet",
    title: "Not saved yet",
    advice: `The result is safe at FASHN for ${kept}; the studio keeps trying to fetch it.`,
    detail,
    charged: "yes",
    again: false,
  }),
  expired: (detail: string): JobError => ({
    name: "OutputExpired",
    title: "Result expired",
    advice: "FASHN deleted it before it could be fetched: generate it again.",
    detail,
    charged: "yes",
    again: true,
  }),
};
