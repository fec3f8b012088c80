import { modelNames } from "@/lib/catalog";
import { choose } from "../support/choose";
import { documentedInputs } from "../support/documented";
import { expect, open, test } from "./fixtures";

test("the reference lists every endpoint, and each page has every input", async ({ page }) => {
  await open(page, "/");
  await page.keyboard.press("h");
  await expect(page).toHaveURL(/\/reference$/);
  for (const model of modelNames) await expect(page.locator(`a[href="/reference/${model}"]`)).toBeVisible();

  for (const model of modelNames) {
    await page.goto(`/reference/${model}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const inputs = page.getByRole("region", { name: "Inputs" }).getByRole("heading", { level: 3 });
    expect((await inputs.allTextContents()).sort()).toEqual(documentedInputs[model].toSorted());
    for (const part of ["Price", "Time", "Output", "Limits", "Kept", "Errors"]) {
      await expect(page.getByRole("region", { name: part, exact: true })).toBeVisible();
    }
  }
});

test("a tool leads to the page of the edition that it shows, and back", async ({ page }) => {
  await open(page, "/try-on");
  await choose(page.getByRole("radio", { name: "v1.6" }));
  await page.getByRole("link", { name: "Reference of try-on" }).click();
  await expect(page).toHaveURL(/\/reference\/tryon-v1\.6$/);
  await expect(page.getByRole("region", { name: "Time" })).toContainText("12 s to 17 s");
  await page.getByRole("link", { name: "Open try-on" }).click();
  await expect(page).toHaveURL(/\/try-on$/);
  await page.keyboard.press("h");
  await expect(page).toHaveURL(/\/reference\/tryon-v1\.6$/);
});

test("an endpoint that does not exist is said", async ({ page, quiet }) => {
  expect((await page.goto("/reference/model-variation"))?.status()).toBe(404);
  await expect(page.getByText("There is nothing at this address")).toBeVisible();
  quiet.length = 0;
});
