"use client";

import { cn } from "@/components/ui/cn";
import { counted, priceLine } from "@/lib/catalog/price";
import { useCredits, useFreeCredits } from "@/lib/client/credits";
import { useDraft } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import { withMoney } from "@/lib/client/money";
import { totalCredits, useSpread } from "@/lib/client/spread";
import type { TillState } from "@/lib/client/till";
import type { StudioError } from "@/lib/types/result";
import { useTool } from "../tool-context";
import { BriefRow } from "./brief-row";
import { GenerateButton } from "./generate-button";

type Props = {
  state: TillState;
  error: StudioError | null;
  onPress: () => void;
  /** Opens and closes the brief where it is folded away. */
  briefOpen: boolean;
  onBrief: () => void;
};

/** What a take will cost, with its arithmetic and the balance after it, and the one button that spends. */
export function Till({ state, error, onPress, briefOpen, onBrief }: Props) {
  const { model } = useTool();
  const draft = useDraft(model);
  const spread = useSpread(model);
  const { data } = useCredits();
  const balance = useFreeCredits();
  const held = data?.held ?? 0;
  const endpoint = endpointOf(model);
  const noun = (spread && endpoint.fields[spread.field]?.several) ?? "";
  const price = priceLine(endpoint.price(draft), { count: spread?.values.length ?? 1, noun });
  const cost = totalCredits(model, draft, spread);
  const costs = withMoney(cost, data?.priceUsd);
  const short = state.kind === "short";
  const after = balance === null ? null : balance - cost;
  const balanceWords = short ? `${balance}, ${state.by} short` : `${balance} → ${after}`;
  const summary = balance === null ? costs : `${costs}, ${balanceWords}`;

  return (
    <section
      aria-label="Cost"
      className="z-bar bg-paper px-6 pt-3.5 pb-5 [grid-area:till] max-lg:border-rule max-lg:border-t max-lg:px-4 max-lg:pt-3 max-lg:pb-[max(1.75rem,env(safe-area-inset-bottom))] lg:border-rule lg:border-t lg:border-r"
    >
      <BriefRow open={briefOpen} onPress={onBrief} terms={price.terms} />
      <dl className="mb-3 grid grid-cols-[1fr_auto] gap-y-0.5 max-lg:hidden" aria-live="polite">
        <dt className="text-ink-2">{price.terms || endpoint.title}</dt>
        <dd className="text-right">
          {price.sum} = <b className="font-strong">{costs}</b>
        </dd>
        {state.kind === "sending" ? (
          <>
            <dt className="text-ink-2">Held until it finishes</dt>
            <dd className="text-right">{cost}</dd>
          </>
        ) : (
          <>
            <dt className={short ? "text-amber" : "text-ink-2"}>
              Balance
              {held > 0 && <span className={short ? undefined : "text-ink-3"}> less {held} held</span>}
            </dt>
            <dd className={cn("text-right", short && "text-amber")}>
              {balance === null ? "not known yet" : balanceWords}
            </dd>
          </>
        )}
      </dl>
      {/* Where the ledger is folded away the button shows the price, and nobody would hear it change. */}
      <p aria-live="polite" className="sr-only lg:hidden">
        {summary}
      </p>
      {error && (
        <p role="alert" className="mb-3 border-amber border-t-2 pt-2 text-caption text-ink-2">
          <b className="font-strong text-amber">{error.message}</b> {error.advice}
          {error.reference && <span className="text-ink-3"> Reference {error.reference}.</span>}
        </p>
      )}
      <GenerateButton
        state={state}
        onPress={onPress}
        several={spread ? counted(spread.values.length, noun) : undefined}
        summary={summary}
      />
    </section>
  );
}
