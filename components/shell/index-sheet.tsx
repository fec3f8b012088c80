"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { IconButton } from "@/components/ui/icon-button";
import { SandboxBadge } from "./balance";
import { PlaceLists } from "./place-lists";
import { ThemeToggle } from "./theme-toggle";

/** The index as a sheet from the left, for the phone. Closes when a page opens. */
export default function IndexSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-dialog bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="enters fixed inset-y-0 left-0 z-dialog flex w-72 max-w-[85vw] flex-col overflow-y-auto bg-paper pb-6 text-lead shadow-slip [--from-x:-1rem]"
        >
          <div className="flex h-13 shrink-0 items-center pl-1">
            <Dialog.Close asChild>
              <IconButton label="Close" className="size-touch text-ink">
                <X size={20} aria-hidden />
              </IconButton>
            </Dialog.Close>
            <Dialog.Title className="font-figure font-house text-display-s">FASHN Studio</Dialog.Title>
          </div>
          <nav aria-label="Studio" className="mt-2">
            <PlaceLists onNavigate={() => onOpenChange(false)} />
          </nav>
          <div className="mt-auto flex items-center justify-between pt-6 pr-2 pl-5">
            <SandboxBadge />
            <ThemeToggle className="ml-auto size-touch" />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
