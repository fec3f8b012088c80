"use client";

import { FacesUnder } from "@/components/tools/faces/faces-under";
import { ToolPage } from "@/components/tools/tool-page";
import type { ToolParts } from "@/components/tools/tool-parts";
import { lazily } from "@/components/ui/lazily";
import { modelCreate } from "@/lib/catalog/endpoints/model-create";
import { provide } from "@/lib/client/endpoints";

provide(modelCreate);

const parts: ToolParts = {
  after: {
    prompt: lazily(() => import("@/components/tools/model-create/building-blocks")),
    face_reference: FacesUnder,
  },
};

export function ModelCreate() {
  return <ToolPage tool="model-create" parts={parts} />;
}
