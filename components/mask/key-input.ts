import { isTyping } from "@/lib/client/use-hotkeys";
import { type Bench, type Command, commandFor } from "./commands";
import { namesOf } from "./keys";

/** Keys that press or move what has the focus. */
const pressing = new Set([" ", "Enter"]);
const pressed = "button, a, summary, [role='button'], [role='slider'], [role='radio']";

/**
 * Carries out the commands of the table. It hears keys before the page does: while one paints, its keys come first.
 * Returns how to stop.
 */
export function listenToKeys(bench: Bench): () => void {
  const control = new AbortController();
  /** Commands that are held, by the place of their key: with Shift pressed meanwhile it would be let go as another key. */
  const held = new Map<string, Command>();
  const letGo = () => {
    for (const command of held.values()) command.release?.(bench);
    held.clear();
  };

  const down = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target, event.key)) return;
    if (pressing.has(event.key) && event.target instanceof Element && event.target.matches(pressed)) return;
    const found = commandFor(namesOf(event));
    if (!found || found.command.idle?.(bench)) return;
    event.preventDefault();
    const { command, at } = found;
    // A held key repeats by itself: only what goes on by steps may follow.
    if (event.repeat && !command.repeats) return;
    if (command.release) held.set(event.code, command);
    command.run(bench, at);
  };
  const up = (event: KeyboardEvent) => {
    held.get(event.code)?.release?.(bench);
    held.delete(event.code);
  };
  const options = { signal: control.signal, capture: true };
  window.addEventListener("keydown", down, options);
  window.addEventListener("keyup", up, options);
  // A key released in another window is never heard of here.
  window.addEventListener("blur", letGo, options);
  return () => {
    letGo();
    control.abort();
  };
}
