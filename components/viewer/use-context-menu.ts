"use client";

import { type MouseEvent, type TouchEvent, useEffect, useRef } from "react";

/** How long a finger rests for a menu, in ms, as in phones' own menus. */
const REST = 500;

/**
 * Opens a menu by the right button, the menu key, or a resting finger. Not every phone calls a resting finger a context
 * menu, so it is timed here.
 */
export function useContextMenu(open: () => void) {
  const timer = useRef<number>(undefined);
  const opened = useRef(false);
  const stop = () => window.clearTimeout(timer.current);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return {
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      stop();
      open();
    },
    onTouchStart: () => {
      opened.current = false;
      timer.current = window.setTimeout(() => {
        opened.current = true;
        open();
      }, REST);
    },
    onTouchMove: stop,
    onTouchCancel: stop,
    onTouchEnd: (event: TouchEvent) => {
      stop();
      // The finger that opened the menu presses nothing when it goes.
      if (opened.current) event.preventDefault();
    },
  };
}
