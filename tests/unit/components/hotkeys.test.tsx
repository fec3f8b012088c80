// @vitest-environment jsdom
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useHotkeys } from "@/lib/client/use-hotkeys";

function Page({ onKey }: { onKey: (key: string) => void }) {
  useHotkeys({ v: () => onKey("v"), ArrowDown: () => onKey("ArrowDown"), " ": () => onKey(" ") });
  return (
    <>
      <input type="radio" aria-label="Fast" />
      <input type="text" aria-label="Name" />
      <div role="dialog">
        <input type="checkbox" aria-label="With pictures" />
      </div>
    </>
  );
}

test("a letter works while a choice has the focus, its own keys and those of a text or a dialog do not", () => {
  const onKey = vi.fn();
  render(<Page onKey={onKey} />);
  for (const key of ["v", "ArrowDown", " "]) {
    for (const label of ["Fast", "Name", "With pictures"]) fireEvent.keyDown(screen.getByLabelText(label), { key });
  }
  expect(onKey.mock.calls).toEqual([["v"]]);
});
