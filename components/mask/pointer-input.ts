import type { Point } from "@/lib/client/painter/types";
import type { Easel } from "./easel";
import type { Gesture } from "./gestures";
import { onPicture, type Place } from "./viewport";
import { wheelReader } from "./wheel";

/** A press on the picture, in pixels of it. */
export type Press = {
  at: Point;
  time: number;
  /** Takes away where it would add: right button, the eraser of a pen, Alt or Ctrl. */
  reversed: boolean;
  shift: boolean;
  /** A finger is less exact than a mouse. */
  touch: boolean;
};

export type Hands = {
  /** Begins what the chosen tool does; null when it does nothing. */
  press(press: Press): Gesture | null;
  /** The pointer rests or moves above the picture without a button. `null`: it has left. */
  hover(stage: Place | null, picture: Place | null): void;
  /** A key is held that makes every press move the picture. */
  panning(): boolean;
  /** Whether a pen's pressure counts. */
  pressure(): boolean;
};

/** A second finger within this time, in milliseconds, shows that the first was none that paints. */
const SECOND_FINGER = 300;
/** The eraser end of a pen: as the button that went down, and among those that are. */
const PEN_ERASER = { button: 5, buttons: 32 };

type Doing =
  | { kind: "paint"; pointer: number; gesture: Gesture; since: number; touch: boolean }
  | { kind: "pan"; pointer: number; at: Place }
  | { kind: "pinch" };

/**
 * Turns pointers and wheels above the stage into gestures, movements and zoom. No React in between: what a hand does is
 * on its way to the painter when the event returns.
 */
export function listenToHands(surface: HTMLElement, easel: Easel, hands: Hands): () => void {
  const fingers = new Map<number, Place>();
  const readWheel = wheelReader();
  const control = new AbortController();
  let doing: Doing | null = null;
  let corner: Place = { x: 0, y: 0 };

  const measure = () => {
    const { left, top } = surface.getBoundingClientRect();
    corner = { x: left, y: top };
  };
  const placeOf = ({ clientX, clientY }: MouseEvent): Place => ({ x: clientX - corner.x, y: clientY - corner.y });
  const pointOf = (event: PointerEvent): Point => {
    const place = onPicture(easel.view(), placeOf(event));
    // A mouse always tells a half, a finger something of its own.
    return event.pointerType === "pen" && hands.pressure() ? { ...place, pressure: event.pressure } : place;
  };
  const two = (): [Place, Place] | null => {
    const [a, b] = [...fingers.values()];
    return a && b ? [a, b] : null;
  };

  function stopPainting() {
    if (doing?.kind !== "paint") return;
    // Two fingers come down one after the other: the first had only begun.
    if (performance.now() - doing.since < SECOND_FINGER) doing.gesture.cancel();
    else doing.gesture.end();
  }

  function down(event: PointerEvent) {
    measure();
    const touch = event.pointerType === "touch";
    if (touch) {
      fingers.set(event.pointerId, placeOf(event));
      if (fingers.size === 2 && !(doing?.kind === "paint" && !doing.touch)) {
        stopPainting();
        doing = { kind: "pinch" };
      }
    }
    // One hand at a time: a palm beside a pen paints nothing.
    if (doing) return;
    // A ring around the stage is for who comes by keyboard.
    surface.focus({ preventScroll: true, focusVisible: false });
    surface.setPointerCapture(event.pointerId);
    if (event.button === 1 || hands.panning()) {
      event.preventDefault();
      doing = { kind: "pan", pointer: event.pointerId, at: placeOf(event) };
      return;
    }
    const eraser = event.button === PEN_ERASER.button || (event.buttons & PEN_ERASER.buttons) !== 0;
    if (event.button > 0 && event.button !== 2 && !eraser) return;
    const gesture = hands.press({
      at: pointOf(event),
      time: event.timeStamp,
      reversed: event.button === 2 || eraser || event.altKey || event.ctrlKey,
      shift: event.shiftKey,
      touch,
    });
    if (gesture) doing = { kind: "paint", pointer: event.pointerId, gesture, since: performance.now(), touch };
  }

  function move(event: PointerEvent) {
    if (!doing) measure();
    const place = placeOf(event);
    if (doing?.kind === "pinch" && fingers.has(event.pointerId)) {
      const from = two();
      fingers.set(event.pointerId, place);
      const to = two();
      if (from && to) easel.pinch(from, to);
      return;
    }
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, place);
    else hands.hover(place, onPicture(easel.view(), place));
    if (!doing || doing.kind === "pinch" || doing.pointer !== event.pointerId) return;
    if (doing.kind === "pan") {
      easel.pan(place.x - doing.at.x, place.y - doing.at.y);
      doing.at = place;
      return;
    }
    // Everything the hand did since the last frame, not only where it is now.
    const all = event.getCoalescedEvents?.() ?? [];
    doing.gesture.move((all.length > 0 ? all : [event]).map(pointOf), event.shiftKey);
  }

  function up(event: PointerEvent) {
    fingers.delete(event.pointerId);
    if (doing?.kind === "pinch") {
      // The finger that stays after a pinch paints nothing.
      if (fingers.size === 0) doing = null;
      return;
    }
    if (doing?.pointer !== event.pointerId) return;
    if (doing.kind === "paint") {
      if (event.type === "pointerup") doing.gesture.end();
      else doing.gesture.cancel();
    }
    doing = null;
  }

  function wheel(event: WheelEvent) {
    event.preventDefault();
    measure();
    const turn = readWheel(event);
    if (turn.kind === "zoom") easel.zoomBy(turn.factor, placeOf(event));
    else easel.pan(turn.dx, turn.dy);
  }

  const options = { signal: control.signal };
  surface.addEventListener("pointerdown", down, options);
  surface.addEventListener("pointermove", move, options);
  surface.addEventListener("pointerup", up, options);
  surface.addEventListener("pointercancel", up, options);
  surface.addEventListener("pointerleave", () => hands.hover(null, null), options);
  surface.addEventListener("contextmenu", (event) => event.preventDefault(), options);
  surface.addEventListener("wheel", wheel, { ...options, passive: false });
  return () => {
    if (doing?.kind === "paint") doing.gesture.end();
    control.abort();
  };
}
