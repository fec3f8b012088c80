"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { bring } from "@/lib/client/bring";
import { useDraft, useDrafts } from "@/lib/client/drafts";
import { useDrop } from "../slot/use-drop";
import { useTool } from "../tool-context";

/**
 * The way to try-on for whoever has a person's photo: FASHN has retired product to model's own input for it. The product
 * goes along, and so does a photo that is dropped here.
 */
export function PersonToTryOn() {
  const { model } = useTool();
  const { product_image: product } = useDraft(model);
  const client = useQueryClient();
  const router = useRouter();

  const go = async (person?: { assetId: string } | { file: File }) => {
    // Try-on's endpoints come with the press: this page does without them.
    await import("@/lib/client/every-endpoint");
    const { place } = useDrafts.getState();
    if (typeof product === "string" && product !== "") place("tryon-max", "product_image", product);
    if (person && "assetId" in person) place("tryon-max", "model_image", person.assetId);
    if (person && "file" in person) void bring(client, "tryon-max", "model_image", person.file);
    router.push("/try-on");
  };
  const { over, drop } = useDrop({
    onAsset: (assetId) => void go({ assetId }),
    onFiles: ([file]) => file && void go({ file }),
  });
  return (
    <p {...drop} className={cn("mt-2 text-caption text-ink-3", over && "outline-2 outline-ink outline-offset-4")}>
      Have a person’s photo?{" "}
      <button type="button" className="link text-ink-2" onClick={() => void go()}>
        Use try-on
      </button>
    </p>
  );
}
