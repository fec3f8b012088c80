import { type Fault, type FaultName, type FaultRoute, parseFaults } from "./grammar";

const onPrediction: FaultName[] = ["webhook", "fail", "status", "end", "no-output", "output"];

/** Splits `any-key+spec`. A plus sign with something else behind it is part of the key. */
export function splitKey(key: string): { name: string; spec: string | null } {
  const plus = key.lastIndexOf("+");
  if (plus > 0) {
    try {
      parseFaults(key.slice(plus + 1));
      return { name: key.slice(0, plus), spec: key.slice(plus + 1) };
    } catch {
      // An ordinary key.
    }
  }
  return { name: key, spec: null };
}

/**
 * The faults asked for on a route by the first spec that is given: those of the answer and those of the prediction.
 * @throws FaultSyntaxError when the spec is not in the grammar.
 */
export function faultsOf(specs: (string | null | undefined)[], route: FaultRoute) {
  const spec = specs.find((given) => given);
  const faults = (spec ? parseFaults(spec) : []).filter(({ at }) => at === route);
  const [answer, prediction]: [Fault[], Fault[]] = [[], []];
  for (const fault of faults) (onPrediction.includes(fault.name) ? prediction : answer).push(fault);
  return { answer, prediction };
}
