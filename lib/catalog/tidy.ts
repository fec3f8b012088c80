import * as z from "zod/mini";
import type { Endpoint } from "./types";

/** Whether an endpoint takes a value for an input, rules between inputs left out. */
export function accepts(endpoint: Endpoint, name: string, value: unknown): boolean {
  const schema = endpoint.draft.shape[name];
  return schema !== undefined && z.safeParse(schema, value).success;
}

/** Only what the endpoint takes: an older release, another tab or a person's own hand may have left anything in kept inputs. */
export function tidied(endpoint: Endpoint, inputs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(inputs).filter(([name, value]) => {
      const field = Object.hasOwn(endpoint.fields, name) ? endpoint.fields[name] : undefined;
      return field && field.place !== "retired" && (value === "" || accepts(endpoint, name, value));
    }),
  );
}
