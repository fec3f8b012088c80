/** A key as the table of commands writes it: "b", "shift+[", "mod+shift+z". `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export type Key = string;

type KeyLike = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey"> & {
  getModifierState(modifier: string): boolean;
};

/** Where keys lie, for signs that other layouts reach with Shift or not at all. */
const places: Record<string, string> = {
  BracketLeft: "[",
  BracketRight: "]",
  Comma: ",",
  Period: ".",
  Minus: "-",
  Equal: "=",
  ...Object.fromEntries([..."0123456789"].map((digit) => [`Digit${digit}`, digit])),
};

/**
 * How the table may write a key press, likeliest first: by the sign that it gives, then by the place of the key, so that
 * [ and ] are reached on keyboards whose [ takes three fingers, and letters on those of another script.
 */
export function namesOf(event: KeyLike): Key[] {
  // On many keyboards AltGr gives signs, and tells itself as Ctrl and Alt.
  const signs = event.getModifierState("AltGraph");
  const mods = `${(event.ctrlKey || event.metaKey) && !signs ? "mod+" : ""}${event.altKey && !signs ? "alt+" : ""}`;
  const key = event.key.toLowerCase();
  const shifted = event.shiftKey ? "shift+" : "";
  const isSign = key.length === 1 && !/\p{L}/u.test(key) && key !== " ";
  const names = isSign ? [mods + key, mods + shifted + key] : [mods + shifted + key];
  const place = places[event.code];
  if (place) names.push(mods + shifted + place);
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  if (letter && !/^[a-z]$/.test(key)) names.push(mods + shifted + letter);
  return names;
}

const caps: Record<string, string> = {
  " ": "Space",
  delete: "Del",
  backspace: "⌫",
  enter: "↵",
  escape: "Esc",
  "-": "−",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
};

/** A key as it is shown: "B", "⇧ [", "Ctrl ⇧ Z". @param mod the name of ⌘ or Ctrl here */
export function shownKey(key: Key, mod: string): string {
  const parts = key.split("+").filter(Boolean);
  // "+" itself is what is left of nothing.
  if (key.endsWith("+")) parts.push("+");
  return parts
    .map((part) =>
      part === "mod" ? mod : part === "shift" ? "⇧" : part === "alt" ? "Alt" : (caps[part] ?? part.toUpperCase()),
    )
    .join(" ");
}
