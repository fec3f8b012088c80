import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { RulerProgress } from "@/components/ui/ruler-progress";
import { Picture } from "@/components/viewer/picture";
import type { SlotPicture } from "./use-slot-picture";

type Props = {
  slot: SlotPicture;
  /** What the picture is for: "product". */
  role: string;
  small?: boolean;
  /** What stands in an empty slot. */
  empty?: ReactNode;
  children?: ReactNode;
};

/** The well of a slot in its five states: empty, held over, reading, filled, refused. The picture is always whole. */
export function SlotWell({ slot: { asset, given, upload, over, problem }, role, small, empty, children }: Props) {
  const reading = upload?.state === "reading" ? upload : undefined;
  const vacant = !given && !reading;
  return (
    <div
      className={cn(
        "relative aspect-3/4 overflow-hidden",
        !small && "short:aspect-square",
        over ? "bg-slip outline-2 -outline-offset-2 outline-ink [--crop:var(--ink)]" : "bg-well",
        problem && !over && "outline-[1.5px] -outline-offset-[1.5px] outline-amber",
        (vacant || over) && !small && "crops",
      )}
    >
      {reading && (
        // A format that the browser cannot draw, such as HEIC, just stays an empty well.
        <img
          src={reading.preview}
          alt=""
          onError={(event) => {
            event.currentTarget.hidden = true;
          }}
          className="absolute inset-0 size-full object-contain opacity-30 grayscale"
        />
      )}
      {asset && !reading && !over && (
        <Picture asset={asset} sizes={small ? "54px" : "147px"} eager className="absolute inset-0 size-full" />
      )}
      {over && !small && (
        <p className="absolute inset-0 grid place-content-center text-center">
          Drop to use
          <br />
          as {role}
        </p>
      )}
      {vacant && !over && empty}
      {reading && (
        <RulerProgress
          share={reading.share}
          notch={1}
          label={`Reading ${reading.name}`}
          className={cn("absolute", small ? "inset-x-1 bottom-1" : "inset-x-2.5 bottom-2.5")}
        />
      )}
      {children}
    </div>
  );
}
