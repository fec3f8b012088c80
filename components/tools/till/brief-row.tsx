"use client";

import { ChevronUp, Lock } from "lucide-react";
import { Picture } from "@/components/viewer/picture";
import { counted } from "@/lib/catalog/price";
import { pictureName } from "@/lib/catalog/title";
import { useDraft } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import { fieldsOf, isPicture } from "@/lib/client/inputs";
import { useSpread } from "@/lib/client/spread";
import { useBrief } from "../brief/brief-context";
import { useTool } from "../tool-context";

type Props = { open: boolean; onPress: () => void; terms: string };

/** The whole brief in one row, where there is no room for it: its pictures, its names, its terms. Opens it. */
export function BriefRow({ open, onPress, terms }: Props) {
  const { model } = useTool();
  const { pictures } = useBrief();
  const draft = useDraft(model);
  const spread = useSpread(model);
  const endpoint = endpointOf(model);
  const { count, unit } = endpoint.price(draft);
  const noun = spread && endpoint.fields[spread.field]?.several;
  const makes = [spread && noun && counted(spread.values.length, noun), counted(count, unit)].filter(Boolean);
  const slots = fieldsOf(model).filter(({ field }) => isPicture(field));
  const filled = slots.flatMap(({ name }) => pictures[name] ?? []);
  const prompt = typeof draft.prompt === "string" ? draft.prompt : "";
  return (
    <button
      type="button"
      data-brief-row
      aria-expanded={open}
      aria-controls="brief"
      onClick={onPress}
      className="mb-3 flex w-full items-center gap-2 text-left lg:hidden"
    >
      {slots.slice(0, 2).map(({ name }) => (
        <span key={name} className="block h-14 w-10.5 shrink-0 bg-well">
          {pictures[name] && <Picture asset={pictures[name]} sizes="42px" eager className="size-full" />}
        </span>
      ))}
      <span className="ml-1.5 grid min-w-0 flex-1 gap-0.5">
        <span className="truncate text-lead leading-5">{filled.map(pictureName).join(", ") || prompt || "Brief"}</span>
        <span className="truncate text-caption text-ink-3">
          {draft.seed !== undefined && <Lock size={11} aria-label="Seed locked" className="mr-1 inline align-[-1px]" />}
          {[terms, makes.join(" × ")].filter(Boolean).join(", ")}
        </span>
      </span>
      <ChevronUp size={20} aria-hidden className={open ? "rotate-180 transition-transform" : "transition-transform"} />
    </button>
  );
}
