/** What a FASHN error means to the person who pressed Generate. */
export type ErrorWords = {
  /** FASHN's name for it. */
  name: string;
  /** What happened, two or three words. */
  title: string;
  /** What to do next, one sentence. */
  advice: string;
  charged: "no" | "yes" | "unknown";
  /** Whether the same inputs may succeed on another try. */
  again: boolean;
};

type Entry = Omit<ErrorWords, "name" | "charged"> & { charged?: ErrorWords["charged"] };

/** Answered instead of a prediction id: nothing was started. Source: FASHN's error handling page. */
const apiErrors: Record<string, Entry> = {
  BadRequest: {
    title: "Request refused",
    advice: "Change the input that FASHN's message names, then generate again.",
    again: false,
  },
  UnauthorizedAccess: {
    title: "Key refused",
    advice: "The person who runs the studio can set a valid FASHN API key.",
    again: false,
  },
  NotFound: {
    title: "Not found",
    advice: "The person who runs the studio can check the FASHN address in its settings.",
    again: false,
  },
  RateLimitExceeded: { title: "Too many requests", advice: "Wait a minute, then try again.", again: true },
  ConcurrencyLimitExceeded: {
    title: "All places taken",
    advice: "Wait until a running picture is done, then try again.",
    again: true,
  },
  OutOfCredits: { title: "No credits left", advice: "Add credits at FASHN, then try again.", again: true },
  InternalServerError: {
    title: "Fault at FASHN",
    advice: "Try again in a minute; if it stays, use smaller pictures.",
    again: true,
  },
};

/** A prediction that ended as failed, which FASHN does not charge. Sources: the same page, the endpoint pages and the SDK. */
const runtimeErrors: Record<string, Entry> = {
  ImageLoadError: {
    title: "Picture not loaded",
    advice: "Choose the picture again, or use another one: FASHN could not fetch or read it.",
    again: true,
  },
  ContentModerationError: {
    title: "Refused as unsafe",
    advice: "Change the picture or reword the prompt; try-on v1.6 also lets you choose the moderation.",
    again: false,
  },
  InputValidationError: {
    title: "Inputs don't fit",
    advice: "Change the input that FASHN's message names, then generate again.",
    again: false,
  },
  ThirdPartyError: {
    title: "Refused by provider",
    advice: "Try again; if it stays, change the picture or reword the prompt.",
    again: true,
  },
  "3rdPartyProviderError": {
    title: "Provider failed",
    advice: "Try again in a minute.",
    again: true,
  },
  UnavailableError: { title: "FASHN is overloaded", advice: "Try again in a minute.", again: true },
  PipelineError: {
    title: "Processing failed",
    advice: "Try again; if it stays, send the prediction id to support@fashn.ai.",
    again: true,
  },
  PoseError: {
    title: "No pose found",
    advice: "Use a model picture that shows the torso, or say that the garment lies flat.",
    again: false,
  },
  LoRALoadError: {
    title: "LoRA not loaded",
    advice: "Use a public address of a FLUX .safetensors file under 256 MB.",
    again: false,
  },
  // The SDK stopped waiting; the prediction itself may still end well and be charged.
  PollingTimeout: {
    title: "No result yet",
    advice: "Look again before generating once more: the result may still come.",
    charged: "unknown",
    again: false,
  },
};

/** Every error name that FASHN documents or its SDK knows. */
export const errorNames = Object.keys({ ...apiErrors, ...runtimeErrors });

/** The names by when they come: in place of a prediction id, and at the end of a prediction. */
export const errorNamesOf = { request: Object.keys(apiErrors), prediction: Object.keys(runtimeErrors) };

/** Words for a FASHN error. The names are an open set: an unknown one is shown as it is. */
export function errorWords(name: string): ErrorWords {
  const known = [apiErrors, runtimeErrors].find((entries) => Object.hasOwn(entries, name))?.[name];
  if (known) return { charged: "no", ...known, name };
  return {
    name,
    title: name || "Unnamed error",
    advice: "Try again; if it stays, send the prediction id to support@fashn.ai.",
    charged: "no",
    again: true,
  };
}
