import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import type { Film, Overlay, Painter } from "@/lib/client/painter/types";
import { servePainter } from "../support/painter-page";

// The painter's engine where it lives: its worker, its database and its canvas are the browser's own.
let served: Awaited<ReturnType<typeof servePainter>>;
test.beforeAll(async () => {
  served = await servePainter();
});
test.afterAll(() => served.stop());

test.beforeEach(({ page }) => visit(page));

async function visit(page: Page) {
  await page.goto(served.url);
  await page.waitForFunction("window.kit");
}

test("a mask goes out as a grey PNG and comes back the same, through the worker", async ({ page }) => {
  const { png, mask, again } = await page.evaluate(async () => {
    const painter = window.kit.createPainter({ width: 420, height: 300 });
    painter.line({ x: 50, y: 60 }, { x: 400, y: 280 }, { mode: "paint", size: 60, hardness: 0.3, opacity: 0.8 });
    painter.grow(7);
    painter.feather(9);
    painter.invert();
    const file = await painter.encode();
    const copy = window.kit.createPainter({ width: 420, height: 300 });
    await copy.import(file);
    return {
      png: [...new Uint8Array(await file.arrayBuffer())],
      mask: [...painter.toMask()],
      again: [...copy.toMask()],
    };
  });
  expect(again).toEqual(mask);
  expect(png.slice(24, 26)).toEqual([8, 0]);
  const { data, info } = await sharp(Buffer.from(png)).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 420, height: 300, channels: 1 });
  expect(data.equals(Buffer.from(mask))).toBe(true);
});

test("a picture of another kind and size is taken as a mask; a file that is none leaves the mask alone", async ({
  page,
}) => {
  const half = { create: { width: 100, height: 100, channels: 4 as const, background: "#000" } };
  const clear = { create: { ...half.create, width: 200, background: { r: 0, g: 0, b: 0, alpha: 0 } } };
  const shape = [
    ...(await sharp(clear)
      .composite([{ ...{ input: half }, left: 0, top: 0 }])
      .png()
      .toBuffer()),
  ];
  const result = await page.evaluate(async (bytes) => {
    const painter = window.kit.createPainter({ width: 400, height: 200 });
    await painter.import(new Blob([Uint8Array.from(bytes)]));
    const covered = painter.getState().coverage;
    const refused = await painter.import(new Blob(["no picture"])).then(
      () => "taken",
      (error) => error.name,
    );
    painter.clear();
    painter.undo();
    await painter.settled();
    return { covered, refused, after: painter.getState() };
  }, shape);
  expect(result.covered).toBeCloseTo(0.5, 2);
  expect(result.refused).toBe("InvalidStateError");
  expect(result.after).toMatchObject({ coverage: result.covered, canUndo: true, busy: false });
});

test("a draft survives a reload and serves another picture", async ({ page }) => {
  const before = await page.evaluate(async () => {
    const painter = window.kit.createPainter({ width: 400, height: 400 });
    const draft = window.kit.keepDraft(painter, "coat");
    painter.line({ x: 100, y: 100 }, { x: 300, y: 300 }, { mode: "paint", size: 120, hardness: 0.5, opacity: 1 });
    await painter.settled();
    await draft.flush();
    painter.line({ x: 100, y: 350 }, { x: 390, y: 350 }, { mode: "paint", size: 30, hardness: 1, opacity: 1 });
    painter.invert();
    await painter.settled();
    await draft.flush();
    return [...painter.toMask()];
  });
  await visit(page);
  const after = await page.evaluate(async () => {
    const painter = window.kit.createPainter({ width: 400, height: 400 });
    const found = await painter.restore("coat");
    const smaller = window.kit.createPainter({ width: 300, height: 200 });
    const last = await window.kit.lastMask("dress");
    await smaller.restore(last ?? "", { undoable: true });
    return {
      found,
      mask: [...painter.toMask()],
      canUndo: painter.getState().canUndo,
      coverage: painter.getState().coverage,
      last,
      none: await painter.restore("nobody"),
      smaller: smaller.getState(),
      own: await window.kit.lastMask("coat"),
    };
  });
  expect(after.mask).toEqual(before);
  expect(after).toMatchObject({ found: true, canUndo: false, last: "coat", none: false, own: null });
  expect(after.smaller.canUndo).toBe(true);
  expect(after.smaller.coverage).toBeCloseTo(after.coverage, 1);
});

