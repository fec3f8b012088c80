"use client";

import { type QueryClient, useQuery } from "@tanstack/react-query";
import * as z from "zod/mini";
import type { NamedField } from "./inputs";

const sample = z.object({
  id: z.string(),
  /** Paths of the picture and of a small version for choosing. */
  file: z.string(),
  thumb: z.string(),
  kind: z.enum(["figure", "portrait", "garment"]),
  title: z.string(),
  alt: z.string(),
  width: z.number(),
  height: z.number(),
});
export type Sample = z.infer<typeof sample>;

async function readSamples(): Promise<Sample[]> {
  const response = await fetch("/samples/samples.json");
  return z.array(sample).parse(await response.json());
}

const samplesQuery = { queryKey: ["samples"], queryFn: readSamples, staleTime: Number.POSITIVE_INFINITY };

/** The drawings that come with the studio. Read when first asked for. */
export function useSamples() {
  return useQuery(samplesQuery);
}

/** `useSamples` for whoever asks once. */
export function samplesOf(client: QueryClient): Promise<Sample[]> {
  return client.ensureQueryData(samplesQuery);
}

/** What kind of sample suits an input. */
export function kindFor({ name }: Pick<NamedField, "name">): Sample["kind"] {
  if (name.startsWith("product") || name.startsWith("garment")) return "garment";
  if (name.startsWith("face")) return "portrait";
  return "figure";
}

/** A sample as a file, as if a person had brought it. */
export async function sampleFile({ file, title }: Sample): Promise<File> {
  const response = await fetch(file);
  const blob = await response.blob();
  return new File([blob], `${title}.jpg`, { type: blob.type });
}
