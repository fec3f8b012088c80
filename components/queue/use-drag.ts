"use client";

import { type PointerEvent, type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";

/** This near to an edge of the window the page scrolls along, so many px with each frame. */
const EDGE = 72;
const SPEED = 10;

export type Dragged = { id: string; before: string | null };

/**
 * Dragging one's own rows by a handle, with the mouse, a pen or a finger.
 * @param list holds the rows; those that can be dragged carry their id as `data-mine`
 * @param drop gets the job and the one of the person that it shall stand before; null for their end
 */
export function useDrag(list: RefObject<HTMLElement | null>, drop: (id: string, before: string | null) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const pointer = useRef(0);
  const id = dragged?.id ?? null;

  /** Before which of the person's rows the pointer is; null behind the last. */
  const target = () => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-mine]") ?? [])];
    const below = rows.find((row) => {
      const { top, height } = row.getBoundingClientRect();
      return row.dataset.mine !== id && top + height / 2 > pointer.current;
    });
    return below?.dataset.mine ?? null;
  };
  const follow = useEffectEvent(() => {
    if (pointer.current < EDGE) window.scrollBy(0, -SPEED);
    if (pointer.current > window.innerHeight - EDGE) window.scrollBy(0, SPEED);
    const before = target();
    setDragged((known) => (known && known.before !== before ? { ...known, before } : known));
  });
  const letGo = useEffectEvent(() => {
    if (id !== null) drop(id, target());
    setDragged(null);
  });
  useEffect(() => {
    if (id === null) return;
    let frame = requestAnimationFrame(function next() {
      follow();
      frame = requestAnimationFrame(next);
    });
    const follows = (event: globalThis.PointerEvent) => {
      pointer.current = event.clientY;
    };
    const up = () => letGo();
    const cancel = () => setDragged(null);
    const giveUp = (event: KeyboardEvent) => event.key === "Escape" && setDragged(null);
    window.addEventListener("keydown", giveUp);
    window.addEventListener("pointermove", follows);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("keydown", giveUp);
      window.removeEventListener("pointermove", follows);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
    };
  }, [id]);

  /** For every handle the same, so that rows are not drawn anew. */
  const onPointerDown = useCallback((event: PointerEvent<HTMLElement>) => {
    const own = event.currentTarget.closest<HTMLElement>("[data-mine]")?.dataset.mine;
    if (event.button !== 0 || !own) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pointer.current = event.clientY;
    setDragged({ id: own, before: own });
  }, []);
  return { dragged, onPointerDown };
}