test("a hundred steps of noise stay within the memory they may have, and none is lost", async ({ page }) => {
  test.setTimeout(240_000);
  const result = await page.evaluate(async () => {
    // A megabyte of pixels per step that do not compress: twice what may be in memory.
    const [width, height] = [1100, 1000];
    const painter = window.kit.createPainter({ width, height });
    const sums: number[] = [];
    const sum = () => painter.toMask().reduce((all, value, at) => (all * 31 + value * (at % 251)) >>> 0, 7);
    const noise = new Uint8Array(width * height);
    let most = 0;
    for (let step = 0; step < 100; step++) {
      sums.push(sum());
      for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
      painter.load(noise, width, height);
      await painter.settled();
      most = Math.max(most, painter.historyBytes());
    }
    let same = 0;
    while (painter.getState().canUndo) {
      painter.undo();
      await painter.settled();
      most = Math.max(most, painter.historyBytes());
      if (sum() === sums.pop()) same++;
    }
    return { most, same };
  });
  expect(result.same).toBe(100);
  expect(result.most).toBeLessThanOrEqual(64 * 1024 * 1024);
});

for (const show of ["film", "outline"] as const) {
  test(`the ${show} shows what is painted, at any zoom, and follows`, async ({ page }) => {
    await page.evaluate(async (kind) => {
      document.body.style.cssText = "margin:0;background:#fff";
      const canvas = document.createElement("canvas");
      canvas.style.cssText = "width:400px;height:300px;display:block";
      document.body.append(canvas);
      const painter = window.kit.createPainter({ width: 1600, height: 1200 });
      const overlay = window.kit.createOverlay(painter, canvas);
      overlay.resize(400, 300, 1);
      overlay.setFilm({ show: kind, colour: [200, 0, 0], strength: 0.5 });
      overlay.setView({ scale: 0.25, x: 0, y: 0 });
      Object.assign(window, { painter, overlay });
      painter.shape({
        kind: "rectangle",
        op: "add",
        points: [
          { x: 400, y: 400 },
          { x: 1200, y: 800 },
        ],
      });
      await painter.settled();
    }, show);
    const at = async (x: number, y: number) => {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 300 } });
      const { data } = await sharp(picture)
        .removeAlpha()
        .extract({ left: x, top: y, width: 1, height: 1 })
        .raw()
        .toBuffer({ resolveWithObject: true });
      return [...data];
    };
    const reddish = ([red = 0, green = 0]: number[]) => red - green > 60;
    expect(reddish(await at(200, 150))).toBe(show === "film");
    expect(reddish(await at(100, 150))).toBe(true);
    expect(reddish(await at(97, 150))).toBe(false);
    await page.evaluate(() => (window as unknown as { painter: Painter }).painter.invert());
    expect(reddish(await at(50, 50))).toBe(show === "film");
    expect(reddish(await at(200, 150))).toBe(false);
    await page.evaluate(() =>
      (window as unknown as { overlay: Overlay }).overlay.setView({
        scale: 16,
        x: -400 * 16 + 100,
        y: -400 * 16 + 100,
      }),
    );
    // One pixel of the picture is 16 of the screen: its edge is where it should be, and sharp.
    expect(reddish(await at(99, 200))).toBe(true);
    expect(reddish(await at(101, 200))).toBe(false);
    // What changes while something else is shown is there when the film comes back.
    await page.evaluate(async (kind) => {
      const { painter, overlay } = window as unknown as { painter: Painter; overlay: Overlay };
      const frames = () => new Promise((done) => setTimeout(done, 300));
      const film = (shown: Film["show"]) => overlay.setFilm({ show: shown, colour: [200, 0, 0], strength: 0.5 });
      overlay.setView({ scale: 0.25, x: 0, y: 0 });
      await frames();
      film(kind === "film" ? "outline" : "film");
      await frames();
      painter.shape({
        kind: "rectangle",
        op: "subtract",
        points: [
          { x: 0, y: 0 },
          { x: 390, y: 390 },
        ],
      });
      await frames();
      film(kind);
    }, show);
    expect(reddish(await at(80, 80))).toBe(false);
    expect(reddish(await at(300, 50))).toBe(show === "film");
  });
}
