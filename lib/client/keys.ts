import type { ModelName } from "@/lib/catalog";
import type { AssetSource, AssetView } from "@/lib/types/asset";

export type JobFilter = {
  /** FASHN's model names; none means all. */
  models?: readonly ModelName[];
  /** Only what has ended. */
  settled?: true;
};
export type AssetFilter = {
  source?: AssetSource;
  kind?: AssetView["kind"];
  /** What lies in the trash instead of what does not. */
  trash?: true;
};

/** How many a page of a list holds. */
export const pageSize = { jobs: 30, assets: 60 } as const;

/** Keys of the query cache. The first word names what is cached; event patching finds caches by it. */
export const keys = {
  jobs: (filter: JobFilter = {}) => ["jobs", filter] as const,
  job: (id: string) => ["job", id] as const,
  history: (id: string) => ["history", id] as const,
  line: () => ["line"] as const,
  failed: (since: string) => ["failed", since] as const,
  assets: (filter: AssetFilter = {}) => ["assets", filter] as const,
  asset: (id: string) => ["asset", id] as const,
  faces: () => ["faces"] as const,
  settings: () => ["settings"] as const,
  ledger: (query: Record<string, string>) => ["ledger", query] as const,
  credits: () => ["credits"] as const,
  prompts: (models: readonly ModelName[], search: string) => ["prompts", models, search] as const,
  presets: (model: ModelName) => ["presets", model] as const,
};
