"use client";

import { Dialog, Popover as Primitive } from "radix-ui";
import { type ReactNode, useState } from "react";
import { cn } from "./cn";

type Props = {
  onClose: () => void;
  /** Called once it has gone and the focus is back where it was. */
  onClosed?: () => void;
  /** What it stands beside. */
  anchor: HTMLElement;
  /** Its name for screen readers, and its heading on a phone. */
  label: string;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  /** Its width on a wide screen: "w-72". */
  className?: string;
  children: ReactNode;
};

/**
 * A slip beside what it belongs to; on a phone a sheet from below that holds everything else still.
 * The focus returns to where it was. Draw it only while it is open, and load it lazily: it brings its own keyboard and placing.
 */
export function Popover({ side = "bottom", align = "start", className = "w-72", ...props }: Props) {
  const [phone] = useState(() => matchMedia("(max-width: 39.99rem)").matches);
  const [opener] = useState(() => document.activeElement);
  const { onClose, onClosed, anchor, label, children } = props;
  const onOpenChange = (open: boolean) => open || onClose();
  const onCloseAutoFocus = (event: Event) => {
    event.preventDefault();
    // A press gives no focus to a button in every browser.
    (opener instanceof HTMLElement && opener !== document.body ? opener : anchor).focus();
    onClosed?.();
  };
  // Esc inside `data-escape` is that part's own.
  const onEscapeKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest("[data-escape]")) event.preventDefault();
  };
  const slip = "enters overflow-y-auto overscroll-contain bg-slip outline-none!";

  if (phone) {
    return (
      <Dialog.Root open onOpenChange={onOpenChange}>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-dialog bg-veil" />
          <Dialog.Content
            aria-describedby={undefined}
            onCloseAutoFocus={onCloseAutoFocus}
            onEscapeKeyDown={onEscapeKeyDown}
            className={cn(
              slip,
              "fixed inset-x-0 bottom-0 z-dialog max-h-[75dvh] pb-[env(safe-area-inset-bottom)] [--from-y:2rem]",
            )}
          >
            <Dialog.Title className="display px-4 pt-4 pb-2 text-display-s">{label}</Dialog.Title>
            {children}
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    );
  }
  return (
    <Primitive.Root open onOpenChange={onOpenChange}>
      <Primitive.Anchor virtualRef={{ current: anchor }} />
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          // A press on the anchor closes it by itself: closed here first, that press would open it again.
          onInteractOutside={(event) => anchor.contains(event.target as Node) && event.preventDefault()}
          onCloseAutoFocus={onCloseAutoFocus}
          onEscapeKeyDown={onEscapeKeyDown}
          className={cn(
            slip,
            "z-menu max-h-(--radix-popover-content-available-height) rounded-control shadow-slip [--from-y:-0.25rem]",
            className,
          )}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
