import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { LineView } from "@/lib/types/line";
import { boxAtRest } from "../support/at-rest";
import { choose } from "../support/choose";
import { expect, generateButton, jobsOf, open, test } from "./fixtures";

// It pauses the queue, and counts what waits.
test.use({ room: "queue" });

const waiting = (page: Page) => page.getByRole("region", { name: "Waiting" });
const rows = (page: Page) => waiting(page).getByRole("listitem");
const pauseSwitch = (page: Page) => page.getByRole("switch", { name: "Pause" });
const undo = (page: Page) => page.getByRole("button", { name: "Undo" });

/** The order of the takes on screen and, once the studio agrees, nothing else. */
async function expectOrder(page: Page, url: string, takes: number[]) {
  await expect
    .poll(() => rows(page).evaluateAll((all) => all.map((row) => row.ariaLabel)))
    .toEqual(takes.map((take) => `Take ${take}`));
  const stored = async () =>
    ((await (await fetch(`${url}/api/queue`)).json()) as LineView).waiting.map(({ take }) => take);
  await expect.poll(stored).toEqual(takes);
}

/** Paused, with so many takes from words that wait. */
async function fill(page: Page, url: string, count: number): Promise<number[]> {
  await open(page, "/queue");
  await choose(pauseSwitch(page));
  await expect(page.getByText("Paused for everybody.")).toBeVisible();
  const paused = async () => ((await (await fetch(`${url}/api/settings`)).json()) as { paused: boolean }).paused;
  await expect.poll(paused).toBe(true);
  await open(page, "/model-create");
  await page.getByRole("textbox", { name: "Prompt", exact: true }).fill("Woman in a long coat");
  const before = (await jobsOf(url)).length;
  for (let n = 1; n <= count; n++) {
    await generateButton(page).click();
    await expect.poll(async () => (await jobsOf(url)).length).toBe(before + n);
  }
  const jobs = (await jobsOf(url)).slice(0, count);
  expect(jobs.every(({ status }) => status === "queued")).toBe(true);
  return jobs.map(({ take }) => take).reverse();
}

test("the queue: paused and resumed, reordered, taken back and put back", async ({ page, studio }) => {
  test.setTimeout(240_000);
  const takes = await fill(page, studio.url, 5);
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = takes;
  // Wherever a take waits one sees why, and can go on.
  const strip = page.getByRole("complementary", { name: "Takes" });
  await expect(strip.getByRole("region", { name: `Take ${e}`, exact: true }).getByText("Paused")).toBeVisible();
  await expect(strip.getByRole("button", { name: "Resume the queue" }).first()).toBeVisible();

  await open(page, "/queue");
  await expectOrder(page, studio.url, [a, b, c, d, e]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme === "light" ? "paper" : "darkroom");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }

  // By keys, from whatever has the focus in the row, which keeps it.
  const handle = (take: number) => page.getByRole("button", { name: `Move take ${take}`, exact: true });
  await handle(c).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  // A note stays while the mouse rests on it.
  await undo(page).hover();
  await expectOrder(page, studio.url, [c, a, b, d, e]);
  await expect(handle(c)).toBeFocused();
  // One way back for both.
  await undo(page).click();
  await expectOrder(page, studio.url, [a, b, c, d, e]);
  // By buttons.
  await page.getByRole("button", { name: `Take ${d} to the front`, exact: true }).click();
  await expectOrder(page, studio.url, [d, a, b, c, e]);
  await page.getByRole("button", { name: `Take ${d} down`, exact: true }).click();
  await expectOrder(page, studio.url, [a, d, b, c, e]);
  // By hand.
  const from = await boxAtRest(handle(e));
  const first = await boxAtRest(rows(page).first());
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, first.y + 10, { steps: 8 });
  await page.mouse.up();
  await expectOrder(page, studio.url, [e, a, d, b, c]);

  // Several are taken back, and put back at their places.
  await choose(page.getByRole("checkbox", { name: `Tick take ${a}`, exact: true }));
  await choose(page.getByRole("checkbox", { name: `Tick take ${b}`, exact: true }));
  await page.getByRole("button", { name: "Cancel 2 ticked" }).click();
  const putBack = page.getByText("2 takes canceled").locator("xpath=..").getByRole("button", { name: "Undo" });
  await putBack.hover();
  await expectOrder(page, studio.url, [e, d, c]);
  const settled = page.getByRole("region", { name: "Settled" });
  await expect(settled.getByRole("listitem", { name: `Take ${a}`, exact: true })).toBeVisible();
  await putBack.click();
  await expectOrder(page, studio.url, [e, a, d, b, c]);
  await page.getByRole("button", { name: `Cancel, take ${e}`, exact: true }).click();
  await expectOrder(page, studio.url, [a, d, b, c]);

  // What waited is sent, and nothing else.
  await choose(pauseSwitch(page), false);
  await expect(page.getByText("Paused for everybody.")).toBeHidden();
  const mine = async () => (await jobsOf(studio.url)).filter(({ take }) => takes.includes(take)).reverse();
  await expect
    .poll(async () => (await mine()).map(({ status }) => status), { timeout: 90_000 })
    .toEqual(["done", "done", "done", "done", "canceled"]);
  expect((await mine()).filter(({ sentAt }) => sentAt).map(({ take }) => take)).toEqual([a, b, c, d]);
  await expect(waiting(page)).toBeHidden();
  await expect(settled.getByRole("listitem", { name: `Take ${d}`, exact: true })).toContainText("1 credit");
});
