import { Plus } from "lucide-react";
import type { SlotPicture } from "./use-slot-picture";

/** What stands in an empty slot: the ways to fill it, or the file that was refused. */
export function SlotVacancy({ upload, small }: Pick<SlotPicture, "upload"> & { small: boolean }) {
  if (small) return <Plus size={15} aria-hidden className="absolute inset-0 m-auto text-ink-3" />;
  return (
    <div className="absolute inset-0 grid place-content-center justify-items-center gap-3 text-center text-ink-2">
      {upload?.state === "refused" && upload.name ? (
        <p className="max-w-28 break-words text-ink">{upload.name}</p>
      ) : (
        <p>
          Drop, paste
          <br />
          or <span className="link">browse</span>
        </p>
      )}
    </div>
  );
}
