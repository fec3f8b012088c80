/** Words and key that a control shows when a pointer or the focus rests on it. Only for what has a name of its own: a tip is not read out. */
export function tip(words: string, shortcut?: string) {
  return { "data-tip": words, "data-tip-key": shortcut };
}
