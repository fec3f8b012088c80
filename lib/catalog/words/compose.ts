import { type BlockId, buildingBlocks } from "./building-blocks";

/** What each block has written, as it was written: a person's own words cannot be told from others otherwise. */
export type Written = Readonly<Partial<Record<BlockId, string>>>;

/** Where a block's words stand in a text: from `start` up to `end`. */
export type Span = { start: number; end: number };

const pronouns = /\{their\}/;
const anyPronoun = "(?:her|his|their)";
const letter = "[\\p{L}\\p{N}'’-]";

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace("\\{their\\}", anyPronoun);

/** The place of words in a text, whole and in any case; undefined when they are not there. */
function placeOf(text: string, words: string, before: string, after: string, free: (span: Span) => boolean) {
  const pattern = new RegExp(`${before}(${escaped(words)})${after}`, "giu");
  for (const found of text.matchAll(pattern)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (free(span)) return span;
  }
}

/** A part of a sentence: between commas, full stops, line ends. */
const clause = { before: "(?<=^|[.,;!?\\n]\\s*)", after: "(?=\\s*(?:[.,;!?\\n]|$))" };
const word = { before: `(?<!${letter})`, after: `(?!${letter})` };
/** The person opens a sentence and may go on: "Woman in her thirties with a dog". The age follows it without a comma. */
const edges: Partial<Record<BlockId, typeof clause>> = {
  person: { before: clause.before, after: word.after },
  age: word,
};

/**
 * The blocks whose words stand in a text. A block's own last words count anywhere, those of its list only as a part of
 * the sentence, so that a person's own "dogs walking by" is left alone.
 */
export function decompose(text: string, written: Written = {}): Map<BlockId, Span> {
  const found = new Map<BlockId, Span>();
  const free = ({ start, end }: Span) => [...found.values()].every((span) => end <= span.start || start >= span.end);
  for (const { id } of buildingBlocks) {
    const own = written[id];
    if (own === undefined) continue;
    const span =
      placeOf(text, own, clause.before, clause.after, free) ?? placeOf(text, own, word.before, word.after, free);
    if (span) found.set(id, span);
  }
  for (const { id, values } of buildingBlocks) {
    if (found.has(id)) continue;
    const { before, after } = edges[id] ?? clause;
    // Longest first: "walking towards the camera" before "walking".
    for (const value of [...values].sort((a, b) => b.length - a.length)) {
      const span = placeOf(text, value, before, after, free);
      if (!span) continue;
      found.set(id, span);
      break;
    }
  }
  return new Map(buildingBlocks.flatMap(({ id }) => (found.has(id) ? [[id, found.get(id) as Span]] : [])));
}

/** Her, his or their, after the words for the person. */
function pronounOf(person: string | undefined): string {
  const plural = /\b(two|three|women|men|people|and|couple)\b/i.test(person ?? "");
  if (plural) return "their";
  if (/\b(woman|lady|female)\b/i.test(person ?? "")) return "her";
  return /\b(man|gentleman|male)\b/i.test(person ?? "") ? "his" : "their";
}

const opensSentence = (text: string, at: number) => /(?:^|[.!?]\s+|\n\s*)$/.test(text.slice(0, at));
const capital = (words: string) => words.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

/** A text with other words at a place: with a capital where they open a sentence. */
function splice(text: string, { start, end }: Span, words: string): string {
  return text.slice(0, start) + (opensSentence(text, start) ? capital(words) : words) + text.slice(end);
}

/** What stands between a block and the one before it. */
const joint = (id: BlockId, after: BlockId | null) => (id === "age" && after === "person" ? " " : ", ");

function insert(text: string, found: Map<BlockId, Span>, id: BlockId, words: string): string {
  const order = buildingBlocks.map((block) => block.id);
  const at = order.indexOf(id);
  const before = order
    .slice(0, at)
    .reverse()
    .find((other) => found.has(other));
  const after = order.slice(at + 1).find((other) => found.has(other));
  if (before) {
    const { end } = found.get(before) as Span;
    return `${text.slice(0, end)}${joint(id, before)}${words}${text.slice(end)}`;
  }
  if (after) {
    const next = found.get(after) as Span;
    const opens = opensSentence(text, next.start);
    // What opened the sentence opens it no more.
    const kept = text.slice(next.start, next.end);
    const lower = opens && isOurs(kept) ? kept.replace(/^\p{Lu}/u, (first) => first.toLowerCase()) : kept;
    const first = opens ? capital(words) : words;
    return `${text.slice(0, next.start)}${first}${joint(after, id)}${lower}${text.slice(next.end)}`;
  }
  const own = text.trimEnd();
  if (own === "") return `${capital(words)}.`;
  const rest = text.slice(own.length);
  if (/[.!?]$/.test(own)) return `${own} ${capital(words)}.${rest}`;
  return `${own}${/[,;:]$/.test(own) ? " " : ", "}${words}${rest}`;
}

/** Whether words begin in lower case in the list: a person's own may begin with a name. */
function isOurs(words: string): boolean {
  return buildingBlocks.some(({ values }) =>
    values.some((value) => new RegExp(`^${escaped(value)}$`, "iu").test(words)),
  );
}

/** Takes words out together with one joint: the one before them, else the one after them. */
function remove(text: string, { start, end }: Span): string {
  const head = text.slice(0, start);
  const tail = text.slice(end);
  if (!opensSentence(text, start)) return head.replace(/(?:,\s*|\s+)$/, "") + tail;
  const rest = tail.replace(/^\s*[,;]?\s*/, "").replace(/^[.!?]\s*/, "");
  if (rest === "") return head.trimEnd();
  return head + (isOurs(rest.split(/[,.]/)[0]?.trim() ?? "") ? capital(rest) : rest);
}

export type Composed = { text: string; written: Written };

/**
 * Sets one block of a prompt. Words of the block that still stand in the text are changed in place; otherwise the new
 * ones are put where the order of the blocks wants them. Nothing that a person wrote is touched.
 * @param value words as they stand in the sentence; null takes the block out
 */
export function compose(text: string, written: Written, id: BlockId, value: string | null): Composed {
  const found = decompose(text, written);
  // Words that a person has taken out since are forgotten: the same ones typed elsewhere are the person's.
  const others: Written = Object.fromEntries(
    Object.entries(written).filter(([other]) => other !== id && found.has(other as BlockId)),
  );
  const span = found.get(id);
  const words = value?.trim().replace(/[\s.,;]+$/, "");
  if (!words) return { text: span ? remove(text, span) : text, written: others };
  const personSpan = found.get("person");
  const person = id === "person" ? words : personSpan && text.slice(personSpan.start, personSpan.end);
  const said = words.replace(pronouns, pronounOf(person));
  const next = span ? splice(text, span, said) : insert(text, found, id, said);
  const done = { text: next, written: { ...others, [id]: said } };
  return id === "person" ? agree(done, said) : done;
}

/** The age speaks of the person: "in her thirties" becomes "in his thirties" with another one. */
function agree({ text, written }: Composed, person: string): Composed {
  const span = decompose(text, written).get("age");
  if (!span) return { text, written };
  const now = text.slice(span.start, span.end);
  const age = now.replace(new RegExp(`\\b${anyPronoun}\\b`, "i"), pronounOf(person));
  if (age === now) return { text, written };
  return { text: splice(text, span, age), written: written.age === undefined ? written : { ...written, age } };
}
