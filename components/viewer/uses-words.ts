import { counted } from "@/lib/catalog/price";
import type { AssetUses } from "@/lib/types/asset";

/** "2 takes made from it and the face Freya"; empty where nothing names a picture. */
export function usesWords({ takes, made, faces, presets }: AssetUses): string {
  const parts = [
    takes > 0 && `${counted(takes, "take")} made from it`,
    made > 0 && `${counted(made, "picture")} made of it`,
    ...faces.map((name) => `the face ${name}`),
    ...presets.map((name) => `the preset ${name}`),
  ].filter((part) => part !== false);
  const last = parts.pop();
  return parts.length > 0 ? `${parts.join(", ")} and ${last}` : (last ?? "");
}
