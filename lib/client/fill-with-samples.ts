import type { QueryClient } from "@tanstack/react-query";
import type { ModelName } from "@/lib/catalog";
import { isRequired } from "@/lib/catalog/defaults";
import { bring } from "./bring";
import { useDrafts } from "./drafts";
import { endpointOf } from "./endpoints";
import { fieldsOf, isEmpty, isPicture } from "./inputs";
import { kindFor, sampleFile, samplesOf } from "./samples";

/** Fills the empty pictures that an endpoint needs with samples that suit them. */
export async function fillWithSamples(client: QueryClient, model: ModelName): Promise<void> {
  const samples = await samplesOf(client);
  const draft = useDrafts.getState().drafts[model] ?? {};
  const needed = fieldsOf(model).filter(
    ({ name, field }) => isPicture(field) && isRequired(endpointOf(model), name) && isEmpty(draft[name]),
  );
  await Promise.all(
    needed.map(async (field) => {
      const sample = samples.find(({ kind }) => kind === kindFor(field));
      if (sample) await bring(client, model, field.name, await sampleFile(sample));
    }),
  );
}
