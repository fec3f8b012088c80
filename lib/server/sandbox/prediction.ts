import { z } from "zod";
import { predictionFaults } from "./faults/plan";

/** What the sandbox remembers of a prediction. Times are milliseconds since 1970. */
export const predictionSchema = z.object({
  id: z.string(),
  /** The account it belongs to and is billed to. */
  account: z.string(),
  model: z.string(),
  /** Where its run was called: scheme, host and mount path. Webhooks point their output URLs there. */
  mount: z.string(),
  createdAt: z.number(),
  /** When it completes, drawn by then. */
  readyAt: z.number(),
  /** Credits that it reserves while it runs and costs when it completes. */
  credits: z.number(),
  /** Asked for its outputs inside the answer. */
  base64: z.boolean(),
  faults: predictionFaults,
  /** Null while it runs. */
  settled: z
    .object({
      at: z.number(),
      /** `completed` or `failed`; another word only by a fault. */
      status: z.string(),
      /** File names of the outputs. */
      outputs: z.array(z.string()),
      error: z.object({ name: z.string(), message: z.string() }).nullable(),
    })
    .nullable(),
  webhook: z
    .object({
      url: z.string(),
      /** Deliveries that arrived; more than one only by a fault. */
      sent: z.number(),
      /** Deliveries that failed since the last one that arrived. */
      failures: z.number(),
      /** When to try (again); null before it settles, after a success and after the last try. */
      nextAt: z.number().nullable(),
    })
    .nullable(),
});

export type Prediction = z.output<typeof predictionSchema>;
export type Settled = NonNullable<Prediction["settled"]>;
