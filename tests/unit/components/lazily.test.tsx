// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { lazily } from "@/components/ui/lazily";

const Name = ({ name }: { name: string }) => <p>{name}</p>;
const missing = () => Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError", request: "/7.js" });

describe("lazily", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("draws a component once its code is there, and nothing before", async () => {
    const Later = lazily(async () => Name);
    const { container } = render(<Later name="Coat" />);
    expect(container.textContent).toBe("");
    expect(await screen.findByText("Coat")).toBeTruthy();
  });

  it("takes a module by its default", async () => {
    const Later = lazily(async () => ({ default: Name }));
    render(<Later name="Skirt" />);
    expect(await screen.findByText("Skirt")).toBeTruthy();
  });

  it("draws at once what was fetched ahead", async () => {
    const load = vi.fn(async () => Name);
    const Later = lazily(load);
    Later.prepare();
    await vi.waitFor(() => expect(load).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve));
    const { container } = render(<Later name="Shirt" />);
    expect(container.textContent).toBe("Shirt");
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("leaves the page as it is while the code cannot be had, and draws it later", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    let reachable = false;
    const Later = lazily(() => (reachable ? Promise.resolve(Name) : Promise.reject(missing())));
    const { container } = render(
      <div>
        Takes <Later name="Dress" />
      </div>,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(container.textContent).toBe("Takes ");
    reachable = true;
    expect(await screen.findByText("Dress", undefined, { timeout: 3000 })).toBeTruthy();
  });
});
