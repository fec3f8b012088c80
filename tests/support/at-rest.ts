import { expect, type Locator, type Page } from "@playwright/test";

type Box = { x: number; y: number; width: number; height: number };

/** Reads again and again until twice in a row the same is read, and answers that. */
async function atRest<T>(
  read: () => Promise<T>,
  same: (a: T, b: T) => boolean,
  good: (value: T) => boolean,
): Promise<T> {
  let last: { value: T } | null = null;
  await expect
    .poll(
      async () => {
        const before: { value: T } | null = last;
        last = { value: await read() };
        return good(last.value) && before !== null && same(before.value, last.value);
      },
      { intervals: [150] },
    )
    .toBe(true);
  return (last as unknown as { value: T }).value;
}

/** Where something lies once it has come to rest, in CSS pixels of the window: what still slides or loads is not yet where it will be pressed. */
export async function boxAtRest(locator: Locator): Promise<Box> {
  const same = (a: Box | null, b: Box | null) => JSON.stringify(a) === JSON.stringify(b);
  return (await atRest(
    () => locator.boundingBox(),
    same,
    (box) => box !== null,
  )) as Box;
}

/** What something says once it says nothing new. */
export function textAtRest(locator: Locator): Promise<string> {
  return atRest(
    () => locator.innerText(),
    (a, b) => a === b,
    () => true,
  );
}

/** A part of the window, as a PNG, once nothing in it moves. @param unlike what it showed before, when it must have changed */
export function shotAtRest(page: Page, clip: Box, unlike?: Buffer): Promise<Buffer> {
  return atRest(
    () => page.screenshot({ clip }),
    (a, b) => a.equals(b),
    (shot) => !unlike?.equals(shot),
  );
}
