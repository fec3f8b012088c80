"use client";

import type { ComponentProps, KeyboardEvent } from "react";
import { cn } from "./cn";

/** Class names of one thing to choose in a slip. */
export const listChoice =
  "flex min-h-8 w-full items-center justify-between gap-3 px-4 py-1.5 text-left outline-offset-[-2px] hover:bg-well focus-visible:bg-well aria-pressed:font-strong pointer-coarse:min-h-touch";

const stops = "button:not(:disabled), input:not(:disabled)";

/** Where an arrow key leads among so many places; undefined for other keys. */
function destination(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
}

/** Things to choose below each other: arrow keys go from one to the next. */
export function ArrowList({ className, ...rest }: ComponentProps<"div">) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.altKey || event.metaKey || event.ctrlKey || (typing && /^(Home|End)$/.test(event.key))) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)];
    const to = destination(event.key, all.indexOf(event.target as HTMLElement), all.length);
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div onKeyDown={onKeyDown} className={cn("py-1.5", className)} {...rest} />
  );
}
