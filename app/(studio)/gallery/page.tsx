import type { Metadata } from "next";
import * as z from "zod/mini";
import { Gallery } from "@/components/gallery/gallery";
import { Hydrated, readAssets } from "../hydrated";

export const metadata: Metadata = { title: "Gallery" };

/** An unknown kind in the address shows everything. */
const search = z.object({ kind: z.catch(z.optional(z.enum(["image", "video"])), undefined) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function GalleryPage({ searchParams }: Props) {
  const { kind } = search.parse(await searchParams);
  return (
    <Hydrated reads={[readAssets({ source: "made", kind })]}>
      <Gallery kind={kind} />
    </Hydrated>
  );
}
