import { expect, type Locator } from "@playwright/test";

type Box = { x: number; y: number; width: number; height: number };

/** Where something lies once it has come to rest, in CSS pixels of the window: what still slides or loads is not yet where it will be pressed. */
export async function boxAtRest(locator: Locator): Promise<Box> {
  let last: Box | null = null;
  await expect
    .poll(async () => {
      const before = last;
      last = await locator.boundingBox();
      return last !== null && JSON.stringify(last) === JSON.stringify(before);
    })
    .toBe(true);
  return last as unknown as Box;
}
