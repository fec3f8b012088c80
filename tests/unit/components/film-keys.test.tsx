// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useRef, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useFilmKeys } from "@/components/viewer/film/use-film-keys";

afterEach(cleanup);

function Film({ play }: { play: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useFilmKeys(box, { " ": play, p: play });
  return (
    <div ref={box}>
      <input type="range" aria-label="Time" />
    </div>
  );
}

function Page({ play }: { play: () => void }) {
  const [arrived, setArrived] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setArrived(true)}>
        Generate
      </button>
      <button type="button">Loop</button>
      <textarea aria-label="Prompt" />
      {arrived && <Film play={play} />}
    </>
  );
}

function arrive() {
  const play = vi.fn();
  render(<Page play={play} />);
  const generate = screen.getByRole("button", { name: "Generate" });
  generate.focus();
  fireEvent.click(generate);
  return { play, generate, loop: screen.getByRole("button", { name: "Loop" }) };
}

describe("the keys of a film", () => {
  it("take Space from the button that was pressed to make the film: it would pay once more", () => {
    const { play, generate } = arrive();
    const went = fireEvent.keyDown(generate, { key: " " });
    expect(play).toHaveBeenCalledTimes(1);
    expect(went, "the button hears nothing of it").toBe(false);
    expect(document.activeElement).not.toBe(generate);
  });

  it("leave Space to a button that a person went to by key", () => {
    const { play, loop, generate } = arrive();
    loop.focus();
    expect(fireEvent.keyDown(loop, { key: " " })).toBe(true);
    generate.focus();
    expect(fireEvent.keyDown(generate, { key: " " })).toBe(true);
    expect(play).not.toHaveBeenCalled();
  });

  it("take Space after a press of the pointer", () => {
    const { play, loop } = arrive();
    fireEvent.pointerDown(loop);
    loop.focus();
    fireEvent.keyDown(loop, { key: " " });
    expect(play).toHaveBeenCalledTimes(1);
  });

  it("work on the film's own ruler, and nowhere that one types", () => {
    const { play } = arrive();
    fireEvent.keyDown(screen.getByRole("slider", { name: "Time" }), { key: "P" });
    expect(play).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(screen.getByRole("textbox", { name: "Prompt" }), { key: "p" });
    fireEvent.keyDown(document.body, { key: "p", ctrlKey: true });
    expect(play).toHaveBeenCalledTimes(1);
  });
});
