"use client";

import { useId, useState } from "react";
import { cn } from "@/components/ui/cn";
import { lazily } from "@/components/ui/lazily";
import { RulerChoice } from "@/components/ui/ruler-choice";
import { toast } from "@/components/ui/toast";
import { fetchJson } from "@/lib/client/fetch-json";
import type { Foreseen, StudioSettings } from "@/lib/types/settings";
import { daysWords, isStricter, type KeepField, keepLabels } from "./days";
import { useChange } from "./use-change";

const KeepQuestion = lazily(() => import("./keep-question"));

/** Days that "for some days" begins with. */
const usual = 90;
const most = 3650;

type Props = {
  settings: StudioSettings;
  field: KeepField;
  /** What counts, one sentence. */
  children: string;
};

/** How long one kind of picture is kept. What would remove pictures is asked before it is saved. */
export function KeepSetting({ settings, field, children }: Props) {
  const id = useId();
  const change = useChange(settings);
  const stored = settings[field];
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ days: number; foreseen: Foreseen } | null>(null);
  const label = keepLabels[field];
  const invalid = typed !== null && (Number(typed) < 1 || Number(typed) > most);

  const save = async (days: number | null) => {
    setAsked(null);
    await change({ [field]: days }, `${label} are kept ${days === null ? "" : "for "}${daysWords(days)}`);
    setTyped(null);
  };
  const choose = async (days: number | null) => {
    if (days === stored) return setTyped(null);
    if (days === null || !isStricter(settings, field, days)) return save(days);
    try {
      const foreseen = await fetchJson<Foreseen>(`/api/settings/foresee?${field}=${days}`);
      if (foreseen.pictures > 0) setAsked({ days, foreseen });
      else await save(days);
    } catch (error) {
      toast({ message: error instanceof Error ? error.message : "The studio does not answer." });
    }
  };
  const commit = () => typed !== null && !invalid && void choose(Number(typed));

  return (
    <div>
      <div className="grid grid-cols-[minmax(0,1fr)_8rem] items-end gap-x-6 max-sm:grid-cols-1 max-sm:gap-y-2">
        <RulerChoice
          label={label}
          choices={[
            { value: "ever", label: "For ever" },
            { value: "days", label: "For some days" },
          ]}
          value={stored === null ? "ever" : "days"}
          onChange={(value) => void choose(value === "ever" ? null : usual)}
        />
        {stored !== null && (
          <span className="flex items-center gap-2">
            <input
              id={id}
              aria-label={`${label}, days`}
              inputMode="numeric"
              value={typed ?? String(stored)}
              aria-invalid={invalid}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, "").slice(0, 4))}
              onBlur={commit}
              onKeyDown={(event) => event.key === "Enter" && commit()}
              className="h-control w-20 border-rule-2 border-b bg-well px-2 text-right aria-invalid:border-amber max-sm:h-touch max-sm:text-lead"
            />
            <span className="text-ink-2">{stored === 1 ? "day" : "days"}</span>
          </span>
        )}
      </div>
      <p id={`${id}-hint`} className={cn("mt-1.5 text-caption", invalid ? "text-amber" : "text-ink-3")}>
        {invalid ? `From 1 to ${most} days.` : children}
      </p>
      {asked && (
        <KeepQuestion
          {...asked}
          label={label}
          onAgree={() => void save(asked.days)}
          onClose={() => {
            setAsked(null);
            setTyped(null);
          }}
        />
      )}
    </div>
  );
}
