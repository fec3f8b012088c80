// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Bench, commandFor, commandOf, commands, groups } from "@/components/mask/commands";
import { namesOf, shownKey } from "@/components/mask/keys";
import { useSettings } from "@/components/mask/settings";

const first = useSettings.getState();
beforeEach(() => useSettings.setState(first, true));

describe("the table of commands", () => {
  it("gives every command a key, a name and a place in the sheet", () => {
    for (const { keys, label, group } of commands) {
      expect(keys.length).toBeGreaterThan(0);
      expect(label).toMatch(/\S/);
      expect(groups).toContain(group);
    }
  });

  it("gives no key and no id twice", () => {
    const keys = commands.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it("leaves the studio the keys that lead elsewhere", () => {
    const studio = ["g", "q", "d", "h", "2", "3", "4", "5", "6", "7", "8", "9"];
    const keys = commands.flatMap((command) => command.keys);
    expect(keys.filter((key) => studio.includes(key))).toEqual([]);
  });
});

const press = (key: string, code: string, held: Partial<KeyboardEvent> & { altGraph?: boolean } = {}) =>
  commandFor(
    namesOf({
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      ...held,
      key,
      code,
      getModifierState: (name) => name === "AltGraph" && held.altGraph === true,
    }),
  )?.command.id;

describe("a key press", () => {
  it("finds its command", () => {
    expect(press("b", "KeyB")).toBe("brush");
    expect(press("B", "KeyB")).toBe("brush");
    expect(press("z", "KeyZ", { ctrlKey: true })).toBe("undo");
    expect(press("Z", "KeyZ", { metaKey: true, shiftKey: true })).toBe("redo");
    expect(press("?", "Slash", { shiftKey: true })).toBe("keys");
    expect(press("+", "Equal", { shiftKey: true })).toBe("in");
    expect(press(" ", "Space")).toBe("pan");
    expect(press("Delete", "Delete")).toBe("clear");
    expect(press("b", "KeyB", { ctrlKey: true })).toBeUndefined();
  });

  it("finds it on other keyboards: German brackets by sign and by place, French digits, Russian letters", () => {
    expect(press("[", "Digit8", { ctrlKey: true, altKey: true, altGraph: true })).toBe("smaller");
    expect(press("ü", "BracketLeft")).toBe("smaller");
    expect(press("{", "BracketLeft", { shiftKey: true })).toBe("softer");
    expect(press("Ü", "BracketLeft", { shiftKey: true })).toBe("softer");
    expect(press("&", "Digit1")).toBe("actual");
    expect(press("%", "Digit5", { shiftKey: true })).toBe("opacity");
    expect(press("и", "KeyB")).toBe("brush");
    expect(press("q", "KeyA")).toBeUndefined();
  });

  it("is shown as it is pressed", () => {
    expect(shownKey("mod+shift+z", "⌘")).toBe("⌘ ⇧ Z");
    expect(shownKey("shift+[", "Ctrl")).toBe("⇧ [");
    expect(shownKey("+", "Ctrl")).toBe("+");
    expect(shownKey(" ", "Ctrl")).toBe("Space");
  });
});

describe("commands", () => {
  const run = (id: string, at = 0, bench: Partial<Record<keyof Bench, unknown>> = {}) =>
    commandOf(id).run(bench as Bench, at);

  it("change the brush within what it may be", () => {
    for (let i = 0; i < 200; i++) run("larger");
    expect(useSettings.getState().size).toBe(1000);
    for (let i = 0; i < 200; i++) run("smaller");
    expect(useSettings.getState().size).toBe(1);
    run("larger");
    expect(useSettings.getState().size).toBe(2);
    run("opacity", 3);
    expect(useSettings.getState().opacity).toBe(40);
    run("opacity", 9);
    expect(useSettings.getState().opacity).toBe(100);
    for (let i = 0; i < 20; i++) run("softer");
    expect(useSettings.getState().hardness).toBe(0);
  });

  it("take back a polygon's corner while one is open, else clear", () => {
    const painter = { clear: vi.fn() };
    const back = vi.fn();
    run("clear", 0, { painter, polygon: { open: true, back } });
    expect(back).toHaveBeenCalledOnce();
    expect(painter.clear).not.toHaveBeenCalled();
    run("clear", 0, { painter, polygon: { open: false, back } });
    expect(painter.clear).toHaveBeenCalledOnce();
  });
});
