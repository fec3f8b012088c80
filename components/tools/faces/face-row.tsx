import { cn } from "@/components/ui/cn";
import { Picture } from "@/components/viewer/picture";
import { pictureName } from "@/lib/catalog/title";
import type { AssetView } from "@/lib/types/asset";
import type { FacesView } from "@/lib/types/identity";

/** Faces that stand under a slot at most; the picker has all. */
const most = 8;

type Props = { faces: FacesView; chosen: string | undefined; onPick: (face: AssetView) => void };

/** Small portraits to pick a face again: those with a name first, then those used before. */
export function FaceRow({ faces: { named, used }, chosen, onPick }: Props) {
  const all: { face: AssetView; name?: string }[] = [...named, ...used.map((face) => ({ face }))];
  if (all.length === 0) return null;
  return (
    <ul
      aria-label="Faces used before"
      className="grid grid-cols-[repeat(auto-fill,minmax(2.25rem,1fr))] gap-1.5 pointer-coarse:grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))]"
    >
      {all.slice(0, most).map(({ face, name }) => (
        <li key={face.id}>
          <button
            type="button"
            aria-pressed={face.id === chosen}
            aria-label={`Use ${name ?? `${pictureName(face)}, used before`}`}
            title={name ?? `${pictureName(face)}, used before`}
            onClick={() => onPick(face)}
            className="block w-full"
          >
            <Picture
              asset={face}
              sizes="44px"
              fit="fill"
              className={cn("aspect-3/4!", face.id === chosen && "outline-2 outline-ink")}
            />
            <span aria-hidden className="mt-1 block h-3.5 truncate text-ink-3 text-key">
              {name}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
