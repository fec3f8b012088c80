"use client";

import { useId } from "react";
import { type ToolId, toolOf } from "@/lib/catalog/tools";
import { useDrafts, useEdition } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";

/** Max or v1.6: what is billed is always visible. What both take goes along. */
export function EditionSwitch({ tool }: { tool: ToolId }) {
  const name = useId();
  const shown = useEdition(tool);
  const models = toolOf(tool).models;
  if (models.length === 1) return null;
  return (
    <div role="radiogroup" aria-label="Version" className="flex gap-3.5">
      {models.map((model) => (
        <label
          key={model}
          title={endpointOf(model).summary}
          className="cursor-pointer border-transparent border-b-2 py-0.5 text-ink-3 pointer-coarse:py-3 transition-colors duration-hover hover:text-ink has-checked:border-ink has-checked:font-strong has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={model === shown}
            onChange={() => useDrafts.getState().switchTo(model)}
          />
          {endpointOf(model).edition}
        </label>
      ))}
    </div>
  );
}
