"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { isRequired } from "@/lib/catalog/defaults";
import { useDraftPictures } from "@/lib/client/draft-pictures";
import { useDraft } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import { fieldsOf, isEmpty, isPicture } from "@/lib/client/inputs";
import { insist } from "@/lib/client/insist";
import { useTool } from "../tool-context";
import { Table } from "./table";

/** Nothing made yet: the crop marks of the print that will stand here, one sentence, one way to begin. */
export function StageEmpty() {
  const { model, focusField } = useTool();
  const pictures = useDraftPictures(model);
  const draft = useDraft(model);
  const [busy, setBusy] = useState(false);
  const client = useQueryClient();
  const endpoint = endpointOf(model);
  const { width, height } = endpoint.size(draft, pictures);
  const next = fieldsOf(model).find(({ name }) => isRequired(endpoint, name) && isEmpty(draft[name]));
  const takesSamples = next && isPicture(next.field);
  const begin = async () => {
    setBusy(true);
    const { fillWithSamples } = await insist(() => import("@/lib/client/fill-with-samples"));
    await fillWithSamples(client, model);
    setBusy(false);
  };
  return (
    <Table ratio={width / height} className="crops bg-transparent! shadow-none!">
      <div className="absolute inset-0 grid content-center justify-items-center gap-1.5 p-8 text-center">
        <h2 className="font-house text-display-s [font-weight:380]">Nothing on the table yet</h2>
        <p className="max-w-80 text-balance text-ink-2">
          {next ? endpoint.summary : "Everything is there. Press Generate."}
        </p>
        {next && (
          <div className="mt-3">
            {takesSamples ? (
              <Button look="strong" aria-disabled={busy} onClick={() => void begin()}>
                {busy ? "Fetching the samples" : "Use the samples"}
              </Button>
            ) : (
              <Button look="strong" onClick={() => focusField(next.name)}>
                {next.field.missing ?? next.field.label}
              </Button>
            )}
          </div>
        )}
      </div>
    </Table>
  );
}
