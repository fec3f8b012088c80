import { Download } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { When } from "@/components/ui/when";
import { endpointOf } from "@/lib/catalog";
import { toolSlots } from "@/lib/catalog/slots";
import { pictureName } from "@/lib/catalog/title";
import { downloadName, numberOf, spokenName } from "@/lib/client/takes";
import type { AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";
import { AssetStage } from "./asset-stage";
import { derivationWords, fileWords, sourceLabel, toolWords } from "./asset-words";
import { MadeFrom, type Parent } from "./made-from";
import { RecipeSheet } from "./recipe";
import { ThrowAway } from "./throw-away";
import { TrashNote } from "./trash-note";
import { UseAgain } from "./use-again";
import { UseIn } from "./use-in";

type Props = {
  asset: AssetView;
  /** The job that made it; null for what a person brought or the studio made from another picture. */
  job: JobView | null;
  /** What the studio made it from. */
  source: AssetView | null;
};

function parentsOf({ asset, job, source }: Props): Parent[] {
  if (job) {
    const { fields } = endpointOf(job.model);
    return job.pictures.map((input) => ({ asset: input.asset, label: fields[input.field]?.label ?? input.field }));
  }
  return source && asset.derivation ? [{ asset: source, label: sourceLabel(asset.derivation) }] : [];
}

/** A part of a picture and a film's frame lie on their source nowhere. */
const lies = ({ derivation }: AssetView) => derivation?.kind !== "crop" && derivation?.kind !== "frame";

/** One picture with everything that is known about it. */
export function AssetDetail(props: Props) {
  const { asset, job } = props;
  const number = numberOf(asset);
  const parents = parentsOf(props);
  const by = job ? endpointOf(job.model).title : asset.derivation && derivationWords(asset.derivation);
  const before = lies(asset) ? parents.slice(0, 1).find((parent) => !parent.asset.removedAt) : undefined;
  const name = pictureName(asset);
  const live = !asset.trashedAt && !asset.removedAt;
  return (
    <div
      className={cn(
        "grid min-h-dvh lg:h-dvh lg:grid-cols-[minmax(0,1fr)_theme(spacing.recipe)]",
        parents.length > 0 && "xl:grid-cols-[minmax(0,1fr)_theme(spacing.recipe)_theme(spacing.strip)]",
      )}
    >
      <div className="sm:max-lg:h-[calc(100dvh-8rem)] lg:h-dvh">
        <AssetStage
          asset={asset}
          before={before}
          label={number ?? name}
          alt={spokenName(asset)}
          plate={
            <>
              <span className="truncate">{name}</span>
              <span className="whitespace-nowrap">{fileWords(asset)}</span>
            </>
          }
        />
      </div>
      <aside
        aria-label="About this picture"
        className="min-h-0 overflow-y-auto border-rule px-6 py-5 max-lg:border-t max-sm:px-4 lg:border-l"
      >
        <header className="flex items-end gap-3.5">
          {number && <b className="display text-display-l leading-[0.8]">{number}</b>}
          <div className="-mb-0.5 min-w-0 leading-[1.1875rem]">
            <h1 className="truncate">{job ? toolWords(job) : name}</h1>
            <p className="text-caption text-ink-3">
              {!job && (asset.derivation ? `${by}, ` : "Brought in ")}
              <When at={asset.createdAt} />
            </p>
          </div>
        </header>
        {(asset.trashedAt || asset.removedAt) && <TrashNote asset={asset} />}
        {job && !job.purgedAt && (
          <div className="mt-5.5">
            <UseAgain tool={endpointOf(job.model).tool} model={job.model} inputs={job.inputs} options={job.options} />
          </div>
        )}
        {!asset.removedAt && (
          <p className="mt-2.5 flex flex-wrap justify-between gap-x-4">
            <a
              href={asset.originalUrl}
              download={downloadName(asset)}
              className="flex h-8 items-center gap-1.75 text-ink pointer-coarse:h-touch"
            >
              <Download size={15} aria-hidden className="text-ink-2" />
              Download
            </a>
            {live && <ThrowAway asset={asset} />}
          </p>
        )}
        {live && asset.kind === "image" && <UseIn assetId={asset.id} uses={toolSlots()} />}
        {job && <RecipeSheet asset={asset} job={job} />}
        {!job && parents[0] && (
          <p className="mt-5 xl:hidden">
            Made from{" "}
            <Link href={`/gallery/${parents[0].asset.id}`} className="link">
              {pictureName(parents[0].asset)}
            </Link>
          </p>
        )}
      </aside>
      {parents.length > 0 && by && (
        <aside aria-label="Made from" className="min-h-0 overflow-y-auto border-rule border-l px-4 py-6 max-xl:hidden">
          <MadeFrom asset={asset} parents={parents} by={by} />
        </aside>
      )}
    </div>
  );
}
