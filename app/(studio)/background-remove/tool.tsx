"use client";

import { ToolPage } from "@/components/tools/tool-page";
import type { ToolParts } from "@/components/tools/tool-parts";
import { lazily } from "@/components/ui/lazily";
import { backgroundRemove } from "@/lib/catalog/endpoints/background-remove";
import { provide } from "@/lib/client/endpoints";

provide(backgroundRemove);

const parts: ToolParts = {
  Result: lazily(() => import("@/components/tools/background-remove/result").then((file) => file.CutOut)),
};

export function BackgroundRemove() {
  return <ToolPage tool="background-remove" parts={parts} />;
}
