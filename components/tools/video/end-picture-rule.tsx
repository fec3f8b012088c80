"use client";

import { defaults } from "@/lib/catalog/defaults";
import { useDraft, useDrafts } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import { isEmpty } from "@/lib/client/inputs";

const model = "image-to-video";
/** The one resolution that takes an end picture. Source: FASHN's documentation of `end_image`. */
const needed = "1080p";

function useEndPicture() {
  const { end_image, resolution = defaults(endpointOf(model)).resolution } = useDraft(model);
  return { given: !isEmpty(end_image), fits: resolution === needed };
}

/** At the slot: what an end picture needs, and the way there while it is not chosen. */
export function EndPictureNeeds() {
  const { fits } = useEndPicture();
  return (
    <p className="mt-0.5 text-caption text-ink-3">
      At 1080p only.{" "}
      {!fits && (
        <button
          type="button"
          className="link text-ink"
          onClick={() => useDrafts.getState().set(model, "resolution", needed)}
        >
          Use 1080p
        </button>
      )}
    </p>
  );
}

/** At the resolution: what is given up with a smaller one. With an end picture the ruler itself refuses those. */
export function ResolutionGivesUp() {
  const { given, fits } = useEndPicture();
  return fits || given ? null : <p className="mt-1.5 text-caption text-ink-3">An end picture needs 1080p.</p>;
}
