// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Dialog } from "@/components/ui/dialog";

afterEach(cleanup);

function Opener({ lead }: { lead?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog title="Delete 4 pictures" lead={lead} onClose={() => setOpen(false)}>
          <button type="button">Delete</button>
        </Dialog>
      )}
    </>
  );
}

describe("Dialog", () => {
  it("has a name, takes the focus, and gives it back when Esc closes it", async () => {
    render(<Opener />);
    const button = screen.getByText("Open");
    button.focus();
    fireEvent.click(button);
    const dialog = screen.getByRole("dialog", { name: "Delete 4 pictures" });
    expect(dialog.contains(document.activeElement)).toBe(true);
    fireEvent.keyDown(document, { key: "Escape" });
    expect(screen.queryByRole("dialog")).toBeNull();
    await vi.waitFor(() => expect(document.activeElement).toBe(button));
  });

  it("says what stands under its title to screen readers", () => {
    render(<Opener lead="They stay in the bin for 30 days." />);
    fireEvent.click(screen.getByText("Open"));
    expect(screen.getByRole("dialog", { description: "They stay in the bin for 30 days." })).toBeTruthy();
  });
});
