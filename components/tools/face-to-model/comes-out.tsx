"use client";

import { Picture } from "@/components/viewer/picture";
import { defaults } from "@/lib/catalog/defaults";
import { useDraft } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import { useBrief } from "../brief/brief-context";
import { useTool } from "../tool-context";

/** Beside the face: the frame of what comes out of it. The picture stands at its top, and is continued downward to fill it. */
export function ComesOut() {
  const { model } = useTool();
  const { face_image: face, ...pictures } = useBrief().pictures;
  const draft = useDraft(model);
  const endpoint = endpointOf(model);
  const { width, height } = endpoint.size(draft, face ? { ...pictures, face_image: face } : {});
  const ratio = String(draft.aspect_ratio ?? defaults(endpoint).aspect_ratio);
  return (
    <div>
      <div className="aspect-3/4 [container-type:size] short:aspect-square">
        <div
          style={{ aspectRatio: `${width} / ${height}`, width: `min(100cqw, ${(100 * width) / height}cqh)` }}
          className="relative overflow-hidden inset-ring inset-ring-rule-2"
        >
          {face ? (
            <div className="border-rule-2 border-b border-dashed">
              <Picture asset={face} sizes="147px" className="opacity-60" />
            </div>
          ) : (
            <span className="absolute inset-0 grid place-content-center text-caption text-ink-3">Upper body</span>
          )}
        </div>
      </div>
      <p className="mt-1.75">Comes out, {ratio}</p>
      <p className="text-caption text-ink-3">
        {width} × {height} px
        <span className="block">Continued downward, ready for try-on</span>
      </p>
    </div>
  );
}
