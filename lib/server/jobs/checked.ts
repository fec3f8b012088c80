import "server-only";
import { inArray } from "drizzle-orm";
import { type Issue, issuesOf } from "@/lib/catalog/issues";
import { pictureFields } from "@/lib/catalog/picture-fields";
import { pictureName } from "@/lib/catalog/title";
import type { Endpoint } from "@/lib/catalog/types";
import type { Spread } from "@/lib/types/submission";
import { removedOn } from "../assets/removed";
import { db } from "../db/client";
import { assets } from "../db/schema";
import { StudioFailure } from "../failure";

/** Inputs that can be sent, and the pictures among them. */
export type Checked = { inputs: Record<string, unknown>; pictures: { field: string; assetId: string }[] };

type Known = Map<string, { name: string; width: number; height: number; removedAt: Date | null }>;

/**
 * Checks drafts against the catalogue, all of them before any is taken.
 * @param spread the input in which they differ, one draft for each of its values
 * @throws StudioFailure `invalid_input`, with a sentence for each field that is wrong; where only some of the drafts are
 *   to blame, the sentence names their values
 */
export async function checkDrafts(
  endpoint: Endpoint,
  drafts: Record<string, unknown>[],
  spread: Spread | undefined,
): Promise<Checked[]> {
  const known = await picturesOf(endpoint, drafts);
  const wrong = drafts.map((draft) => problems(endpoint, draft, known, spread?.field));
  const all = wrong.flatMap((issues, i) =>
    issues.map((issue) => {
      const everywhere = wrong.every((others) => others.some(same(issue)));
      return everywhere || !spread
        ? issue
        : { ...issue, message: `${nameOf(endpoint, spread, i, known)}: ${issue.message}` };
    }),
  );
  if (all.length > 0) throw invalid(all);
  return drafts.map((draft) => ({ inputs: endpoint.draft.parse(draft), pictures: named(endpoint, draft) }));
}

const same = (a: Issue) => (b: Issue) => a.field === b.field && a.message === b.message;

function named(endpoint: Endpoint, draft: Record<string, unknown>): Checked["pictures"] {
  return pictureFields(endpoint).flatMap((field) => {
    const assetId = draft[field];
    return typeof assetId === "string" && assetId !== "" ? [{ field, assetId }] : [];
  });
}

/** The pictures that drafts name, as far as the studio has them. */
async function picturesOf(endpoint: Endpoint, drafts: Record<string, unknown>[]): Promise<Known> {
  const ids = [...new Set(drafts.flatMap((draft) => named(endpoint, draft).map(({ assetId }) => assetId)))];
  if (ids.length === 0) return new Map();
  const found = await (await db())
    .select({
      id: assets.id,
      kind: assets.kind,
      name: assets.name,
      width: assets.width,
      height: assets.height,
      removedAt: assets.removedAt,
    })
    .from(assets)
    .where(inArray(assets.id, ids));
  return new Map(found.filter(({ kind }) => kind === "image").map(({ id, ...asset }) => [id, asset]));
}

function problems(
  endpoint: Endpoint,
  draft: Record<string, unknown>,
  known: Known,
  several: string | undefined,
): Issue[] {
  const pictures = named(endpoint, draft).map(({ field, assetId }) => ({ field, size: known.get(assetId) }));
  const sizes = Object.fromEntries(pictures.flatMap(({ field, size }) => (size ? [[field, size]] : [])));
  const gone = pictures
    .filter(({ size }) => !size || size.removedAt)
    .map(({ field, size }) => {
      const how = size?.removedAt ? `was ${removedOn(size.removedAt)}` : "is gone";
      // The one of several is named by its own words.
      const message =
        field === several ? `This picture ${how}.` : `${endpoint.fields[field]?.label ?? field}: this picture ${how}.`;
      return { field, message };
    });
  return [...issuesOf(endpoint, draft, sizes), ...gone];
}

/** What a person calls one value of a spread: the picture's name, the words of a choice, else its place. */
function nameOf(endpoint: Endpoint, { field, values }: Spread, index: number, known: Known): string {
  const value = values[index] ?? "";
  const picture = known.get(value);
  const { label = field, options } = endpoint.fields[field] ?? {};
  return (picture && pictureName(picture)) ?? options?.[value]?.label ?? `${label} ${index + 1}`;
}

function invalid(issues: Issue[]): StudioFailure {
  const fields: Record<string, string> = {};
  for (const { field, message } of issues) {
    const said = fields[field];
    if (!said?.includes(message)) fields[field] = said ? `${said} ${message}` : message;
  }
  return new StudioFailure({
    code: "invalid_input",
    message: issues[0]?.message ?? "These inputs cannot be read.",
    advice: "Change what is marked, then generate again.",
    fields,
  });
}
