"use client";

import { ComesOut } from "@/components/tools/face-to-model/comes-out";
import { FacesUnder } from "@/components/tools/faces/faces-under";
import { ToolPage } from "@/components/tools/tool-page";
import type { ToolParts } from "@/components/tools/tool-parts";
import { faceToModel } from "@/lib/catalog/endpoints/face-to-model";
import { provide } from "@/lib/client/endpoints";

provide(faceToModel);

const parts: ToolParts = { after: { face_image: FacesUnder }, beside: ComesOut };

export function FaceToModel() {
  return <ToolPage tool="face-to-model" parts={parts} />;
}
