// @vitest-environment jsdom
import "@/lib/client/every-endpoint";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { PriceTable } from "@/components/tools/brief/price-table";
import type { ModelName } from "@/lib/catalog";
import { type Cell, priceGrid } from "@/lib/client/price-grid";

afterEach(cleanup);

function show(model: ModelName, draft: Record<string, unknown> = {}) {
  const grid = priceGrid(model, draft, {});
  if (!grid) throw new Error("nothing decides");
  const chosen: Cell[] = [];
  render(
    <PriceTable
      label="Price and time"
      grid={grid}
      onChoose={(cell) => chosen.push(cell)}
      words={({ line, refused }) => refused ?? `${line.sum} = ${line.credits}`}
      each={(credits) => `${credits} credits`}
    />,
  );
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  return { chosen, press };
}

describe("the table of prices and times", () => {
  it("takes the focus where the brief stands, and the arrow keys go through it and stop at its edges", () => {
    const { chosen, press } = show("edit", { generation_mode: "fast" });
    const reachable = screen.getAllByRole("button").filter(({ tabIndex }) => tabIndex === 0);
    expect(reachable.map(({ textContent }) => textContent)).toEqual(["Fast, 1K: 1 credits12–20 s"]);
    reachable[0]?.focus();
    press("ArrowLeft");
    expect(document.activeElement).toBe(reachable[0]);
    for (const key of ["ArrowRight", "ArrowDown", "ArrowDown"]) press(key);
    expect(document.activeElement?.textContent).toContain("Quality, 2K");
    fireEvent.click(document.activeElement ?? document.body);
    expect(chosen.map(({ inputs }) => inputs)).toEqual([{ generation_mode: "quality", resolution: "2k" }]);
  });

  it("says why a cell cannot be chosen, and does not choose it", () => {
    const { chosen } = show("image-to-video", { image: "a", end_image: "b" });
    const refused = screen.getByRole("button", { name: /^5 s, 480p, .*1080p/ });
    refused.focus();
    fireEvent.click(refused);
    expect(refused.getAttribute("aria-disabled")).toBe("true");
    expect(chosen).toEqual([]);
  });
});
