import type { Colour } from "../engine/colour";
import type { PatternKind } from "../engine/pattern";
import type { HairName } from "../hair/styles";
import type { HairColour } from "../palettes/hair";
import type { Skin } from "../palettes/skin";
import { colourNames, shaded, shades } from "./colours";
import * as lexicon from "./lexicon";
import { phraseAt, wordsOf } from "./words";

export type GarmentWish = lexicon.GarmentKind & {
  /** The word it was asked for by. */
  word: string;
  /** The cloth's colours in the order they were said; a pattern takes the second. */
  colours: Colour[];
  pattern?: PatternKind;
};

export type PersonWish = {
  skin?: Skin;
  hair?: HairName;
  hairColour?: HairColour;
  beard?: boolean;
  /** Breadth of the body, 1 being average. */
  build?: number;
  gender?: lexicon.Gender;
  age?: lexicon.Age;
};

/** What a prompt asks for. What it does not say is absent. */
export type Wishes = {
  person: PersonWish;
  garments: GarmentWish[];
  backdrop?: Colour;
  pose?: lexicon.Pose;
  framing?: lexicon.Framing;
  /** Colours that belong to nothing in particular ("all in red"). */
  loose: Colour[];
};

/** The state of a reading: the wishes so far, and the modifiers that wait for what they describe. */
type Reading = {
  wishes: Wishes;
  colours: { name: string; colour: Colour }[];
  shades: string[];
  pattern?: PatternKind;
  /** The garment or background that a modifier behind it would describe: "dress in red". */
  last?: GarmentWish | "background";
};

/** A set of words, and what reading one of them does. */
type Rule = (words: readonly string[], at: number, reading: Reading) => number;

function rule<T>(entries: ReadonlyMap<string, T>, read: (reading: Reading, value: T, word: string) => void): Rule {
  return (words, at, reading) => {
    const found = phraseAt(words, at, entries);
    if (found) read(reading, found.value, found.word);
    return found?.length ?? 0;
  };
}

const each = (words: Iterable<string>): ReadonlyMap<string, true> => new Map([...words].map((word) => [word, true]));

/** In this order: the first rule that knows the next words reads them. */
const rules: readonly Rule[] = [
  rule(each(["."]), (reading) => {
    settle(reading);
    reading.last = undefined;
  }),
  rule(lexicon.garmentWords, (reading, kind, word) => {
    const implied = lexicon.impliedColours.get(word);
    const said = reading.colours.map(({ colour }) => colour);
    const colours = said.length === 0 && implied ? [colourNames[implied] ?? implied] : said;
    const garment: GarmentWish = { ...kind, word, colours, pattern: reading.pattern };
    reading.wishes.garments.push(garment);
    forget(reading);
    reading.last = garment;
  }),
  rule(lexicon.skinWords, ({ wishes }, skin, word) => {
    wishes.person.skin = skin;
    // "Black woman" names a person, not a colour; its noun still says who.
    wishes.person.gender ??= lexicon.genderWords.get(word.split(" ").at(-1) ?? "");
  }),
  rule(lexicon.hairWords, (reading, hair) => {
    reading.wishes.person.hair = hair;
    readHairColour(reading);
  }),
  rule(lexicon.hairColourWords, ({ wishes }, colour) => {
    wishes.person.hairColour = colour;
  }),
  rule(each(["hair", "haired"]), readHairColour),
  rule(each(["beard", "bearded", "moustache", "stubble"]), (reading) => {
    reading.wishes.person.beard = true;
    readHairColour(reading);
  }),
  // Nothing is drawn of these, and their colour is nobody else's.
  rule(each(["skin", "eye", "eyed", "lipstick", "makeup"]), forget),
  rule(each(lexicon.backgroundWords), (reading) => {
    const [first] = reading.colours;
    if (first) reading.wishes.backdrop = first.colour;
    forget(reading);
    reading.last = "background";
  }),
  rule(lexicon.genderWords, ({ wishes }, gender) => {
    wishes.person.gender ??= gender;
  }),
  rule(lexicon.patternWords, (reading, pattern) => {
    reading.pattern = pattern;
  }),
  rule(new Map(Object.entries(colourNames)), (reading, colour, name) => {
    reading.colours.push({ name, colour: shaded(colour, reading.shades) });
    reading.shades = [];
  }),
  rule(lexicon.buildWords, ({ wishes }, build) => {
    wishes.person.build = build;
  }),
  rule(lexicon.ageWords, ({ wishes }, age) => {
    wishes.person.age = age;
  }),
  rule(lexicon.poseWords, ({ wishes }, pose) => {
    wishes.pose ??= pose;
  }),
  rule(lexicon.framingWords, ({ wishes }, framing) => {
    wishes.framing ??= framing;
  }),
  rule(new Map(Object.keys(shades).map((word) => [word, word])), (reading, word) => {
    reading.shades.push(word);
  }),
  rule(lexicon.placeWords, ({ wishes }, place) => {
    wishes.backdrop ??= place;
  }),
];

/** Reads the words of a prompt. Words it does not know are passed over; the same words give the same wishes. */
export function readPrompt(prompt: string | undefined): Wishes {
  const reading: Reading = { wishes: { person: {}, garments: [], loose: [] }, colours: [], shades: [] };
  const words = wordsOf(prompt ?? "");
  for (let at = 0; at < words.length; ) {
    let read = 0;
    for (const tryRule of rules) {
      read = tryRule(words, at, reading);
      if (read > 0) break;
    }
    at += Math.max(1, read);
  }
  settle(reading);
  return reading.wishes;
}

function forget(reading: Reading): void {
  reading.colours = [];
  reading.shades = [];
  reading.pattern = undefined;
}

/** A thought has ended: its modifiers describe what stood before them, or nothing in particular. */
function settle(reading: Reading): void {
  const { wishes, last } = reading;
  const colours = reading.colours.map(({ colour }) => colour);
  if (last === "background") wishes.backdrop ??= colours[0];
  else if (last && last.colours.length === 0) last.colours = colours;
  else wishes.loose.push(...colours);
  if (last && last !== "background") last.pattern ??= reading.pattern;
  forget(reading);
}

/** The colour said right before "hair"; "dark" and "light" say one of their own there. */
function readHairColour(reading: Reading): void {
  const name = reading.colours.at(-1)?.name ?? reading.shades.at(-1) ?? "";
  const colour = lexicon.hairColourNames.get(name);
  if (colour) reading.wishes.person.hairColour = colour;
  forget(reading);
}
