"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";

const widths = {
  /** A question, a few fields. */
  narrow: "sm:h-fit sm:w-100",
  /** A picture, a sheet of prints. */
  wide: "sm:h-176 sm:w-160 max-sm:top-0",
} as const;

type Props = {
  title: string;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  width?: keyof typeof widths;
  onClose: () => void;
  children?: ReactNode;
  /** What leads out of it: a plain "Cancel", then a strong button with the verb. */
  actions?: ReactNode;
  /** Class names of the part between title and actions, which scrolls. */
  className?: string;
};

/**
 * A slip over the page with one thing to decide; on phones a sheet of the whole width, a wide one of the whole window. It is
 * open for as long as it stands in the page. Esc and a press beside it close it; the focus returns to where it was.
 * Load it lazily: it brings its own keyboard.
 */
export function Dialog({ title, lead, width = "narrow", onClose, children, actions, className }: Props) {
  // What opened it. Radix knows only its own triggers, and those would have to be loaded with the page.
  const [opener] = useState(() => (typeof document === "undefined" ? null : document.activeElement));
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-dialog bg-veil" />
        <Radix.Content
          {...(lead === undefined && { "aria-describedby": undefined })}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
          className={cn(
            "enters fixed z-dialog flex flex-col rounded-control bg-slip text-ink shadow-slip outline-none [--from-y:0.25rem]",
            "max-h-[calc(100dvh-4rem)] max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-dvh max-sm:rounded-none",
            "sm:inset-0 sm:m-auto sm:max-w-[calc(100vw-2rem)]",
            widths[width],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-6 pt-6 max-sm:px-4 max-sm:pt-4">
            <div>
              <Radix.Title className="display text-display-s">{title}</Radix.Title>
              {lead !== undefined && <Radix.Description className="mt-1.5 text-ink-2">{lead}</Radix.Description>}
            </div>
            <IconButton label="Close" shortcut="Esc" onClick={onClose} className="-mt-1 -mr-2">
              <X size={18} aria-hidden />
            </IconButton>
          </header>
          <div className={cn("min-h-0 flex-1 overflow-y-auto px-6 pt-4 pb-6 max-sm:px-4", className)}>{children}</div>
          {actions && <footer className="flex justify-end gap-1 px-6 pb-6 max-sm:px-4 max-sm:pb-4">{actions}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
