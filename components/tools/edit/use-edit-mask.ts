"use client";

import { useEffect, useState } from "react";
import type { MaskSession } from "@/lib/client/masks/mask-session";
import { openMask } from "@/lib/client/masks/open-mask";
import type { AssetView } from "@/lib/types/asset";

const inputs = { model: "edit", picture: "image", mask: "mask" } as const;

/** The mask over the picture of the edit; null until it has been opened. */
export function useEditMask(picture: AssetView): MaskSession | null {
  const [session, setSession] = useState<MaskSession | null>(null);
  useEffect(() => setSession(openMask(inputs, picture)), [picture]);
  return session?.picture.id === picture.id ? session : null;
}
