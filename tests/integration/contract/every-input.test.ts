import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { endpointOf, type ModelName, modelNames } from "@/lib/catalog";
import { pictureFields } from "@/lib/catalog/picture-fields";
import { documentedChoices, documentedInputs, neverSent } from "@/tests/support/documented";
import { redFilm } from "@/tests/support/film";
import { drawing } from "@/tests/support/pictures";
import { together } from "../jobs/setup";
import { draftsOf } from "./drafts";

// An independent server in FASHN's place receives every documented input of every endpoint, in every documented value.

/** Pixels as a person sees them; longer than FASHN takes below 4k. No endpoint's ratio. */
const shown = { width: 1250, height: 2075 };
/** The same within FASHN's longest edge of 2000 pixels. */
const within2000 = { width: 1205, height: 2000 };

/** As a camera stores what was shot upright: lying on its side, with a note to turn it. Its ground tells pictures apart. */
const shot = (ground: string) =>
  drawing(shown.width, shown.height, ground).rotate(-90).withMetadata({ orientation: 6 }).jpeg({ quality: 92 });

const grounds = ["#20a040", "#2040c0", "#808080", "#109090", "#c0b020", "#501080"];
const groundOf = (model: ModelName, field: string) =>
  grounds[pictureFields(endpointOf(model)).indexOf(field)] ?? "#000000";

/** A painted spot with a soft edge. */
const mask = () =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${shown.width}" height="${shown.height}">
      <filter id="soft"><feGaussianBlur stdDeviation="40"/></filter>
      <rect width="100%" height="100%"/><circle cx="600" cy="500" r="300" fill="#fff" filter="url(#soft)"/></svg>`),
  )
    .removeAlpha()
    .png();

const bytesOf = (uri: unknown, kind: string) => {
  const start = `data:image/${kind};base64,`;
  expect(String(uri).slice(0, start.length)).toBe(start);
  return Buffer.from(String(uri).slice(start.length), "base64");
};

const closeTo = (colour: string) =>
  (colour.match(/[\da-f]{2}/g) ?? []).map((hex) => expect.closeTo(Number.parseInt(hex, 16), -1));

async function expectUpright(uri: unknown, ground: string, size: { width: number; height: number }) {
  const bytes = bytesOf(uri, "jpeg");
  const { width, height, format, orientation, exif } = await sharp(bytes).metadata();
  expect({ width, height, format, orientation, exif }).toEqual({ ...size, format: "jpeg" });
  const data = await sharp(bytes).raw().toBuffer();
  const at = (x: number, y: number) => {
    const start = 3 * (Math.round(y * height) * width + Math.round(x * width));
    return [...data.subarray(start, start + 3)];
  };
  expect(at(0.25, 0.25)).toEqual(closeTo("#ff0000"));
  expect([at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)]).toEqual(Array(3).fill(closeTo(ground)));
}

/** The mask alone: grey of two values, white where it was painted, exactly as large as its picture. */
async function expectMask(uri: unknown, size: { width: number; height: number }) {
  const bytes = bytesOf(uri, "png");
  const { width, height, channels, depth } = await sharp(bytes).metadata();
  expect({ width, height, channels, depth }).toEqual({ ...size, channels: 1, depth: "uchar" });
  const data = await sharp(bytes).extractChannel(0).raw().toBuffer();
  const scale = size.width / shown.width;
  let white = 0;
  for (const value of data) {
    if (value !== 0 && value !== 255) throw new Error(`the mask holds ${value}`);
    if (value === 255) white++;
  }
  expect(white / (Math.PI * (300 * scale) ** 2)).toBeCloseTo(1, 1);
  const at = (x: number, y: number) => data[Math.round(y * scale) * size.width + Math.round(x * scale)];
  expect([at(600, 500), at(600, 240), at(600, 150), at(600, 900), at(1000, 500)]).toEqual([255, 255, 0, 0, 0]);
}

// FASHN takes 50 runs a minute: each half has a studio of its own.
describe.each([modelNames.slice(0, 6), modelNames.slice(6)])("%s and the others of its half", (...models) => {
  const pair = together();
  const ids = new Map<string, string>();
  beforeAll(async () => {
    for (const ground of grounds) {
      ids.set(ground, await pair.studio.upload(await shot(ground).toBuffer(), `${ground.slice(1)}.jpg`));
    }
    ids.set("mask", await pair.studio.upload(await mask().toBuffer(), "mask.png"));
  });
  const uploads = (model: ModelName, field: string) => ids.get(field === "mask" ? field : groundOf(model, field)) ?? "";

  it.each(models)("%s: every documented input and value arrives as it was drafted", async (model) => {
    const { fashn, studio } = pair;
    // The catalogue forgets none and invents none.
    expect(Object.keys(endpointOf(model).fields).sort()).toEqual(documentedInputs[model].toSorted());

    if (model === "image-to-video") {
      const film = await redFilm(64, 96, 1);
      fashn.outputs = (id) => [`${fashn.url}/cdn/${id}/output_0.mp4`];
      fashn.file = async () => film;
    }
    const drafts = draftsOf(model, uploads);
    for (const draft of drafts) {
      const job = await studio.submit(model, draft as never);
      expect(await studio.until(job.id, "done", "failed")).toMatchObject({ status: "done", error: null });
    }
    expect(fashn.runs).toHaveLength(drafts.length);

    const pictures = pictureFields(endpointOf(model));
    const seen = new Set<unknown>();
    for (const [n, { body }] of fashn.runs.entries()) {
      const draft = drafts[n] ?? {};
      const inputs = body?.inputs ?? {};
      expect(body?.model_name).toBe(model);
      const words = (all: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(all).filter(([name]) => !pictures.includes(name)));
      expect(words(inputs)).toEqual(words(draft));
      const given = pictures.filter((name) => draft[name] !== undefined);
      expect(pictures.filter((name) => inputs[name] !== undefined)).toEqual(given);
      const size = inputs.resolution === "4k" ? shown : within2000;
      // The same file of the same size needs no second look.
      for (const name of given.filter((name) => !seen.has(inputs[name]))) {
        seen.add(inputs[name]);
        if (name === "mask") await expectMask(inputs[name], size);
        else await expectUpright(inputs[name], groundOf(model, name), size);
      }
    }

    const received = (name: string) =>
      new Set(fashn.runs.flatMap(({ body }) => (body?.inputs?.[name] === undefined ? [] : [body.inputs[name]])));
    for (const name of documentedInputs[model].filter((name) => name !== neverSent[model])) {
      expect(received(name).size, name).toBeGreaterThan(0);
    }
    for (const [name, values] of Object.entries(documentedChoices[model])) {
      expect([...received(name)].sort(), name).toEqual(values.toSorted());
    }
  });

  it.each(models.filter((model) => neverSent[model]))(
    "%s: what FASHN has retired is refused, not sent",
    async (model) => {
      const name = neverSent[model] ?? "";
      const [draft] = draftsOf(model, uploads);
      const sending = pair.studio.submit(model, { ...draft, [name]: ids.get("mask") } as never);
      await expect(sending).rejects.toMatchObject({
        error: { code: "invalid_input", fields: { [name]: expect.any(String) } },
      });
      expect(pair.fashn.runs).toHaveLength(0);
    },
  );
});
