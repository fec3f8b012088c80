import { z } from "zod";
import { type Fault, type OutputFault, outputFaults } from "./grammar";

/** The faults that one prediction acts out, kept with it so that they survive a restart. */
export const predictionFaults = z.object({
  webhook: z.enum(["send", "lose"]),
  /** How often the webhook is sent. */
  webhookTimes: z.number(),
  webhookLateMs: z.number(),
  /** What a forged one claims, where there is one. */
  webhookForgery: z.enum(["output", "id"]).nullable().default(null),
  webhookBackwards: z.boolean().default(false),
  fail: z.object({ name: z.string(), message: z.string() }).nullable(),
  /** Shown instead of the words of a running prediction. */
  running: z.string().nullable(),
  /** Shown instead of `completed`. */
  end: z.string().nullable(),
  noOutput: z.boolean(),
  output: z.object({ how: z.enum(outputFaults), left: z.number().nullable() }).nullable(),
});

export type PredictionFaults = z.output<typeof predictionFaults>;

const none: PredictionFaults = {
  webhook: "send",
  webhookTimes: 1,
  webhookLateMs: 0,
  webhookForgery: null,
  webhookBackwards: false,
  fail: null,
  running: null,
  end: null,
  noOutput: false,
  output: null,
};

/** What the given faults mean for one prediction. */
export function planFaults(faults: Fault[]): PredictionFaults {
  return Object.assign({}, none, ...faults.map(effect));
}

function effect({ name, value, times }: Fault): Partial<PredictionFaults> {
  const [head = "", ...rest] = value.split(":");
  const tail = rest.join(":");
  switch (name) {
    case "webhook":
      if (head === "lose") return { webhook: "lose" };
      if (head === "forge") return { webhookForgery: "output" };
      if (head === "forge-id") return { webhookForgery: "id" };
      if (head === "backwards") return { webhookBackwards: true };
      return head === "repeat" ? { webhookTimes: Number(tail) } : { webhookLateMs: Number(tail) };
    case "fail":
      return { fail: { name: head, message: tail || `${head}, as the sandbox was asked to fail` } };
    case "status":
      return { running: value };
    case "end":
      return { end: value };
    case "no-output":
      return { noOutput: true };
    case "output":
      return { output: { how: head as OutputFault, left: times } };
    default:
      return {};
  }
}
