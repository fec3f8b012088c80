import { choices } from "./choices";
import type { Endpoint } from "./types";

/** One value of a choice with its word; undefined leaves it to FASHN. */
export type Step = { label: string; value: string | number | undefined };

/** A choice whose values stand along one side of a table. */
export type Axis = { name: string; label: string; steps: Step[] };

/**
 * The choices that a measure depends on, in the order of the page: price on mode and resolution, time on mode alone.
 * @param measure of inputs that may be incomplete
 */
export function axesOf(endpoint: Endpoint, measure: (inputs: Record<string, unknown>) => unknown): Axis[] {
  return Object.entries(endpoint.fields)
    .filter(([, { control }]) => control === "choice")
    .map(([name, { label, options = {}, omitted }]) => {
      const open: Step[] = omitted ? [{ value: undefined, label: omitted.label }] : [];
      const named = choices(endpoint, name).map((value) => ({ value, label: options[value]?.label ?? String(value) }));
      return { name, label, steps: [...open, ...named] };
    })
    .filter(
      ({ name, steps }) => new Set(steps.map(({ value }) => JSON.stringify(measure({ [name]: value })))).size > 1,
    );
}
