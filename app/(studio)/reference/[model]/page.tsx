import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EndpointPage } from "@/components/reference/endpoint-page";
import { nameOf } from "@/components/reference/words";
import { endpointOf, isModelName, modelNames } from "@/lib/catalog";
import samples from "@/public/samples/samples.json";

type Props = { params: Promise<{ model: string }> };

const drawings = Object.fromEntries(samples.map(({ id, thumb, alt }) => [id, { thumb, alt }]));

/** "try-on-v1.6" comes as it is written, whatever a browser has made of its point. */
const modelOf = async ({ params }: Props) => decodeURIComponent((await params).model);

export const generateStaticParams = () => modelNames.map((model) => ({ model }));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const model = await modelOf(props);
  return { title: isModelName(model) ? `${nameOf(endpointOf(model))}, reference` : "Not here" };
}

export default async function ReferenceEndpointPage(props: Props) {
  const model = await modelOf(props);
  if (!isModelName(model)) notFound();
  return <EndpointPage endpoint={endpointOf(model)} drawings={drawings} />;
}
