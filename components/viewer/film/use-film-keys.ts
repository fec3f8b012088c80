"use client";

import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { isTyping } from "@/lib/client/use-hotkeys";

/** What Space is for where it has the focus: a button is pressed, a list opens. */
const pressable = "button, a, select, summary, label, [role='button'], [role='radio']";

/**
 * Keys of a film, anywhere on the page. The film's own ruler is a field that takes no letters, so they work on it as well;
 * Space is left to a button that a person went to by key.
 * @param bindings by `KeyboardEvent.key`, letters in lower case
 */
export function useFilmKeys(film: RefObject<HTMLElement | null>, bindings: Record<string, () => void>): void {
  /** What has the focus without a person having gone there by key. */
  const unmeant = useRef<Element | null>(null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || !(target instanceof HTMLElement))
      return;
    const onRuler = target.matches("input[type='range']") && film.current?.contains(target);
    if (!onRuler && isTyping(target)) return;
    if (event.key === " " && target.matches(pressable)) {
      if (target !== unmeant.current) return;
      // Some browsers press a button when the key comes up, whatever was said when it went down.
      target.blur();
    }
    const act = bindings[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    // Generate keeps the focus once it was pressed: Space would generate, and pay, once more instead of playing what came.
    unmeant.current = document.activeElement;
    const listening = new AbortController();
    const on = { capture: true, signal: listening.signal };
    const press = ({ target }: Event) => {
      unmeant.current = target instanceof Element ? target.closest(pressable) : null;
    };
    const leave = ({ target }: Event) => {
      if (target === unmeant.current) unmeant.current = null;
    };
    document.addEventListener("pointerdown", press, on);
    document.addEventListener("focusout", leave, on);
    window.addEventListener("keydown", onKeyDown, { signal: listening.signal });
    return () => listening.abort();
  }, []);
}
