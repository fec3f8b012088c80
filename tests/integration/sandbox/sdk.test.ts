import { readFileSync } from "node:fs";
import Fashn from "fashn";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpointOf, type ModelName, modelNames } from "@/lib/catalog";
import type { PictureSizes } from "@/lib/catalog/types";
import type { SandboxProcess } from "@/tests/support/sandbox-process";
import { endAll, newKey, pause, startProcess } from "./support";

/** The official package, as it comes from the registry, against `npm run sandbox`. */
let server: SandboxProcess;
beforeAll(async () => {
  server = await startProcess();
});
afterAll(endAll);

const sample = (name: string) =>
  `data:image/jpeg;base64,${readFileSync(`public/samples/${name}.jpg`).toString("base64")}`;

const figure = sample("figure-noor");
const garment = sample("garment-coat");
const portrait = sample("portrait-freya");

/** A mask with a white patch. */
async function maskOf(height: number): Promise<string> {
  const black = { create: { width: 1200, height, channels: 3 as const, background: "#000" } };
  const white = { create: { width: 400, height: 600, channels: 3 as const, background: "#fff" } };
  const patch = await sharp(white).png().toBuffer();
  const mask = await sharp(black)
    .composite([{ input: patch, left: 400, top: 400 }])
    .png()
    .toBuffer();
  return `data:image/png;base64,${mask.toString("base64")}`;
}

/** One set of inputs per endpoint. */
const inputs: Record<ModelName, Record<string, unknown>> = {
  "tryon-max": { model_image: figure, product_image: garment, num_images: 2 },
  "tryon-v1.6": { model_image: figure, garment_image: garment, mode: "performance", output_format: "jpeg" },
  "product-to-model": { product_image: garment, prompt: "woman with short black hair", aspect_ratio: "4:5" },
  "model-create": { prompt: "man in a red coat, studio", aspect_ratio: "3:4", generation_mode: "quality" },
  "model-swap": { model_image: figure, prompt: "woman with grey hair", face_reference: portrait },
  "face-to-model": { face_image: portrait },
  edit: { image: figure, prompt: "a green shirt", mask: await maskOf(1600) },
  reframe: { image: figure, aspect_ratio: "16:9" },
  "background-remove": { image: figure },
  "image-to-video": { image: figure, resolution: "480p" },
};

/** Pixels of the pictures among some inputs. */
async function sizesOf(given: Record<string, unknown>): Promise<PictureSizes> {
  const pictures = Object.entries(given).filter(([, value]) => String(value).startsWith("data:image/"));
  const sizes = pictures.map(async ([name, uri]) => {
    const { width, height } = await sharp(Buffer.from(String(uri).split(",")[1] ?? "", "base64")).metadata();
    return [name, { width, height }] as const;
  });
  return Object.fromEntries(await Promise.all(sizes));
}

const client = (apiKey = newKey()) => new Fashn({ baseURL: server.url, apiKey, maxRetries: 0 });

async function finished(fashn: Fashn, id: string) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const { data, response } = await fashn.predictions.status(id).withResponse();
    if (data.status === "completed" || data.status === "failed") {
      return { ...data, credits: Number(response.headers.get("x-fashn-credits-used")) };
    }
    await pause(250);
  }
  throw new Error(`${id} did not finish`);
}

describe.each(modelNames)("%s", (model) => {
  test("runs, is billed as the catalogue says, and its outputs have the documented form", async () => {
    const fashn = client();
    const endpoint = endpointOf(model);
    // The package's types lag behind its service; it passes what it does not know.
    const body = { model_name: model, inputs: inputs[model] } as unknown as Fashn.PredictionRunParams;
    const { id } = await fashn.predictions.run(body);
    const done = await finished(fashn, id);
    expect(done.error).toBeNull();
    expect(done.credits).toBe(endpoint.credits(inputs[model]));
    const { credits } = await fashn.get<{ credits: { total: number } }>("/v1/credits");
    expect(credits.total).toBe(500 - done.credits);

    const output = done.output as string[] | { images: string[] };
    const urls = model === "face-to-model" ? (output as { images: string[] }).images : (output as string[]);
    const asked = endpoint.outputs(inputs[model]);
    expect(urls).toHaveLength(asked.count);
    for (const url of urls) {
      const file = await fetch(url);
      expect(file.headers.get("content-type")).toBe(asked.mime);
      const bytes = Buffer.from(await file.arrayBuffer());
      if (asked.kind === "video") {
        expect(bytes.subarray(4, 8).toString()).toBe("ftyp");
        continue;
      }
      const { format, width, height, hasAlpha } = await sharp(bytes).metadata();
      expect(format).toBe(asked.mime.replace("image/", ""));
      expect({ width, height }).toEqual(endpoint.size(inputs[model], await sizesOf(inputs[model])));
      if (model === "background-remove") expect(hasAlpha).toBe(true);
    }
  });
});

test("the package's own subscribe works", async () => {
  const result = await client().predictions.subscribe({
    model_name: "tryon-v1.6",
    inputs: { model_image: figure, garment_image: garment, return_base64: true },
    pollInterval: 250,
  } as Fashn.PredictionSubscribeParams);
  expect(result.status).toBe("completed");
  expect(result.output).toEqual([expect.stringMatching(/^data:image\/png;base64,/)]);
});

test("the package raises its own error classes", async () => {
  const run = (fashn: Fashn, body: unknown) => fashn.predictions.run(body as Fashn.PredictionRunParams);
  await expect(run(client(), { model_name: "tryon-v1.6", inputs: {} })).rejects.toBeInstanceOf(Fashn.BadRequestError);
  await expect(client().predictions.status("nobody")).rejects.toBeInstanceOf(Fashn.NotFoundError);
  const refused = client(`${newKey()}+429=OutOfCredits`);
  const error = await run(refused, { model_name: "tryon-v1.6", inputs: {} }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Fashn.RateLimitError);
  expect((error as InstanceType<typeof Fashn.RateLimitError>).error).toMatchObject({ error: "OutOfCredits" });
  await expect(run(client(`${newKey()}+drop-after`), { model_name: "tryon-v1.6", inputs: {} })).rejects.toBeInstanceOf(
    Fashn.APIConnectionError,
  );
});

test("run-time rules on the pictures fail with InputValidationError", async () => {
  const fashn = client();
  const fails = async (model_name: ModelName, given: Record<string, unknown>) => {
    const { id } = await fashn.predictions.run({ model_name, inputs: given } as unknown as Fashn.PredictionRunParams);
    return (await finished(fashn, id)).error;
  };
  expect(await fails("reframe", { image: figure, aspect_ratio: "3:4" })).toMatchObject({
    name: "InputValidationError",
  });
  expect(await fails("edit", { image: figure, prompt: "red", mask: await maskOf(1500) })).toMatchObject({
    name: "InputValidationError",
  });
});
