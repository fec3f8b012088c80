import { frameOf } from "@/components/ui/ratio-frame";
import { isRequired } from "@/lib/catalog/defaults";
import type { Source } from "@/lib/catalog/inherited";
import type { Field } from "@/lib/catalog/types";
import { useDraft } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import { useTool } from "../tool-context";
import { useBrief } from "./brief-context";

type Props = {
  field: Field;
  chosen: string | undefined;
  /** The picture that decides while none is chosen, what it is for, and FASHN's name for its ratio. */
  source: Source | undefined;
  role: string | undefined;
  ratio: string | undefined;
};

/** Square pixels of the drawn frame. */
const area = 260;

/** The frame of the output, where its ratio comes from, and its pixels. */
export function FrameLine({ field, chosen, source, role, ratio }: Props) {
  const { model } = useTool();
  const { pictures } = useBrief();
  const draft = useDraft(model);
  const endpoint = endpointOf(model);
  // While a picture that decides is still to come, nothing can be said of the frame.
  const waits = !chosen && !source && field.inherits?.some((name) => isRequired(endpoint, name));
  const size = endpoint.size(draft, pictures);
  const words = role ? [ratio, `from the ${role}`].filter(Boolean).join(", ") : field.omitted?.hint?.replace(/\.$/, "");
  // FASHN documents the pixels of its ratios at 1K alone; all others follow from the megapixels.
  const exact = (chosen !== undefined || !source) && (draft.resolution ?? "1k") === "1k";
  return (
    <p className="mt-2 flex min-h-5 items-center justify-between gap-3 text-caption text-ink-3" aria-live="polite">
      <span className="flex min-w-0 items-center gap-2">
        {!waits && (
          <span
            aria-hidden
            style={frameOf(`${size.width}:${size.height}`, area)}
            className={chosen ? "bg-ink" : "border border-ink border-dashed"}
          />
        )}
        <span>{chosen ? `${chosen}, chosen` : words?.replace(/^from/, "From")}</span>
      </span>
      {!waits && (
        <span className="shrink-0 text-ink-2">
          {exact ? "" : "about "}
          {size.width} × {size.height} px
        </span>
      )}
    </p>
  );
}
