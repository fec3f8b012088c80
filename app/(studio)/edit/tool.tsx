"use client";

import { MaskField } from "@/components/tools/edit/mask-field";
import { ToolPage } from "@/components/tools/tool-page";
import type { ToolParts } from "@/components/tools/tool-parts";
import { lazily } from "@/components/ui/lazily";
import { edit } from "@/lib/catalog/endpoints/edit";
import { provide } from "@/lib/client/endpoints";

provide(edit);

const parts: ToolParts = {
  controls: { mask: MaskField },
  workbench: {
    field: "image",
    label: "Paint",
    Component: lazily(() => import("@/components/tools/edit/edit-painter")),
  },
};

export function Edit() {
  return <ToolPage tool="edit" parts={parts} />;
}
