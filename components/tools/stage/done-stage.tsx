"use client";

import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { lazily } from "@/components/ui/lazily";
import { titleOf } from "@/lib/catalog/title";
import { endpointOf } from "@/lib/client/endpoints";
import { duration, frameNumber, tookMs } from "@/lib/client/takes";
import type { AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";
import { useTakes } from "../strip/takes-context";
import { useTool } from "../tool-context";
import type { ShownVersion } from "../tool-parts";
import { DonePicture } from "./done-picture";
import { StageActions } from "./stage-actions";
import { Table } from "./table";
import { useKept } from "./use-kept";

const Compare = lazily(() => import("@/components/viewer/compare").then((module) => module.Compare));
const Film = lazily(() => import("@/components/viewer/film/film").then((module) => module.Film));
const KeptSwitch = lazily(() => import("./kept-switch").then((module) => module.KeptSwitch));
const KeepNow = lazily(() => import("./kept-switch").then((module) => module.KeepNow));

const ratioOf = ({ width, height }: AssetView) => width / height;

/** Inputs that a result is a changed version of; others only lend it something. */
const bases = ["model_image", "image"];

/** Whether two pictures lie on each other edge to edge. */
const match = (a: AssetView, b: AssetView) => Math.abs(ratioOf(a) / ratioOf(b) - 1) < 0.02;

/** A finished picture or film, with what it was made from behind a line to drag. */
export function DoneStage({ job, asset }: { job: JobView; asset: AssetView }) {
  const { fresh } = useTakes();
  const { parts } = useTool();
  // Of a removed picture nothing is left that a tool could show in its own way.
  const there = !asset.removedAt;
  const Result = there ? parts.Result : undefined;
  // Until the person decides, like is compared with like.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [version, setVersion] = useState<ShownVersion | null>(null);
  const versions = useKept(job, asset);
  const [first] = job.pictures;
  const source = asset.kind === "image" && there && !first?.asset.removedAt ? first : undefined;
  const before = source?.asset;
  const alike = source !== undefined && bases.includes(source.field) && match(source.asset, asset);
  // A tool's own view of its result comes first: comparing is for who asks.
  const comparing = before !== undefined && !versions.both && (wanted ?? (alike && !Result));
  const number = frameNumber(job.take, asset.position);
  const beforeLabel = (source && endpointOf(job.model).fields[source.field]?.label) ?? "Before";
  const took = tookMs(job);
  const { terms } = endpointOf(job.model).price(job.inputs);
  const mode = terms.filter((term) => !/^\dK$/.test(term));
  const compare = () => {
    if (versions.both) versions.choose("kept");
    setWanted(!comparing);
  };
  const choice = versions.kept ? (
    <KeptSwitch versions={versions} />
  ) : (
    versions.possible && <KeepNow key={asset.id} asset={asset} />
  );

  return (
    <Table
      ratio={ratioOf(asset)}
      className={cn(fresh.has(job.id) && "develops", choice && "max-lg:[--lift:3.25rem]")}
      side={
        <StageActions
          job={job}
          asset={versions.shown}
          version={comparing ? null : version}
          comparing={comparing}
          onCompare={before ? compare : undefined}
        />
      }
      plate={
        <>
          <span className="flex min-w-0 items-baseline truncate">
            <b className="mr-2 font-figure font-house text-ink text-plate">{number}</b>
            {choice || titleOf(job)}
          </span>
          <span className="whitespace-nowrap">
            {[...mode, `${asset.width} × ${asset.height}`, took !== null && duration(took)].filter(Boolean).join(", ")}
          </span>
        </>
      }
    >
      {versions.both && versions.kept ? (
        <Compare
          before={asset}
          after={versions.kept}
          beforeLabel="As FASHN returned it"
          afterLabel="Everything else kept"
          className="absolute inset-0"
        />
      ) : comparing ? (
        <Compare
          before={before}
          after={versions.shown}
          beforeLabel={beforeLabel}
          afterLabel={number}
          className={cn("absolute inset-0", Result && "checker")}
        />
      ) : Result ? (
        <Result key={asset.id} job={job} asset={asset} onVersion={setVersion} />
      ) : asset.kind === "video" && there ? (
        <Film key={asset.id} asset={asset} />
      ) : (
        <DonePicture
          key={versions.shown.id}
          asset={versions.shown}
          alt={`Take ${number}, ${titleOf(job)}`}
          before={before && { asset: before, label: beforeLabel }}
        />
      )}
      {choice && (
        <div className="absolute inset-x-0 bottom-3 mx-auto w-max max-w-full overflow-x-auto bg-slip px-3.5 text-caption shadow-slip lg:hidden">
          {choice}
        </div>
      )}
    </Table>
  );
}
