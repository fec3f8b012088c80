import { toast } from "@/components/ui/toast";
import { useDrafts } from "@/lib/client/drafts";
import type { JobView } from "@/lib/types/job";

/** Says what has changed in the brief, and offers to undo it. */
function changed(message: string, change: () => void): void {
  const { drafts, more, options, editions } = useDrafts.getState();
  change();
  toast({
    message,
    action: { label: "Undo", onPress: () => useDrafts.setState({ drafts, more, options, editions }) },
  });
}

/** Puts the brief of a take back, with its seed or with a fresh one. */
export function bringBack({ take, model, inputs, options }: JobView, withSeed: boolean): void {
  const { seed, ...rest } = inputs;
  changed(`Brief of take ${take} is back`, () => useDrafts.getState().load(model, withSeed ? inputs : rest, options));
}

/** Locks the seed of a take and leaves everything else in the brief as it is. @param model the edition that is shown */
export function lockSeed({ take, inputs }: JobView, model: JobView["model"]): void {
  changed(`Seed of take ${take} is locked`, () => useDrafts.getState().set(model, "seed", inputs.seed));
}
