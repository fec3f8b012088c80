"use client";

import { useEffect, useState } from "react";
import { lazily } from "@/components/ui/lazily";

const Tooltip = lazily(() => import("./tooltip"));

/** Milliseconds that a pointer or the focus rests on a control before its tip comes. */
const REST_MS = 400;

/** Shows the tips of all controls that have one (`tip`). Mount it once. What draws a tip is loaded with the first. */
export function Tips() {
  const [shown, setShown] = useState<HTMLElement | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const point = (target: EventTarget | null) => {
      clearTimeout(timer);
      // A pointer may go onto the tip itself, to read it in peace.
      if (target instanceof Element && target.closest("[data-tip-slip]")) return;
      const control = target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;
      setShown((now) => (now === control ? now : null));
      if (control) timer = setTimeout(() => control.isConnected && setShown(control), REST_MS);
    };
    const over = (event: PointerEvent) => event.pointerType !== "touch" && point(event.target);
    // Where a key has led. What a dialog puts its focus on by itself needs no tip.
    let walking = false;
    const focus = ({ target }: FocusEvent) =>
      point(walking && (target as Element).matches(":focus-visible") ? target : null);
    const hide = () => point(null);
    const leave = ({ key }: KeyboardEvent) => {
      walking = key === "Tab" || key.startsWith("Arrow");
      if (key === "Escape") hide();
    };
    const listening = new AbortController();
    const on = { capture: true, passive: true, signal: listening.signal };
    document.addEventListener("pointerover", over, on);
    document.addEventListener("focusin", focus, on);
    document.addEventListener("keydown", leave, on);
    for (const end of ["pointerdown", "focusout", "scroll", "dragstart"]) document.addEventListener(end, hide, on);
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, []);
  return shown && <Tooltip control={shown} />;
}
