import type { Metadata } from "next";
import type { ReactNode } from "react";
import { endpointOf } from "@/lib/catalog";
import { faceInputs } from "@/lib/catalog/face-inputs";
import { type ToolId, toolOf } from "@/lib/catalog/tools";
import { Hydrated, readFaces, readJobs } from "./hydrated";

/** The page of a tool: its takes arrive drawn, and the faces where it takes one. */
export function ToolRoute({ tool, children }: { tool: ToolId; children: ReactNode }) {
  const { models } = toolOf(tool);
  const faces = models.some((model) => faceInputs(endpointOf(model)).length > 0) ? [readFaces] : [];
  return <Hydrated reads={[readJobs(), readJobs({ models }), ...faces]}>{children}</Hydrated>;
}

export function toolMetadata(tool: ToolId): Metadata {
  return { title: toolOf(tool).title };
}
