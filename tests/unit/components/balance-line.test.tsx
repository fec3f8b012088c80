// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { BalanceLine } from "@/components/ledger/balance-line";

afterEach(cleanup);

const balances = [100, 60, 80].map((total, n) => ({ at: `2026-10-${20 + n}T12:00:00.000Z`, total }));
const range = { begins: "2026-10-20T00:00:00.000Z", ends: "2026-10-24T00:00:00.000Z" };

it("is read off by the arrow keys, from one reading to the next", () => {
  render(<BalanceLine balances={balances} {...range} warn={20} />);
  const line = screen.getByRole("slider", { name: "Balance over time" });
  expect(line.getAttribute("aria-valuetext")).toMatch(/: 80 credits$/);
  fireEvent.keyDown(line, { key: "ArrowLeft" });
  expect(line.getAttribute("aria-valuetext")).toMatch(/: 60 credits$/);
  fireEvent.keyDown(line, { key: "Home" });
  fireEvent.keyDown(line, { key: "ArrowLeft" });
  expect(line.getAttribute("aria-valuetext")).toMatch(/: 100 credits$/);
  expect(line.getAttribute("aria-valuenow")).toBe("0");
  fireEvent.keyDown(line, { key: "End" });
  expect(line.getAttribute("aria-valuenow")).toBe("2");
});

it("is read off where a pointer is, and forgets it when it leaves", () => {
  const { container } = render(<BalanceLine balances={balances} {...range} warn={20} />);
  const line = screen.getByRole("slider");
  line.getBoundingClientRect = () => ({ left: 0, width: 400 }) as DOMRect;
  fireEvent.pointerMove(line, { clientX: 10 });
  expect(container.querySelector("[data-reading]")?.textContent).toMatch(/^100 credits/);
  fireEvent.pointerLeave(line);
  expect(container.querySelector("[data-reading]")).toBeNull();
});

it("says so where nothing was read", () => {
  render(<BalanceLine balances={[]} {...range} warn={20} />);
  expect(screen.getByText("The balance was not read in these days.")).toBeTruthy();
});
