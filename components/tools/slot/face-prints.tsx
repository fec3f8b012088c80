"use client";

import { Picture } from "@/components/viewer/picture";
import { pictureName } from "@/lib/catalog/title";
import { useFaces } from "@/lib/client/faces";
import type { AssetView } from "@/lib/types/asset";
import { Print, sheet } from "./print";

type Props = { onPick: (face: AssetView) => void };

/** The faces that have a name, then those that jobs used. */
export function FacePrints({ onPick }: Props) {
  const { data, isPending, error } = useFaces();
  if (error) return <p className="text-amber">{error.message}</p>;
  if (!data || data.named.length + data.used.length === 0) {
    return (
      <p className="text-ink-3">{isPending ? "Reading" : "No face yet. Name one at its slot to pick it again."}</p>
    );
  }
  return (
    <>
      {data.named.length > 0 && (
        <ul className={sheet}>
          {data.named.map(({ id, name, face }) => (
            <Print key={id} name={name} picked={undefined} onPick={() => onPick(face)}>
              <Picture asset={face} sizes="120px" fit="fill" className="size-full" />
            </Print>
          ))}
        </ul>
      )}
      {data.used.length > 0 && (
        <section className="mt-5 first:mt-0">
          <h3 className="mb-2 font-strong">Used before</h3>
          <ul className={sheet}>
            {data.used.map((face) => (
              <Print key={face.id} name={pictureName(face)} picked={undefined} onPick={() => onPick(face)}>
                <Picture asset={face} sizes="120px" fit="fill" className="size-full" />
              </Print>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
