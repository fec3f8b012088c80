import { choose } from "../drawing/choose";
import { compose } from "../drawing/compose";
import { Art } from "../drawing/engine/art";
import { type Rgb, rgb } from "../drawing/engine/colour";
import { drawPersonsHead, type Person } from "../drawing/figure";
import { layers, paint } from "../drawing/paint";
import { skinNames, skins } from "../drawing/palettes/skin";
import { readPrompt, type Wishes } from "../drawing/prompt/read";
import { eraseSubject } from "./erase";
import { type Face, findFace } from "./face";
import { likenessOf } from "./model-create";
import { outputsOf, pictureOf } from "./outputs";
import { open, type Picture, pixels, sharpOf, within } from "./picture";
import type { Random } from "./random";
import { recolour } from "./recolour";
import { hasLongHair, transplant } from "./transplant";
import type { Render } from "./types";

/** The longest edge that is worked on, in pixels. */
const LONGEST = 2048;

/** Keeps clothes, pose and place of a picture and changes the person: skin and hair turn, another head takes the place of the old. */
export const renderModelSwap: Render = async (request) => {
  const { prompt, face_reference_mode } = request.inputs;
  const { face_reference } = request.pictures;
  const file = pictureOf(request, "model_image");
  const old = await findFace(file);
  const reference = face_reference && (await findFace(face_reference));
  return outputsOf(request, async ({ size, random, position }) => {
    const wishes = readPrompt(typeof prompt === "string" ? prompt : "");
    if (!reference && !wishes.person.skin) wishes.person.skin = anotherSkin(old, random);
    const { person } = compose(wishes, random, reference ? likenessOf(reference) : {}).figure;
    const picture = await open(file, within(size, LONGEST));
    const place = enlarged(old, picture.width / old.picture.width);
    await turnPerson(picture, place, person);
    const whole = reference !== undefined && face_reference_mode !== "match_base";
    const head = whole
      ? await transplant(reference, headPlace(place), picture)
      : await drawnHead(picture, place, person, Number(request.inputs.seed ?? 42) + position);
    const body = await sharpOf(picture).png({ compressionLevel: 1 }).toBuffer();
    return pixels(layers(body, head));
  });
};

/** Someone who can be told from the person in the picture. */
function anotherSkin(old: Face, random: Random): Wishes["person"]["skin"] {
  const far = [...skinNames].sort((p, q) => apart(skins[q].base, old.skin.base) - apart(skins[p].base, old.skin.base));
  const [first = "tan", ...others] = far.slice(0, 4);
  return choose(random, [first, ...others]);
}

function apart(a: string, b: string): number {
  const [p, q]: [Rgb, Rgb] = [rgb(a), rgb(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** Turns skin and hair, and clears the place of the old head. */
async function turnPerson(picture: Picture, { cut, head, face, skin, hair }: Face, person: Person): Promise<void> {
  await recolour(picture, cut, [{ from: skin.base, to: person.skin.base, near: 18 }]);
  if (hasLongHair({ head, face })) {
    // Hair that hangs down stays, in the new colour.
    person.hair = "parted";
    const hanging = { ...head, left: head.left - 0.2 * head.width, width: 1.4 * head.width, height: 1.9 * head.height };
    await recolour(picture, cut, [{ from: hair.base, to: person.hairTones.base, near: 22, within: hanging }]);
    return;
  }
  const margin = 0.1 * head.width;
  const chin = face.top + face.height;
  const box = { left: head.left - margin, top: head.top - margin, width: head.width + 2 * margin };
  await eraseSubject(picture, cut, { ...box, height: chin - box.top - 0.06 * face.height });
}

/** Where a drawn head stands so that its chin and cheeks meet those that were found. */
function headPlace({ face }: Face) {
  const scale = (face.width * 1.06) / 70;
  return { x: face.left + face.width / 2, y: face.top + face.height - 57 * scale, scale };
}

async function drawnHead(size: Picture, old: Face, person: Person, seed: number): Promise<Buffer> {
  const { face, head } = old;
  const art = new Art(size.width, size.height);
  const aside = (face.left + face.width / 2 - head.left - head.width / 2) / head.width;
  // A face that lies at the edge of its head is seen from the side; a drawn profile looks left.
  const view = Math.abs(aside) > 0.2 && face.width < 0.62 * head.width ? "profile" : "front";
  const place = headPlace(old);
  const centred = view === "profile" ? { ...place, x: head.left + head.width / 2, flip: aside > 0 } : place;
  art.part(() => drawPersonsHead(art, { ...centred, rotate: (seed % 7) - 3 }, person, view));
  return paint(art, { x: 0, y: 0, ...size }, size.width, size.height, seed);
}

function enlarged(found: Face, factor: number): Face {
  const times = ({ left, top, width, height }: Face["head"]) => ({
    left: left * factor,
    top: top * factor,
    width: width * factor,
    height: height * factor,
  });
  return { ...found, head: times(found.head), face: times(found.face) };
}
