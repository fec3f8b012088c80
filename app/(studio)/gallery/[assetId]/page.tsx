import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AssetDetail } from "@/components/viewer/asset-detail";
import { numberOf } from "@/lib/client/takes";
import { getAssetById } from "@/lib/server/assets/queries";
import { getJobById } from "@/lib/server/jobs/views";

type Props = { params: Promise<{ assetId: string }> };

/** Read once for the title and the page. */
const assetOf = cache(async (assetId: string) => (await getAssetById(assetId)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asset = await assetOf((await params).assetId);
  const number = numberOf(asset);
  return { title: number ? `Take ${number}` : asset.name };
}

export default async function AssetPage({ params }: Props) {
  const asset = await assetOf((await params).assetId);
  const job = asset.jobId === null ? null : await getJobById(asset.jobId);
  const source = asset.derivedFrom === null ? null : await getAssetById(asset.derivedFrom);
  return <AssetDetail key={asset.id} asset={asset} job={job} source={source} />;
}
