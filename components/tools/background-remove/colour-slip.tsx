"use client";

import { useState } from "react";
import { Popover } from "@/components/ui/popover";
import { type Ground, keepColour, readColour, setGround, useGround, white } from "@/lib/client/ground";

/** Colours that shops and lookbooks lay clothes on, for as long as none was chosen. */
const usual: readonly Ground[] = ["#f5f5f5", "#f2efe9", "#e3ddd3", "#d9d9d9", "#8c8c8c", "#2b2b2b"];

/** Any colour for the ground: a colour well, its six digits, and the colours chosen before. */
export default function ColourSlip({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const { ground, recent } = useGround();
  const colour = ground === "none" ? white : ground;
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && readColour(typed) === null;

  const show = (next: Ground) => {
    setTyped(null);
    setGround(next);
  };
  const settle = (next: Ground) => {
    show(next);
    keepColour(next);
  };
  const close = () => {
    keepColour(useGround.getState().ground);
    onClose();
  };
  const read = (text: string) => {
    const next = readColour(text);
    setTyped(text);
    if (next) setGround(next);
  };
  return (
    <Popover anchor={anchor} onClose={close} label="Colour of the ground" side="left" align="end" className="w-60">
      <div className="grid gap-3.5 p-3.5 max-sm:px-4 max-sm:pb-5">
        <div className="flex items-end gap-2.5">
          <input
            type="color"
            aria-label="Colour well"
            value={colour}
            onChange={(event) => show(event.currentTarget.value as Ground)}
            className="h-control w-14 cursor-pointer appearance-none border border-rule-2 bg-transparent p-0 max-sm:h-touch [&::-moz-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0 [&::-webkit-color-swatch]:border-0"
          />
          <label className="min-w-0 flex-1">
            <span className="text-caption text-ink-3">Hex</span>
            <input
              value={typed ?? colour}
              spellCheck={false}
              autoComplete="off"
              maxLength={9}
              aria-invalid={wrong}
              aria-describedby={wrong ? "hex-wrong" : undefined}
              onChange={(event) => read(event.currentTarget.value)}
              onBlur={() => wrong || setTyped(null)}
              onKeyDown={(event) => event.key === "Enter" && !wrong && close()}
              className="w-full border-rule-2 border-b bg-transparent py-1 text-prompt aria-invalid:border-amber max-sm:min-h-touch"
            />
          </label>
        </div>
        {wrong && (
          <p id="hex-wrong" role="alert" className="-mt-1.5 text-amber text-caption">
            Three or six digits, 0 to 9 and A to F.
          </p>
        )}
        <div>
          <p className="mb-1.5 text-caption text-ink-3">{recent.length > 0 ? "Recent" : "Often used"}</p>
          <ul className="flex flex-wrap gap-1.5">
            {(recent.length > 0 ? recent : usual).map((one) => (
              <li key={one}>
                <button
                  type="button"
                  aria-label={one}
                  aria-pressed={one === ground}
                  title={one}
                  onClick={() => settle(one)}
                  style={{ background: one }}
                  className="block size-6 inset-ring inset-ring-rule-2 aria-pressed:outline-2 aria-pressed:outline-ink aria-pressed:outline-offset-2 pointer-coarse:size-touch"
                />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Popover>
  );
}
