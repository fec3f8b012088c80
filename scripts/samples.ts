// Redraws the sample pictures in public/samples from the drawing kit: `npm run samples`.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { cast } from "../lib/server/sandbox/drawing/cast";
import type { Art } from "../lib/server/sandbox/drawing/engine/art";
import { backdrop } from "../lib/server/sandbox/drawing/engine/backdrop";
import { drawFigure } from "../lib/server/sandbox/drawing/figure";
import { bag } from "../lib/server/sandbox/drawing/flats/bag";
import { blazer } from "../lib/server/sandbox/drawing/flats/blazer";
import { coat } from "../lib/server/sandbox/drawing/flats/coat";
import { dress } from "../lib/server/sandbox/drawing/flats/dress";
import { knit } from "../lib/server/sandbox/drawing/flats/knit";
import { scarf } from "../lib/server/sandbox/drawing/flats/scarf";
import { shirt } from "../lib/server/sandbox/drawing/flats/shirt";
import { shoes } from "../lib/server/sandbox/drawing/flats/shoes";
import { skirt } from "../lib/server/sandbox/drawing/flats/skirt";
import { tee } from "../lib/server/sandbox/drawing/flats/tee";
import { trousers } from "../lib/server/sandbox/drawing/flats/trousers";
import { layers, paint, rasterise } from "../lib/server/sandbox/drawing/paint";
import { hairColours } from "../lib/server/sandbox/drawing/palettes/hair";
import { skins } from "../lib/server/sandbox/drawing/palettes/skin";
import { adama } from "../lib/server/sandbox/drawing/portraits/adama";
import { freya } from "../lib/server/sandbox/drawing/portraits/freya";
import { figureWords, garmentWords, portraitWords, type Words } from "./sample-words";

const folder = fileURLToPath(new URL("../public/samples/", import.meta.url));
/** Breadth of every sample and of its thumbnail, in pixels. */
const [breadth, thumbBreadth] = [1200, 240];

type Drawn = { ground: Art; subject: Art };
type Sample = { kind: "figure" | "garment" | "portrait"; name: string; words: Words; draw: () => Drawn };

const entries = <T extends object>(record: T) => Object.entries(record) as [keyof T & string, T[keyof T]][];

const flats = { bag, blazer, coat, dress, knit, scarf, shirt, shoes, skirt, tee, trousers };
const portraits = {
  adama: { subject: () => adama(skins.deep, hairColours.black), colour: "#c58d3a" },
  freya: { subject: () => freya(skins.porcelain, hairColours.red), colour: "#6f8079" },
};

const samples: Sample[] = [
  ...entries(figureWords).map(([name, words]): Sample => {
    const { figure, backdrop: colour, feet } = cast[name];
    const draw = () => ({ ground: backdrop(900, 1200, { colour, floor: 0.8, feet }), subject: drawFigure(figure).art });
    return { kind: "figure", name, words, draw };
  }),
  ...entries(portraitWords).map(([name, words]): Sample => {
    const { subject, colour } = portraits[name];
    const draw = () => ({ ground: backdrop(900, 1200, { colour, glow: 0.3 }), subject: subject() });
    return { kind: "portrait", name, words, draw };
  }),
  ...entries(garmentWords).map(([name, words]): Sample => {
    const draw = () => {
      const { ground, garment } = flats[name]();
      return { ground, subject: garment };
    };
    return { kind: "garment", name, words, draw };
  }),
];

await mkdir(`${folder}thumbs`, { recursive: true });
const list = [];
for (const [seed, { kind, name, words, draw }] of samples.entries()) {
  const id = `${kind}-${name}`;
  const { ground, subject } = draw();
  const view = { x: 0, y: 0, width: subject.width, height: subject.height };
  const height = Math.round((breadth * view.height) / view.width);
  const painted = await layers(
    await rasterise(ground, view, breadth, height),
    await paint(subject, view, breadth, height, seed),
  )
    .flatten()
    .png({ compressionLevel: 1 })
    .toBuffer();
  await sharp(painted).jpeg({ quality: 86, mozjpeg: true }).toFile(`${folder}${id}.jpg`);
  await sharp(painted).resize(thumbBreadth).webp({ quality: 80 }).toFile(`${folder}thumbs/${id}.webp`);
  const file = `/samples/${id}.jpg`;
  list.push({ id, file, thumb: `/samples/thumbs/${id}.webp`, kind, width: breadth, height, ...words });
  console.log(id);
}
await writeFile(`${folder}samples.json`, `${JSON.stringify(list, null, 2)}\n`);
