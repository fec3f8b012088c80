import type { Size } from "@/lib/catalog/types";
import type { Box } from "../cutout";
import type { Motion } from "./motion";

/** How a layer is seen: its point (left, top) stands in the frame's corner, and one of its pixels is `zoom` pixels large. */
export type View = { zoom: number; left: number; top: number };

/** Times of the film from 0 to 1, without a jerk at its ends. */
function eased(time: number): number {
  return 0.45 * time + 0.55 * time * time * (3 - 2 * time);
}

/** The backdrop at a time from 0 to 1. At 0 it is the whole frame. */
export function groundView({ push, across, down }: Motion, size: Size, time: number): View {
  const lost = push * eased(time);
  return {
    zoom: 1 / (1 - lost),
    left: (size.width * lost * (1 + across)) / 2,
    top: (size.height * lost * (1 + down)) / 2,
  };
}

/**
 * The subject at the same time: it comes nearer than the backdrop, around the point where it stands on the floor.
 * @param subject its box in the frame, in pixels
 */
export function figureView(motion: Motion, size: Size, subject: Box, time: number): View {
  const ground = groundView(motion, size, time);
  const nearer = 1 + motion.near * eased(time);
  const floor = { x: subject.left + subject.width / 2, y: subject.top + subject.height };
  // What is nearer passes faster: against the camera's drift, and in swings that end where they began.
  const swing = motion.sway * Math.sin(2 * Math.PI * motion.swings * time);
  const aside = size.width * (swing - 0.06 * motion.push * motion.across * eased(time));
  return {
    zoom: ground.zoom * nearer,
    left: (ground.left - aside + floor.x * (nearer - 1)) / nearer,
    top: (ground.top + floor.y * (nearer - 1)) / nearer,
  };
}

/** Shortens a move until the last frame shows all of the subject that the first one does. */
export function keepingIn(motion: Motion, size: Size, subject: Box): Motion {
  const air = 0.015 * size.height;
  const right = subject.left + subject.width;
  const bottom = subject.top + subject.height;
  // Where it touches the frame's edge already, there is nothing to keep.
  const keeps = (before: number, after: number) => before < air || after >= air;
  for (let share = 1; share > 0.3; share -= 0.1) {
    const move = { ...motion, push: motion.push * share, near: motion.near * share };
    const { zoom, left, top } = figureView(move, size, subject, 1);
    if (
      keeps(subject.top, (subject.top - top) * zoom) &&
      keeps(size.height - bottom, size.height - (bottom - top) * zoom) &&
      keeps(subject.left, (subject.left - left) * zoom) &&
      keeps(size.width - right, size.width - (right - left) * zoom)
    )
      return move;
  }
  return { ...motion, push: 0.3 * motion.push, near: 0.3 * motion.near };
}
