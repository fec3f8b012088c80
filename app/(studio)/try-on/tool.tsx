"use client";

import { ToolPage } from "@/components/tools/tool-page";
import { tryonMax } from "@/lib/catalog/endpoints/tryon-max";
import { tryonV16 } from "@/lib/catalog/endpoints/tryon-v1-6";
import { provide } from "@/lib/client/endpoints";

provide(tryonMax, tryonV16);

export function TryOn() {
  return <ToolPage tool="try-on" />;
}
