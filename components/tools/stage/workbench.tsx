"use client";

import { useQuery } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { assetQuery } from "@/lib/client/assets";
import type { AssetView } from "@/lib/types/asset";

type Props = { assetId: string; Component: ComponentType<{ asset: AssetView }> };

/** The picture of the brief on the stage, with the tool's own way of working on it. A picture that is gone is told at its slot. */
export function Workbench({ assetId, Component }: Props) {
  const { data } = useQuery(assetQuery(assetId));
  return data ? <Component asset={data.asset} /> : null;
}
