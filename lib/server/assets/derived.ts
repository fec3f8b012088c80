import "server-only";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { pictureName } from "@/lib/catalog/title";
import type { Derivation } from "@/lib/types/asset";
import { db } from "../db/client";
import { assets } from "../db/schema";
import type { Person } from "../people/current-person";
import { withIncoming } from "../storage/incoming";
import { newOriginals, storageNamed } from "../storage/storage";
import { examine } from "./examine";
import { originalKey } from "./keys";
import { displayName } from "./name";
import { once } from "./once";
import { getAssetRowById } from "./queries";
import { takeBack } from "./remove";
import type { AssetRow } from "./view";

/** The same source and derivation have the same id, whoever asks and however often: so there is one asset of them. */
function idOf(sourceId: string, derivation: Derivation): string {
  const sorted = Object.entries(derivation).sort(([a], [b]) => (a < b ? -1 : 1));
  const name = JSON.stringify([sourceId, sorted]);
  return createHash("sha256").update(name).digest("hex").slice(0, 32);
}

/** Hundredths of a second: "1.25 s". */
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

function nameOf(source: AssetRow, derivation: Derivation): string {
  const name = pictureName(source);
  switch (derivation.kind) {
    case "kept-outside":
      return `${name}, rest kept`;
    case "frame":
      return `${name}, at ${seconds(derivation.atMs)}`;
    case "crop":
      return `${name}, cropped`;
    case "on-background":
      return `${name} on ${derivation.colour}`;
  }
}

/**
 * An asset made from another one by the studio itself. What was made before is answered as it is; what was thrown away
 * since is made again.
 * @param make writes the new picture to a path, as PNG or JPEG
 */
export async function deriveAsset(
  source: AssetRow,
  derivation: Derivation,
  person: Pick<Person, "id">,
  make: (path: string) => Promise<unknown>,
): Promise<AssetRow> {
  const id = idOf(source.id, derivation);
  const known = await getAssetRowById(id);
  const isThere = known && !known.trashedAt && !known.removedAt;
  if (isThere && (await storageNamed(known.storage).has(known.storageKey))) return known;
  return once(`derived ${id}`, () =>
    withIncoming(async (folder) => {
      const path = join(folder, "derived");
      await make(path);
      const { facts, extension } = await examine(path);
      const storageKey = originalKey(id, extension);
      if (known) {
        return takeBack(id, () => storageNamed(known.storage).adopt(known.storageKey, path), facts.thumbhash);
      }
      // The file first: there is never a row without it. Another process that makes the same writes the same.
      await storageNamed(newOriginals).adopt(storageKey, path);
      const [row] = await (await db())
        .insert(assets)
        .values({
          ...facts,
          id,
          origin: "derived",
          name: displayName(nameOf(source, derivation)),
          storage: newOriginals,
          storageKey,
          derivedFrom: source.id,
          derivation,
          createdBy: person.id,
          createdAt: new Date(),
        })
        .onConflictDoNothing({ target: assets.id })
        .returning();
      const made = row ?? (await getAssetRowById(id));
      if (!made) throw new Error("a derived asset is neither new nor there");
      return made;
    }),
  );
}
