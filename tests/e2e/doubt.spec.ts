import AxeBuilder from "@axe-core/playwright";
import type { Prediction } from "../support/fashn-server";
import { expect, generateButton, jobsOf, open } from "./fixtures";
import { test } from "./with-fashn";

// Its FASHN loses answers, and takes are numbered from one.
test.use({ room: "doubt" });

test("a take whose answer is lost is found by its id, given up and taken up again, or sent again", async ({
  page,
  studio,
  fashn,
}) => {
  test.slow();
  fashn.takesMs = null;
  fashn.webhooks = false;
  const accepted: Prediction[] = [];
  let takes = 0;
  /** Generates, with FASHN taking the request on and the connection breaking before its answer. */
  const loseAnswer = async () => {
    fashn.next.run.push((request, response) => {
      accepted.push(fashn.accept(request));
      response.destroy();
    });
    takes += 1;
    await generateButton(page).click();
    // Only a finished take comes onto the stage by itself.
    await page.getByRole("button", { name: `Take ${takes}, in doubt` }).click({ timeout: 30_000 });
    await expect(stage.getByRole("heading", { name: `Take ${takes}`, exact: true })).toBeVisible();
    await expect(stage.getByText("Answer lost.")).toBeVisible();
  };
  const stage = page.getByRole("region", { name: "Stage" });
  const dialog = page.getByRole("dialog");
  const clean = async () =>
    expect((await new AxeBuilder({ page }).include("[role=dialog]").analyze()).violations).toEqual([]);

  // What is just coming up has not its colours yet.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/try-on");
  await page.getByRole("button", { name: "Use the samples" }).click();
  await loseAnswer();

  // The id from the history at FASHN: a wrong one is refused in words, the right one brings the picture home.
  await stage.getByRole("button", { name: "Check at FASHN" }).click();
  await expect(dialog).toContainText("tryon-max");
  await expect(dialog.getByRole("link", { name: "request history at FASHN" })).toBeVisible();
  await clean();
  const id = dialog.getByRole("textbox", { name: "Id of the prediction" });
  await id.fill("nowhere-at-all");
  await dialog.getByRole("button", { name: "Check", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("FASHN does not know this id.");
  const [first] = accepted;
  if (!first) throw new Error("nothing was accepted");
  await fashn.complete(first);
  await id.fill(first.id);
  await id.press("Enter");
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(stage.getByRole("link", { name: "Download" })).toBeVisible({ timeout: 30_000 });

  // Given up, and thought better of.
  await loseAnswer();
  await stage.getByRole("button", { name: "Give up" }).click();
  await expect(stage.getByText("Given up.")).toBeVisible();
  await stage.getByRole("button", { name: "Take up again" }).click();
  await expect(stage.getByText("In doubt.")).toBeVisible();

  // Sent again, for a price that is said before.
  await stage.getByRole("button", { name: "Send again" }).click();
  await expect(dialog).toContainText("costs 2 credits, on top of what the first may have cost");
  await clean();
  fashn.takesMs = 50;
  fashn.webhooks = true;
  await dialog.getByRole("button", { name: "Send again, 2 credits" }).click();
  await expect(dialog).toBeHidden();
  await open(page, "/queue");
  const row = (take: number) => page.getByRole("listitem", { name: `Take ${take}`, exact: true });
  await expect(row(2)).toContainText("Sent again as take 3.");
  await expect(row(3)).toContainText("2 credits", { timeout: 30_000 });
  await expect(row(2).getByRole("button", { name: /^Check at FASHN ?, take 2$/ })).toBeVisible();

  // The result of the first comes late, and is kept as well: it was paid for.
  const [, second] = accepted;
  if (!second) throw new Error("nothing was accepted");
  await fashn.complete(second);
  await expect(row(2)).not.toContainText("Sent again", { timeout: 30_000 });
  await expect
    .poll(async () => (await jobsOf(studio.url)).map(({ status }) => status))
    .toEqual(["done", "done", "done"]);
  expect(fashn.runs).toHaveLength(3);
});
