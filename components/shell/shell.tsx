"use client";

import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Announcer } from "@/components/ui/announcer";
import { cn } from "@/components/ui/cn";
import { lazily } from "@/components/ui/lazily";
import { Tips } from "@/components/ui/tips";
import { useStudioEvents } from "@/lib/client/events";
import { useHotkeys } from "@/lib/client/use-hotkeys";
import { useForgetGallery } from "@/lib/client/way-back";
import { rooms, toolPlaces } from "./places";
import { StudioIndex } from "./studio-index";
import { TopBar } from "./top-bar";
import { useReadyNotes } from "./use-ready-notes";

const Cover = lazily(() => import("./cover").then((module) => module.Cover));

/** The frame around every page: the index at the left, which opens to a cover on the desk, or a bar on the phone. */
export function Shell({ person, children }: { person: string; children: ReactNode }) {
  const router = useRouter();
  const onDesk = usePathname() === "/";
  // The cover is taken over last: its code comes later.
  const [whole, setWhole] = useState(false);
  useStudioEvents(useReadyNotes(), whole);
  useForgetGallery();
  useHotkeys(
    Object.fromEntries([...rooms, ...toolPlaces].map((p) => [p.shortcut.toLowerCase(), () => router.push(p.href)])),
  );
  return (
    <div className={cn("flex min-h-dvh max-sm:flex-col", onDesk && "max-lg:flex-col")}>
      <a
        href="#main"
        className="fixed top-2 left-2 z-dialog -translate-y-16 bg-press px-3 py-2 text-press-on focus:translate-y-0"
      >
        Skip to the page
      </a>
      <TopBar />
      <Tips />
      <Announcer />
      <aside
        aria-label="Index"
        className={cn(
          "shrink-0 overflow-hidden border-rule bg-paper transition-[width] duration-fold ease-out",
          onDesk
            ? "max-lg:border-b lg:sticky lg:top-0 lg:h-dvh lg:w-100 lg:border-r xl:w-cover"
            : "sticky top-0 h-dvh w-keys border-r max-sm:hidden xl:w-index",
        )}
      >
        {onDesk ? (
          <Cover onDrawn={() => setWhole(true)} />
        ) : (
          <StudioIndex person={person} onDrawn={() => setWhole(true)} />
        )}
      </aside>
      <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
        {children}
      </main>
    </div>
  );
}
