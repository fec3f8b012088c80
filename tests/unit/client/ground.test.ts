import { beforeEach, describe, expect, it } from "vitest";
import { black, keepColour, readColour, useGround, white } from "@/lib/client/ground";

describe("a colour as it is typed", () => {
  it.each([
    ["#f2efe9", "#f2efe9"],
    ["F2EFE9", "#f2efe9"],
    [" #fa0 ", "#ffaa00"],
    ["000", "#000000"],
  ])("%s is %s", (typed, colour) => expect(readColour(typed)).toBe(colour));

  it.each(["", "#", "#ff", "#ffff", "#gggggg", "white", "#1234567", "rgb(0,0,0)"])("%s is none", (typed) =>
    expect(readColour(typed)).toBeNull(),
  );
});

describe("the colours that are offered again", () => {
  beforeEach(() => useGround.setState({ recent: [] }));

  it("are the newest eight, each once", () => {
    for (let n = 0; n < 12; n++) keepColour(`#00000${n % 10}`);
    keepColour("#000007");
    const { recent } = useGround.getState();
    expect(recent).toHaveLength(8);
    expect(recent[0]).toBe("#000007");
    expect(new Set(recent).size).toBe(8);
  });

  it("leave out what is there anyway", () => {
    for (const ground of ["none", white, black] as const) keepColour(ground);
    expect(useGround.getState().recent).toEqual([]);
  });
});
