import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { falloff } from "@/lib/client/painter/falloff";
import { createPainter } from "@/lib/client/painter/painter";
import { point, SIZE } from "./commands";
import { hands } from "./hands";

// Two shared processors may make many small runs slow.
vi.setConfig({ testTimeout: 60_000 });

type Place = { x: number; y: number };

function distance(x: number, y: number, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const way = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square));
  return Math.hypot(x - a.x - way * dx, y - a.y - way * dy);
}

describe("what a stroke leaves behind", () => {
  it("is, at every pixel, the brush at the distance to the way it went", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(point, { minLength: 2, maxLength: 5 }),
        fc.double({ min: 1, max: 190, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (points, size, hardness) => {
          const way = points.map(({ x, y }) => ({ x, y }));
          const painter = createPainter({ ...SIZE, hands });
          painter.begin(way[0] as Place, { mode: "paint", size, hardness, opacity: 1 });
          painter.extend(way.slice(1));
          painter.end();
          await painter.settled();
          const mask = painter.toMask();
          const { reach, table } = falloff({ hardness, opacity: 1 }, size / 2);
          // Nearer than this, a stretch is too short to be told from its beginning.
          const near = Math.max(0.25, reach / 100);
          for (let y = 0; y < SIZE.height; y += 3) {
            for (let x = 0; x < SIZE.width; x += 3) {
              let nearest = Number.POSITIVE_INFINITY;
              for (let at = 1; at < way.length; at++) {
                nearest = Math.min(nearest, distance(x + 0.5, y + 0.5, way[at - 1] as Place, way[at] as Place));
              }
              const at = (d: number) => table[Math.floor((d * d * table.length) / (reach * reach))] ?? 0;
              const painted = mask[y * SIZE.width + x] ?? 0;
              expect(painted).toBeLessThanOrEqual(at(Math.max(0, nearest - near)) + 1);
              expect(painted).toBeGreaterThanOrEqual(at(nearest + near) - 1);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
