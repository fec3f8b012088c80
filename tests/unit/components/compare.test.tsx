// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Compare } from "@/components/viewer/compare";
import { assetView } from "../../support/views";

afterEach(cleanup);

function open() {
  const before = assetView({ id: "before" });
  render(<Compare before={before} after={assetView({ id: "after" })} beforeLabel="Model" afterLabel="7A" />);
  return screen.getByRole("slider");
}
const at = (slider: HTMLElement) => Number(slider.getAttribute("aria-valuenow"));

describe("Compare", () => {
  it("moves by 1 % with an arrow key, by 10 % with shift, and stops at the edges", () => {
    const slider = open();
    expect(at(slider)).toBe(50);
    fireEvent.keyDown(slider, { key: "ArrowRight" });
    expect(at(slider)).toBe(51);
    fireEvent.keyDown(slider, { key: "ArrowLeft", shiftKey: true });
    expect(at(slider)).toBe(41);
    fireEvent.keyDown(slider, { key: "Home" });
    fireEvent.keyDown(slider, { key: "ArrowLeft" });
    expect(at(slider)).toBe(0);
    fireEvent.keyDown(slider, { key: "End" });
    expect(at(slider)).toBe(100);
  });

  it("shows the whole picture before while C is held, then the line where it was", () => {
    const slider = open();
    fireEvent.keyDown(slider, { key: "ArrowRight" });
    fireEvent.keyDown(window, { key: "c" });
    expect(screen.queryByRole("slider")).toBeNull();
    fireEvent.keyUp(window, { key: "c" });
    expect(at(screen.getByRole("slider"))).toBe(51);
  });

  it("leaves C to a person who writes", () => {
    open();
    const field = document.body.appendChild(document.createElement("textarea"));
    fireEvent.keyDown(field, { key: "c" });
    expect(screen.getByRole("slider")).toBeDefined();
    field.remove();
  });
});
