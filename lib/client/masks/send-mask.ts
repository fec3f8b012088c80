import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import type { AssetWithJob } from "../assets";
import { fetchJson } from "../fetch-json";

/** Sends a mask to the studio. The same bytes again are the same asset. @param picture id of the picture it was painted over */
export async function sendMask(picture: string, mask: Blob): Promise<Result<AssetView>> {
  try {
    const response = await fetch(`/api/uploads?mask-of=${encodeURIComponent(picture)}`, { method: "POST", body: mask });
    return (await response.json()) as Result<AssetView>;
  } catch {
    return {
      ok: false,
      error: {
        code: "unreachable",
        message: "The mask did not reach the studio.",
        advice: "Check that it is running, then try again. Nothing was sent to FASHN.",
      },
    };
  }
}

/** The file of a mask that the studio has, and its pixels. @throws when it cannot be read */
export async function fetchMask(id: string): Promise<{ file: Blob; width: number; height: number }> {
  const { asset } = await fetchJson<AssetWithJob>(`/api/assets/${encodeURIComponent(id)}`);
  const response = await fetch(asset.originalUrl);
  if (!response.ok) throw new Error(`the mask ${id} cannot be read: ${response.status}`);
  return { file: await response.blob(), width: asset.width, height: asset.height };
}
