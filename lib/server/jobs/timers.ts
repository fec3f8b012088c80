import "server-only";
import { about } from "../log/about";
import { log } from "../log/log";
import { atWork } from "./at-work";
import { beat } from "./instance";
import { lookAtDue, onWakeLooks, untilDue } from "./looks";
import { takeOver } from "./recover";
import { sendDue } from "./workers";

/** Milliseconds after which the timer looks by itself: what it finds then, no message had told. */
const safetyNetMs = 10_000;
/** A third of the silence after which a process is taken for dead. */
const beatMs = 5000;

/**
 * Starts the two clocks of this process: one that looks at running jobs and sends postponed ones the moment they are
 * due, one that shows the others that it lives and takes over from those that don't.
 * @returns stops both.
 */
export function startTimers(): () => void {
  let next: NodeJS.Timeout | undefined;
  let ticking = false;
  let again = false;
  let stopped = false;

  const tick = async () => {
    if (ticking) {
      again = true;
      return;
    }
    ticking = true;
    clearTimeout(next);
    let waitMs = safetyNetMs;
    try {
      do {
        again = false;
        await lookAtDue();
        await sendDue();
        waitMs = Math.min(Math.max((await untilDue()) ?? safetyNetMs, 20), safetyNetMs);
      } while (again && !stopped);
    } catch (error) {
      if (!stopped) log().error({ err: error }, "the timer of the jobs");
    }
    ticking = false;
    if (!stopped) next = setTimeout(tick, waitMs);
  };

  const pulse = setInterval(async () => {
    try {
      await beat();
      await takeOver();
    } catch (error) {
      if (!stopped) log().error({ err: error }, "the heartbeat");
    }
  }, beatMs);

  onWakeLooks(() => !stopped && !atWork().stopping && void about({}, tick));
  void tick();
  return () => {
    stopped = true;
    onWakeLooks(undefined);
    clearTimeout(next);
    clearInterval(pulse);
  };
}
