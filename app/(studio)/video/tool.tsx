"use client";

import { ToolPage } from "@/components/tools/tool-page";
import type { ToolParts } from "@/components/tools/tool-parts";
import { EndPictureNeeds, ResolutionGivesUp } from "@/components/tools/video/end-picture-rule";
import { imageToVideo } from "@/lib/catalog/endpoints/image-to-video";
import { provide } from "@/lib/client/endpoints";

provide(imageToVideo);

const parts: ToolParts = { after: { end_image: EndPictureNeeds, resolution: ResolutionGivesUp } };

export function ImageToVideo() {
  return <ToolPage tool="video" parts={parts} />;
}
