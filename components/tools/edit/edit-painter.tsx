"use client";

import { Painter } from "@/components/mask/painter";
import type { AssetView } from "@/lib/types/asset";
import { useEditMask } from "./use-edit-mask";

/** The picture of the edit, to paint on. */
export default function EditPainter({ asset }: { asset: AssetView }) {
  const session = useEditMask(asset);
  return session && <Painter session={session} />;
}
