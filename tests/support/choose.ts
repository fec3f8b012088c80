import { expect, type Locator } from "@playwright/test";

/**
 * Sets a choice, a tick box or a switch as a person does: on its label, since the field itself is out of sight. The label is
 * pressed once it rests, so that what moves while the page grows is not missed.
 */
export async function choose(option: Locator, on = true): Promise<void> {
  await expect(option).toBeEnabled();
  if ((await option.isChecked()) !== on) await option.locator("xpath=ancestor::label[1]").click();
  await expect(option).toBeChecked({ checked: on });
}
