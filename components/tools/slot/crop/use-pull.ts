"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { Size } from "@/lib/catalog/types";
import { type Frame, type Grip, moved, pulled } from "@/lib/client/crop-frame";

const directions: Record<string, readonly [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Options = {
  frame: Frame;
  /** Pixels of the picture. */
  size: Size;
  /** To keep while pulled; null for any. */
  ratio: number | null;
  onChange: (frame: Frame) => void;
  /** The element that shows the whole picture. */
  picture: () => HTMLElement | null;
};

/** What makes an element move the frame, or pull it: by pointer, finger, and arrow keys, ten times as far with Shift. */
export function usePull({ frame, size, ratio, onChange, picture }: Options) {
  const held = useRef<{ x: number; y: number; frame: Frame } | null>(null);
  const change = (grip: Grip | null, from: Frame, across: number, down: number) =>
    onChange(grip ? pulled(from, grip, across, down, size, ratio) : moved(from, across, down, size));

  return (grip: Grip | null) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { x: event.clientX, y: event.clientY, frame };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const shown = picture()?.clientWidth;
      if (!held.current || !shown) return;
      const scale = size.width / shown;
      const { x, y, frame: from } = held.current;
      change(grip, from, (event.clientX - x) * scale, (event.clientY - y) * scale);
    },
    onPointerUp: () => {
      held.current = null;
    },
    onPointerCancel: () => {
      held.current = null;
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const direction = directions[event.key];
      if (!direction) return;
      event.preventDefault();
      const step = (Math.max(size.width, size.height) / 200) * (event.shiftKey ? 10 : 1);
      change(grip, frame, direction[0] * step, direction[1] * step);
    },
  });
}
