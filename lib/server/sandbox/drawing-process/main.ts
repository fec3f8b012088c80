// The drawing process: draws what it is sent, several at a time if asked, and ends with whoever started it.
import { render } from "../render";
import { PredictionError } from "../render/types";
import type { Delivery, Order } from "./messages";

process.on("disconnect", () => process.exit(0));
// Ctrl-C reaches the whole group; the one who asked decides when this ends.
process.on("SIGINT", () => undefined);

process.on("message", async ({ id, request }: Order) => {
  const delivery = await render(request).then(
    (rendered): Delivery => ({ id, rendered }),
    (error: unknown): Delivery =>
      error instanceof PredictionError
        ? { id, refused: { name: error.errorName, message: error.message } }
        : { id, broken: error },
  );
  if (process.connected) process.send?.(delivery);
});
