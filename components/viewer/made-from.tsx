import Link from "next/link";
import { numberOf } from "@/lib/client/takes";
import type { AssetView } from "@/lib/types/asset";
import { Picture } from "./picture";

/** Dashed threads from the pictures above, one or two to a row, to the one below. 176 × 44 pixels. */
function Threads({ from }: { from: number }) {
  const paths = from === 1 ? ["M88 2V42"] : ["M40 2C40 26 88 14 88 42", "M136 2C136 26 88 14 88 42"];
  return (
    <svg
      viewBox="0 0 176 44"
      width={176}
      height={44}
      aria-hidden="true"
      className="my-1.5 fill-none stroke-[1.5] stroke-ink-3 [stroke-dasharray:5_4] [stroke-linecap:round]"
    >
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

/** A picture that another one was made from, and what it was in the making: "Product". */
export type Parent = { asset: AssetView; label: string };

/** @param by what made it: the tool's name, or what the studio did */
type Props = { asset: AssetView; parents: Parent[]; by: string };

/** The pictures that one was made from, and itself. */
export function MadeFrom({ asset, parents, by }: Props) {
  return (
    <section aria-labelledby="made-from">
      <header className="mb-4.5 flex items-baseline justify-between">
        <h2 id="made-from">Made from</h2>
        <span className="text-caption text-ink-3">
          {parents.length === 1 ? "1 picture" : `${parents.length} pictures`}
        </span>
      </header>
      <ul className="grid grid-cols-2 items-end gap-x-4 gap-y-4">
        {parents.map((input) => (
          <li key={input.label} className={parents.length === 1 ? "col-span-2 mx-auto w-24" : undefined}>
            <Link href={`/gallery/${input.asset.id}`} className="block">
              <Picture asset={input.asset} sizes="96px" className="bg-well" />
              <span className="mt-1.25 flex items-baseline gap-1.5 text-caption text-ink-2">
                {numberOf(input.asset) && (
                  <b className="font-figure font-house text-[1.0625rem] text-ink leading-none">
                    {numberOf(input.asset)}
                  </b>
                )}
                <span className="truncate">{input.label}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Threads from={Math.min(2, parents.length)} />
      <div className="mx-auto w-30">
        <div className="outline-2 outline-ink outline-offset-2">
          <Picture asset={asset} sizes="120px" className="bg-well" />
        </div>
        <p className="mt-2 flex items-baseline gap-1.5 text-caption text-ink-2">
          {numberOf(asset) && (
            <b className="font-figure font-house text-[1.0625rem] text-ink leading-none">{numberOf(asset)}</b>
          )}
          {by}
        </p>
      </div>
    </section>
  );
}
