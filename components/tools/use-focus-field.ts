"use client";

/** Finds an input of the brief by its name: in a group of choices the chosen one. */
function findField(name: string): HTMLElement | null {
  const group = `[data-field-group="${name}"]`;
  return document.querySelector(
    `[data-field="${name}"], ${group}:has(:checked) input:checked, ${group}:not(:has(:checked)) input:enabled`,
  );
}

/** Puts the focus into an input, and opens what hides it. @param openBrief opens the brief where it is a sheet */
export function useFocusField(openBrief: (open: boolean) => void) {
  return (name: string) => {
    if (!matchMedia("(min-width: 64rem)").matches) openBrief(true);
    // After the sheet has been drawn: what is invisible takes no focus.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const field = findField(name);
        field?.closest("details")?.setAttribute("open", "");
        field?.scrollIntoView({ block: "center" });
        field?.focus({ preventScroll: true });
      }),
    );
  };
}
