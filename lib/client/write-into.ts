/** A text with a part of it selected. Letters from the start. */
export type Selected = { text: string; start: number; end: number };

/** An idea without its brackets, and where they stood; without brackets its end. */
function opened(idea: string): Selected {
  const found = /\[(.*)\]/.exec(idea);
  const text = idea.replace(/[[\]]/g, "");
  if (!found) return { text, start: text.length, end: text.length };
  return { text, start: found.index, end: found.index + (found[1]?.length ?? 0) };
}

/** A prompt with an idea after what is written, and the part of it that is likeliest to be changed. */
export function withIdea(prompt: string, idea: string): Selected {
  const before = prompt.trimEnd();
  const { text, start, end } = opened(idea);
  if (before === "") return { text, start, end };
  const ends = /[.!?]$/.test(before);
  const joint = ends || /[,;:]$/.test(before) ? " " : ", ";
  const words = ends ? text : text.replace(/^\p{Lu}/u, (first) => first.toLowerCase());
  const at = before.length + joint.length;
  return { text: before + joint + words, start: at + start, end: at + end };
}

/**
 * Puts a whole text into a field as if it had been typed: the browser's own undo takes it back, and React hears of it.
 * `execCommand` is the only way to do that; where a browser has dropped it the text comes in without an undo step.
 */
export function writeInto(field: HTMLTextAreaElement, { text, start, end }: Selected): void {
  field.focus();
  field.select();
  if (!document.execCommand("insertText", false, text)) {
    field.setRangeText(text, 0, field.value.length);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.setSelectionRange(start, end);
}
