"use client";

import { useEffect, useEffectEvent } from "react";

/**
 * True where a key press belongs to what has the focus, not to the page.
 * @param key `KeyboardEvent.key`: a choice or a tick box has no use for a letter, so that one is left to the page
 */
export function isTyping(target: EventTarget | null, key = ""): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    /^\S$/.test(key) &&
    target.matches("input:is([type='radio'], [type='checkbox']):not([role='dialog'] *, dialog *)")
  ) {
    return false;
  }
  return (
    target.isContentEditable || target.matches("input, textarea, select, [role='menu'] *, [role='dialog'] *, dialog *")
  );
}

/**
 * Single keys that work anywhere on the page except while typing, in menus and in dialogs.
 * @param bindings by `KeyboardEvent.key`, letters in lower case; what a key does.
 * @param capture goes before the same key of what is around it, which listens for longer
 */
export function useHotkeys(bindings: Record<string, () => void>, capture = false) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target, event.key))
      return;
    const act = bindings[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown, capture);
    return () => window.removeEventListener("keydown", onKeyDown, capture);
  }, [capture]);
}
