"use client";

import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";

/** A slip with choices, 208 px wide. Load it lazily: it brings its own keyboard and placing. */
export function Menu({
  open,
  onOpenChange,
  anchor,
  label,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The button that opened it; gets the focus back. */
  anchor: HTMLElement | null;
  label: string;
  children: ReactNode;
}) {
  return (
    // The page around it stays what it is to screen readers: a menu is no dialog, and its keys stay in it anyway.
    <DropdownMenu.Root modal={false} open={open} onOpenChange={onOpenChange}>
      {/* The real button was there before this code was loaded; this stands over it for the placing alone. */}
      <DropdownMenu.Trigger asChild>
        <span aria-hidden tabIndex={-1} className="pointer-events-none absolute inset-0" />
      </DropdownMenu.Trigger>
      {/* Inside the page's landmark, like what it belongs to. */}
      <DropdownMenu.Portal container={document.getElementById("main")}>
        <DropdownMenu.Content
          aria-label={label}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor?.focus();
          }}
          className="enters z-menu max-h-(--radix-dropdown-menu-content-available-height) w-52 overflow-y-auto rounded-control bg-slip py-1.5 shadow-slip [--from-y:-0.25rem]"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-3.5 py-1 text-caption text-ink-3">{children}</DropdownMenu.Label>;
}

type ItemProps = {
  /** At the right. */
  note?: string;
  /** What typing finds it by, where that is not its text. */
  words?: string;
  onSelect: () => void;
  children: ReactNode;
};

export function MenuItem({ note, words, onSelect, children }: ItemProps) {
  return (
    <DropdownMenu.Item
      onSelect={onSelect}
      textValue={words}
      className="relative flex min-h-8 cursor-pointer items-center justify-between gap-3 px-3.5 outline-none data-highlighted:bg-well pointer-coarse:min-h-touch"
    >
      {children}
      {note && <span className="ml-auto text-caption text-ink-3">{note}</span>}
    </DropdownMenu.Item>
  );
}
