import type { AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";

/** One thing on the table: a finished print, or a take in the making. */
export type Pin = { id: string; ratio: number } & ({ asset: AssetView; job?: never } | { job: JobView; asset?: never });

export type Row = {
  pins: Pin[];
  /** What the ratios lack to fill the row: that part stays empty table instead of making the prints giants. */
  rest: number;
};

export type Layout = {
  /** The newest print, large. */
  hero: AssetView | null;
  /** Beside it: rows of equally tall prints that each fill the width. */
  rows: Row[];
  /** What is left, as a strip of small prints. */
  strip: AssetView[];
};

/**
 * A row is full when its ratios add up to this: two upright prints, twice, then three. With their captions the rows are
 * as tall as the large print with the strip under it.
 */
const FULL_ROWS = [1.5, 1.5, 2.2];

const ratioOfJob = ({ pictures: [first] }: JobView) => (first ? first.asset.width / first.asset.height : 0.75);

/**
 * Lays recent work out on the table: of every take its first print, the newest large, takes in the making first among
 * the others, and the rest on a strip.
 * @param assets newest first
 * @param running takes in the making, newest first
 */
export function layOut(assets: AssetView[], running: JobView[]): Layout {
  const faces = assets.filter(
    (asset) => !assets.some(({ jobId, position }) => jobId === asset.jobId && (position ?? 0) < (asset.position ?? 0)),
  );
  const [hero = null, ...others] = faces;
  const pins: Pin[] = [
    ...running.map((job) => ({ id: job.id, ratio: ratioOfJob(job), job })),
    ...others.map((asset) => ({ id: asset.id, ratio: asset.width / asset.height, asset })),
  ];
  const rows: Row[] = [];
  for (const full of FULL_ROWS) {
    const row: Row = { pins: [], rest: full };
    // A hair less than full is full: 0.75 and 0.749 are two upright prints.
    while (row.rest > 0.05 && pins[0]) {
      row.rest -= pins[0].ratio;
      row.pins.push(...pins.splice(0, 1));
    }
    if (row.pins.length > 0) rows.push({ ...row, rest: Math.max(0, row.rest) });
  }
  const shown = new Set([hero?.id, ...rows.flatMap((row) => row.pins.map(({ id }) => id))]);
  return { hero, rows, strip: assets.filter(({ id }) => !shown.has(id)) };
}
