import type { ModelName } from "@/lib/catalog";
import { type Issue, issuesOf } from "@/lib/catalog/issues";
import type { PictureSizes } from "@/lib/catalog/types";
import type { Spread } from "@/lib/types/submission";
import { endpointOf } from "./endpoints";
import type { Draft } from "./inputs";
import { draftsOf } from "./spread";

/** `value` is the one of a spread that is to blame; undefined where each of them would be refused. */
export type SpreadIssue = Issue & { value?: string };

/**
 * The problems of a draft and of each value that is to be tried in it.
 * @param pictures sizes of the draft's own pictures; those of further ones are the server's to look at
 */
export function issuesOfAll(
  model: ModelName,
  draft: Draft,
  spread: Spread | null,
  pictures: PictureSizes,
): SpreadIssue[] {
  const endpoint = endpointOf(model);
  if (!spread) return issuesOf(endpoint, draft, pictures);
  const found = draftsOf(draft, spread).map((single, i) =>
    issuesOf(endpoint, single, i === 0 ? pictures : { ...pictures, [spread.field]: undefined }),
  );
  const [first = []] = found;
  const everywhere = first.filter(({ field, message }) =>
    found.every((issues) => issues.some((issue) => issue.field === field && issue.message === message)),
  );
  const known = new Set(everywhere.map(({ message }) => message));
  const single = found.flatMap((issues, i) =>
    issues.filter(({ message }) => !known.has(message)).map((issue) => ({ ...issue, value: spread.values[i] })),
  );
  return [...everywhere, ...single];
}
