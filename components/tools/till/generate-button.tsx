"use client";

import { cn } from "@/components/ui/cn";
import { lazily } from "@/components/ui/lazily";
import { numberWord, type TillState } from "@/lib/client/till";
import { useCommandKey } from "@/lib/client/use-command-key";

const Cheaper = lazily(() => import("./cheaper"));

const shape =
  "flex h-primary w-full items-center justify-between rounded-control px-4 text-left font-press text-action transition-[color,background-color,opacity] duration-hover select-none max-lg:h-13 max-lg:text-lead";
/** Ink where a press spends, an outline where it does not. */
const inked = "bg-press text-press-on active:opacity-84";
const outlined = "text-ink-2 inset-ring inset-ring-rule-2";

/** @param several "5 looks", where one press makes several jobs */
function wordsFor(state: TillState, several?: string): string {
  switch (state.kind) {
    case "ready":
      return several ? `Generate ${several}` : "Generate";
    case "waits":
      return several ? `Generate ${several} as places get free` : "Generate when a place is free";
    case "missing":
    case "sending":
      return state.words;
    case "reading":
      return "Reading the picture";
    case "short":
      return `${numberWord(state.by)} ${state.by === 1 ? "credit" : "credits"} short`;
  }
}

type Props = {
  state: TillState;
  onPress: () => void;
  /** "6 credits, 234 → 228", where the ledger is folded away. */
  summary: string;
  /** "5 looks", where one press makes several jobs. */
  several?: string;
};

/** The one button that spends. While something is in the way it says what to do about it instead. */
export function GenerateButton({ state, onPress, summary, several }: Props) {
  const command = useCommandKey();

  if (state.kind === "short") {
    return (
      <div role="status" className={cn(shape, outlined)}>
        {wordsFor(state)}
        <Cheaper />
      </div>
    );
  }
  const spends = state.kind === "ready" || state.kind === "waits";
  return (
    <button
      type="button"
      onClick={onPress}
      aria-disabled={!spends && state.kind !== "missing"}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      className={cn(
        shape,
        spends ? inked : outlined,
        state.kind === "missing" && "hover:text-ink hover:inset-ring-ink",
      )}
    >
      {wordsFor(state, several)}
      {spends && (
        <>
          <kbd aria-hidden className="text-caption text-inherit tracking-[0.08em] opacity-72 max-lg:hidden">
            {command} ↵
          </kbd>
          <span className="font-text text-body lg:hidden">{summary}</span>
        </>
      )}
    </button>
  );
}
