"use client";

import { useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { lazily } from "@/components/ui/lazily";
import { toast } from "@/components/ui/toast";
import type { MaskSession } from "@/lib/client/masks/mask-session";
import { createBench } from "./bench";
import { mountPainter } from "./mount";
import { Photo } from "./photo";
import { ToolSlip } from "./tool-slip";
import { useFull } from "./use-full";
import { ZoomSlip } from "./zoom-slip";

const KeySheet = lazily(() => import("./key-sheet"));
const MoreSettings = lazily(() => import("./more-settings"));

const unreadable = () => toast({ message: "This file cannot be read as a mask. Bring a PNG." });

/** A picture on the stage to paint a mask over. React draws what stands around it; the painting itself goes past React. */
export function Painter({ session }: { session: MaskSession }) {
  const { picture, painter } = session;
  const surface = useRef<HTMLDivElement>(null);
  const photo = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const sketch = useRef<SVGSVGElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const slip = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [keys, setKeys] = useState(false);
  const [settings, setSettings] = useState(false);
  const [full, toggleFull] = useFull();

  const takeLast = () => {
    void session
      .takeLast()
      .catch(() => false)
      .then((taken) => taken || toast({ message: "No other picture has a mask yet." }));
  };
  const [bench] = useState(() =>
    createBench(painter, {
      toggleFull,
      toggleKeys: () => setKeys((open) => !open),
      toggleMore: () => setSettings((open) => !open),
      importMask: () => file.current?.click(),
      takeLastMask: takeLast,
    }),
  );

  useEffect(() => {
    const parts = [surface, photo, canvas, sketch, ring, slip].map(({ current }) => current);
    if (parts.some((part) => part === null)) return;
    return mountPainter(bench, {
      surface: surface.current as HTMLDivElement,
      photo: photo.current as HTMLDivElement,
      canvas: canvas.current as HTMLCanvasElement,
      sketch: sketch.current as SVGSVGElement,
      ring: ring.current as HTMLDivElement,
      slip: slip.current as HTMLDivElement,
    });
  }, [bench]);

  return (
    <div
      className={cn(
        "isolate overflow-hidden bg-table [container-type:inline-size]",
        full ? "fixed inset-0 z-bar" : "absolute inset-0",
      )}
    >
      <div
        ref={surface}
        role="application"
        aria-roledescription="mask painter"
        aria-label={`Paint what may change on ${picture.name}. Arrow keys move the brush, J puts it down and lifts it, the question mark shows all keys.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one paints on it, by keyboard too
        tabIndex={0}
        className="absolute inset-0 touch-none select-none overflow-hidden outline-offset-[-4px] data-[panning=true]:cursor-grab!"
      >
        <Photo ref={photo} asset={picture} easel={bench.easel} />
        <canvas ref={canvas} aria-hidden className="pointer-events-none absolute inset-0 size-full" />
        <svg ref={sketch} aria-hidden="true" className="pointer-events-none absolute inset-0 size-full fill-none">
          <path className="stroke-[#161615] stroke-[2.5]" />
          <path className="stroke-white stroke-[1.25] [stroke-dasharray:5_4]" />
        </svg>
        <div ref={ring} aria-hidden className="mask-ring pointer-events-none invisible absolute top-0 left-0" />
      </div>
      <ToolSlip ref={slip} bench={bench} moreOpen={settings} />
      <ZoomSlip bench={bench} full={full} />
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label="Import a mask"
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) painter.import(chosen).catch(unreadable);
          // So that the same file can be chosen again.
          currentTarget.value = "";
        }}
      />
      {keys && <KeySheet onClose={() => setKeys(false)} />}
      {settings && slip.current && (
        <MoreSettings bench={bench} anchor={slip.current} onClose={() => setSettings(false)} />
      )}
    </div>
  );
}
