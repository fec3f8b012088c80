import { drawHead, ear, jaw, mouth, neck } from "./body/head";
import { drawProfile } from "./body/profile";
import { Art } from "./engine/art";
import type { Tones } from "./engine/colour";
import { Local } from "./engine/local";
import type { Cloth } from "./engine/pattern";
import type { Placement } from "./engine/points";
import { beard } from "./hair/covered";
import { sideBob, sideKnot } from "./hair/profile";
import { type HairName, type HairStyle, hairStyles } from "./hair/styles";
import type { SkinTones } from "./palettes/skin";
import { axis } from "./wear/axis";
import { dressFigure, type Outfit, type Stance } from "./wear/outfit";

export type Person = {
  skin: SkinTones;
  hair: HairName;
  hairTones: Tones;
  /** Colour of a head wrap or headscarf. */
  headwear: Cloth;
  beard: boolean;
  /** Breadth of the body: 1 is the drawn one, 0.92 slim, 1.1 broad. */
  build: number;
};

export type Figure = { person: Person; outfit: Outfit };

/** Size of the sheet a figure is drawn on. */
export const sheet = { width: 900, height: 1200 };

/** What a caller needs to know of a drawn figure: where its head stands, in units of the sheet. */
export type DrawnFigure = { art: Art; head: Placement };

/** Draws a figure without its backdrop. Without a `face` it ends at the neck; hair behind the shoulders is drawn. */
export function drawFigure({ person, outfit }: Figure, { face = true } = {}): DrawnFigure {
  const art = new Art(sheet.width, sheet.height);
  const stance = dressFigure(outfit);
  const { x, y } = stance.head;
  if (stance.view === "front") art.part(() => hairBehind(art, { x, y }, person));
  const shift = Math.round(axis * (1 - person.build));
  art.group(`transform="translate(${shift} 0) scale(${person.build} 1)"`, () => stance.draw(art, person.skin));
  art.part(() => {
    if (!stance.ownNeck) neck(art, person.skin, x - 456, y - 140);
    stance.collar?.(art);
    if (face) drawPersonsHead(art, stance.head, person, stance.view);
  });
  if (face) stance.inFront?.(art, person.skin);
  return { art, head: stance.head };
}

export function hairBehind(art: Art, place: Placement, person: Person): void {
  const style: HairStyle = hairStyles[person.hair];
  style.behind?.(new Local(art, place), style.covered ? person.headwear : person.hairTones);
}

/** A person's head alone, without the neck. */
export function drawPersonsHead(art: Art, place: Placement, person: Person, view: Stance["view"]): void {
  const style: HairStyle = hairStyles[person.hair];
  if (view === "front") frontHead(art, place, person, style, style.covered ? person.headwear : person.hairTones);
  else sideHead(art, place, person, view);
}

function frontHead(art: Art, place: Placement, person: Person, style: HairStyle, tones: Tones): void {
  const head = new Local(art, place);
  style.under?.(head, tones);
  drawHead(art, style === hairStyles.headscarf ? { ...place, scale: 0.93 } : place, person.skin, brow(person));
  if (person.beard) {
    beard(head, person.hairTones);
    mouth(head, person.skin);
  }
  if (style !== hairStyles.headscarf) jaw(head, person.skin.ink);
  if (style.ear) ear(head, person.skin);
  style.over(head, tones);
}

/** Brows are darker than fair hair, and never darker than dark hair. */
function brow({ hairTones, skin }: Person) {
  return hairTones.shade < skin.ink ? hairTones.shade : skin.ink;
}

function sideHead(art: Art, place: Placement, person: Person, view: "profile" | "back"): void {
  drawProfile(art, place, person.skin);
  const head = new Local(art, place);
  if (view === "profile") {
    sideBob(head, person.hairTones);
    return;
  }
  sideKnot(head, person.hairTones);
  ear(head, person.skin);
  head.dot(22, 28, 4.5, "#f2efe6");
}
