"use client";

import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { ToolId } from "@/lib/catalog/tools";
import { endpointOf } from "@/lib/client/endpoints";
import { Presets } from "../presets/presets";
import { useTool } from "../tool-context";
import { BriefFields } from "./brief-fields";
import { EditionSwitch } from "./edition-switch";
import { ReferenceLink } from "./reference-link";
import { useBriefFiles } from "./use-brief-files";

type Props = { tool: ToolId; open: boolean; onClose: () => void };

/** The brief: a margin beside the stage, or a sheet over it where the window is narrow. */
export function Brief({ tool, open, onClose }: Props) {
  const { model } = useTool();
  const { title } = endpointOf(model);
  const sheet = useRef<HTMLElement>(null);
  useBriefFiles(model);
  useEffect(() => {
    // Into the sheet with it, unless an input has been asked for by name.
    if (open && !sheet.current?.contains(document.activeElement)) sheet.current?.focus();
  }, [open]);
  return (
    <>
      <button
        type="button"
        aria-label="Close the brief"
        tabIndex={-1}
        onClick={onClose}
        className={cn(
          "fixed inset-0 z-float bg-veil transition-opacity duration-panel lg:hidden",
          !open && "invisible opacity-0",
        )}
      />
      <section
        id="brief"
        ref={sheet}
        tabIndex={-1}
        aria-label="Brief"
        className={cn(
          "overflow-y-auto overscroll-contain bg-paper px-6 pt-5 outline-none! pb-4 [grid-area:brief] [scrollbar-width:none] short:pt-3 lg:border-rule lg:border-r",
          // A sheet: from the left on a tablet, from below on a phone, always above the row that it opens from.
          "max-lg:z-float max-lg:shadow-slip max-lg:duration-panel max-lg:ease-out",
          "max-lg:[grid-area:1/1/-2/-1] sm:max-lg:w-brief max-sm:mt-12 max-sm:px-4",
          // Visible at once, so that it takes the focus; hidden only after it has gone.
          open ? "max-lg:transition-[translate]" : "max-lg:transition-[translate,visibility]",
          !open && "max-lg:invisible sm:max-lg:-translate-x-full max-sm:translate-y-full",
        )}
      >
        <div className="mb-5 flex items-baseline justify-between gap-3 short:mb-3">
          {/* The page itself has the heading: this one is out of reach while the sheet is closed. */}
          <p
            aria-hidden
            // A long name stays in its line beside what else stands there.
            className={cn(
              "display whitespace-nowrap max-sm:text-[2rem]",
              title.length > 12 ? "text-display-t" : "text-display-m",
            )}
          >
            {title}
          </p>
          <div className="flex items-center gap-3">
            <Presets />
            <EditionSwitch tool={tool} />
            <ReferenceLink />
            <IconButton label="Close the brief" shortcut="Esc" onClick={onClose} className="-mr-2 lg:hidden">
              <X size={18} aria-hidden />
            </IconButton>
          </div>
        </div>
        <BriefFields />
      </section>
    </>
  );
}
