/** The words of a prompt in small letters; punctuation that ends a thought becomes ".". */
export function wordsOf(prompt: string): string[] {
  return prompt
    .toLowerCase()
    .replace(/[.,;:!?()\n]+/g, " . ")
    .replace(/[^a-z0-9.]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
}

const LONGEST_PHRASE = 4;

/** The longest phrase of `entries` that begins at word `start`; a plural counts as its singular. */
export function phraseAt<T>(
  words: readonly string[],
  start: number,
  entries: ReadonlyMap<string, T>,
): { word: string; length: number; value: T } | undefined {
  for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length--) {
    const phrase = words.slice(start, start + length).join(" ");
    for (const word of [phrase, phrase.replace(/(?<=[a-z]{3})e?s$/, ""), phrase.replace(/(?<=[a-z]{3})s$/, "")]) {
      const value = entries.get(word);
      if (value !== undefined) return { word, length, value };
    }
  }
  return undefined;
}
