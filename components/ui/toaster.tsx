"use client";

import { X } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { Toaster as Slips, toast as show } from "sonner";
import { tools } from "@/lib/catalog/tools";
import { type Note, useNotes } from "./toast";

function Slip({ note, onClose }: { note: Note; onClose: () => void }) {
  const { action, picture, message } = note;
  return (
    <div className="flex min-h-11 w-max max-w-[min(26rem,100vw-2rem)] items-center gap-3 rounded-control bg-press py-1.5 pr-1.5 pl-3.5 font-sans font-text text-body text-press-on shadow-[0_8px_28px_rgb(0_0_0/0.22)]">
      {picture && <img src={picture} alt="" className="-ml-2 h-8 w-6 object-cover" />}
      <span className="flex-1">{message}</span>
      {action && (
        <button
          type="button"
          className="h-8 px-2.5 font-strong outline-press-on pointer-coarse:h-touch"
          onClick={() => {
            action.onPress();
            onClose();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        aria-label="Close"
        onClick={onClose}
        className="grid size-8 place-items-center opacity-70 pointer-coarse:size-touch outline-press-on transition-opacity duration-hover hover:opacity-100"
      >
        <X size={15} aria-hidden />
      </button>
    </div>
  );
}

/** Where the stage begins: notes lie at its bottom left, beside the index and the brief and above what is pinned below. */
const places = {
  desk: "[--slip-bottom:1.5rem] [--slip-left:1.5rem] lg:[--slip-left:26.5rem] xl:[--slip-left:32.5rem]",
  tool: "[--slip-bottom:11rem] [--slip-left:4.75rem] lg:[--slip-bottom:1.5rem] lg:[--slip-left:26.75rem] xl:[--slip-left:34.5rem]",
  sheet: "[--slip-bottom:1.5rem] [--slip-left:4.75rem] xl:[--slip-left:12.5rem]",
} as const;

function roomOf(pathname: string): keyof typeof places {
  if (pathname === "/") return "desk";
  return tools.some(({ id }) => pathname === `/${id}`) ? "tool" : "sheet";
}

/** Sonner, dressed as ink slips. */
export default function Toaster() {
  const { notes, take } = useNotes();
  useEffect(() => {
    if (notes.length === 0) return;
    for (const note of take()) {
      show.custom((id) => <Slip note={note} onClose={() => show.dismiss(id)} />, {
        // Who may want to undo something needs time to see it.
        duration: note.action ? 10_000 : 5_000,
        id: note.name,
      });
    }
  }, [notes, take]);
  return (
    <Slips
      position="bottom-left"
      offset={{ bottom: "var(--slip-bottom)", left: "var(--slip-left)" }}
      mobileOffset={{ bottom: "var(--slip-bottom)", left: "1rem", right: "1rem" }}
      gap={10}
      className={places[roomOf(usePathname())]}
    />
  );
}
