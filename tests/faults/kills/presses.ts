import type { Draft } from "@/lib/catalog";
import type { Life } from "./life";

/** One press of Generate, as a browser makes it: under a key that it keeps until the studio has answered. */
export type Press = { key: string; answered: boolean };

/** Presses again for all that were never answered, and for `count` new ones. */
export async function pressAll(life: Life, presses: Press[], count: number, draft: Draft<"tryon-max">): Promise<void> {
  for (let n = 0; n < count; n++) presses.push({ key: crypto.randomUUID(), answered: false });
  await Promise.all(
    presses
      .filter(({ answered }) => !answered)
      .map(async (press) => {
        press.answered = (await life.submit(press.key, draft)) !== null;
      }),
  );
}
