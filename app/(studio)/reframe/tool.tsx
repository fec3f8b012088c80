"use client";

import { RatioList } from "@/components/tools/reframe/ratio-list";
import { ToolPage } from "@/components/tools/tool-page";
import type { ToolParts } from "@/components/tools/tool-parts";
import { lazily } from "@/components/ui/lazily";
import { reframe } from "@/lib/catalog/endpoints/reframe";
import { provide } from "@/lib/client/endpoints";

provide(reframe);

const ReframeTable = lazily(() => import("@/components/tools/reframe/workbench").then((file) => file.ReframeTable));

const parts: ToolParts = {
  controls: { aspect_ratio: RatioList },
  workbench: { field: "image", label: "Frame", Component: ReframeTable },
};

export function Reframe() {
  return <ToolPage tool="reframe" parts={parts} />;
}
