import { Example } from "@/components/photos/example";
import { Lines } from "@/components/photos/lines";
import { photoAdvice } from "@/lib/catalog/photos/advice";
import type { Endpoint, PhotoKind } from "@/lib/catalog/types";

/** What a drawing shows, by its id. */
export type Drawings = Readonly<Record<string, { thumb: string; alt: string } | undefined>>;

/** Which photos work in each picture input; inputs with the same advice share it. */
export function Photos({ endpoint, drawings }: { endpoint: Endpoint; drawings: Drawings }) {
  return (
    <div className="grid gap-9">
      {[...kindsOf(endpoint)].map(([kind, labels]) => (
        <Advice key={kind} kind={kind} title={labels.join(", ")} drawings={drawings} />
      ))}
    </div>
  );
}

function kindsOf(endpoint: Endpoint): Map<PhotoKind, string[]> {
  const kinds = new Map<PhotoKind, string[]>();
  for (const { photo, label } of Object.values(endpoint.fields)) {
    if (photo) kinds.set(photo.kind, [...(kinds.get(photo.kind) ?? []), label]);
  }
  return kinds;
}

export const hasPhotos = (endpoint: Endpoint): boolean => kindsOf(endpoint).size > 0;

function Advice({ kind, title, drawings }: { kind: PhotoKind; title: string; drawings: Drawings }) {
  const { works, avoid, shown } = photoAdvice[kind];
  return (
    <section className="break-inside-avoid">
      <h3 className="mb-2 font-strong">{title}</h3>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] gap-x-8 gap-y-4 max-lg:grid-cols-2 max-sm:grid-cols-1">
        <Lines heading="h4" title="Works" lines={works} />
        <Lines heading="h4" title="Rather not" lines={avoid} />
        {shown.length > 0 && (
          <ul className="flex gap-2.5 max-lg:col-span-full">
            {shown.map(({ sample, caption, works }) => (
              <li key={sample} className="w-21">
                <Example drawing={drawings[sample]} caption={caption} works={works} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
