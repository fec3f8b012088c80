"use client";

import { createContext, use } from "react";
import type { ModelName } from "@/lib/catalog";
import type { ToolParts } from "./tool-parts";

type Tool = {
  /** The edition that is shown. */
  model: ModelName;
  parts: ToolParts;
  /** Opens the brief where it is folded away and puts the focus into an input. */
  focusField: (field: string) => void;
};

const ToolContext = createContext<Tool | null>(null);

export const ToolProvider = ToolContext.Provider;

/** The tool around a component. */
export function useTool(): Tool {
  const tool = use(ToolContext);
  if (!tool) throw new Error("useTool stands outside of a tool page");
  return tool;
}
