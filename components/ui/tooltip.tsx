"use client";

import { Portal } from "radix-ui";
import { Popper } from "radix-ui/internal";

/**
 * The tip of one control: its words and its key on an ink slip beside it. Loaded with the first tip that is shown.
 * Only placed by Radix: its tooltip would be a layer of its own, and take the Esc that is meant for the dialog below it.
 */
export default function Tooltip({ control }: { control: HTMLElement }) {
  const { left, top, width, height } = control.getBoundingClientRect();
  const { tip, tipKey } = control.dataset;
  // Above a control of a column would be on the control above.
  const side = control.closest("[data-tips='beside']") ? "right" : "top";
  return (
    <Popper.Root>
      {/* The control is not wrapped but lain over for the placing alone: a page without tips pays for none. */}
      <Popper.Anchor asChild>
        <span aria-hidden style={{ left, top, width, height }} className="pointer-events-none fixed" />
      </Popper.Anchor>
      {/* Inside the page's landmark. */}
      <Portal.Root asChild container={document.getElementById("main")}>
        <Popper.Content
          key={`${left} ${top} ${tip}`}
          // Not read out: the control's own name says the same.
          aria-hidden
          data-tip-slip
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-toast flex max-w-60 gap-2 rounded-control bg-press px-2 py-1 text-caption text-press-on"
        >
          {tip}
          {tipKey && <kbd className="text-inherit opacity-72">{tipKey}</kbd>}
        </Popper.Content>
      </Portal.Root>
    </Popper.Root>
  );
}
