"use client";

import { FacesUnder } from "@/components/tools/faces/faces-under";
import { ToolPage } from "@/components/tools/tool-page";
import type { ToolParts } from "@/components/tools/tool-parts";
import { modelSwap } from "@/lib/catalog/endpoints/model-swap";
import { provide } from "@/lib/client/endpoints";

provide(modelSwap);

const parts: ToolParts = { after: { face_reference: FacesUnder } };

export function ModelSwap() {
  return <ToolPage tool="model-swap" parts={parts} />;
}
