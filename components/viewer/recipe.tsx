import Link from "next/link";
import type { ReactNode } from "react";
import { Bill } from "@/components/ledger/bill";
import { CopyButton } from "@/components/ui/copy-button";
import { When } from "@/components/ui/when";
import { endpointOf } from "@/lib/catalog";
import { recipeOf } from "@/lib/catalog/recipe";
import { numberOf } from "@/lib/client/takes";
import type { AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";
import { tookWords } from "./asset-words";
import { History } from "./history";
import { Picture } from "./picture";
import { PurgeHere } from "./purge-here";

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-4 border-rule border-b py-1.25">
      <dt className="text-ink-2">{label}</dt>
      <dd className="flex min-w-0 items-center gap-1.5 text-right">{children}</dd>
    </div>
  );
}

/** The middle of an id says nothing to a person: its ends are enough to recognise it. */
const shortened = (id: string) => (id.length > 16 ? `${id.slice(0, 8)}…${id.slice(-6)}` : id);

/** What a picture was made from and how: enough to make it again. */
export function RecipeSheet({ asset, job }: { asset: AssetView; job: JobView }) {
  const { fields } = endpointOf(job.model);
  const { prompt, seed, rows } = recipeOf(job.model, job.inputs);
  const took = tookWords(job);
  return (
    <section aria-labelledby="recipe">
      <h2 id="recipe" className="mt-5 mb-2 font-strong">
        Recipe
      </h2>
      {job.pictures.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {job.pictures.map((input) => (
            <li key={input.field} className="w-18">
              <Link href={`/gallery/${input.asset.id}`} className="block">
                <Picture asset={input.asset} sizes="72px" className="aspect-[3/4]! bg-well" />
                <span className="mt-1.25 flex justify-between gap-1 text-caption">
                  <span className="truncate">{fields[input.field]?.label ?? input.field}</span>
                  <span className="text-ink-3">{numberOf(input.asset)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {prompt && <blockquote className="mt-3 whitespace-pre-line break-words text-prompt">{prompt}</blockquote>}
      <dl className="mt-3.5 border-rule border-t">
        {rows.map(({ field, label, value }) => (
          <Row key={field} label={label}>
            <span className="truncate">{value}</span>
          </Row>
        ))}
        {asset.position !== null && (
          <Row label={asset.kind === "video" ? "Films" : "Images"}>
            {asset.position + 1} of {job.expected}
          </Row>
        )}
        {seed !== null && (
          <Row label="Seed">
            {seed}
            <CopyButton value={String(seed)} what="Seed" />
          </Row>
        )}
        {took && <Row label="Took">{took}</Row>}
        <Row label="Credits">
          <Bill job={job} full />
        </Row>
      </dl>
      {job.purgedAt && (
        <p className="mt-2.5 text-caption text-ink-3">
          Its prompt and pictures were removed on <When at={job.purgedAt} as="date" />.
        </p>
      )}
      <PurgeHere job={job} />
      {job.predictionId && (
        <p className="mt-2.5 flex justify-between text-caption text-ink-3">
          Request
          <span className="flex items-center gap-1.5" title={job.predictionId}>
            {shortened(job.predictionId)}
            <CopyButton value={job.predictionId} what="Request id" />
          </span>
        </p>
      )}
      <History jobId={job.id} />
    </section>
  );
}
