"use client";

import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { lazily } from "@/components/ui/lazily";
import { Balance } from "./balance";
import { placeOf } from "./places";

const IndexSheet = lazily(() => import("./index-sheet"));

/** The phone's bar: menu, where one is, what is left to spend. */
export function TopBar() {
  const pathname = usePathname();
  const [opened, setOpened] = useState<boolean | null>(null);
  return (
    <header className="sticky top-0 z-bar flex h-13 shrink-0 items-center gap-1 border-rule border-b bg-paper pr-4 pl-1 sm:hidden">
      <IconButton
        label="Index"
        aria-haspopup="dialog"
        aria-expanded={opened === true}
        onClick={() => setOpened(true)}
        className="size-touch text-ink"
      >
        <Menu size={20} aria-hidden />
      </IconButton>
      {/* The page itself has the heading. */}
      <span aria-hidden className="display flex-1 truncate text-[2rem] leading-none">
        {pathname === "/" ? "FASHN Studio" : (placeOf(pathname)?.title ?? "FASHN Studio")}
      </span>
      <span className="text-caption">
        <Balance size="bar" />
      </span>
      {/* Loaded with the first press; stays, so that it can close with a motion. */}
      {opened !== null && <IndexSheet open={opened} onOpenChange={setOpened} />}
    </header>
  );
}
