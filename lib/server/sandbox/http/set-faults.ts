import { FaultSyntaxError, parseFaults } from "../faults/grammar";
import { refuse } from "./answers";
import { readText } from "./body";
import type { Parts } from "./parts";

/** A spec is a line of text. Bytes. */
const mostBytes = 10_000;

/** `POST /faults`, which FASHN does not have: the body is what the account's requests meet from now on; empty for nothing. */
export async function setFaults(request: Request, account: string, { accounts }: Parts): Promise<Response> {
  const spec = (await readText(request, mostBytes))?.trim();
  try {
    if (spec) parseFaults(spec);
  } catch (error) {
    if (error instanceof FaultSyntaxError) return refuse("BadRequest", error.message);
    throw error;
  }
  accounts.setFaults(account, spec || undefined);
  return Response.json({ faults: spec || null });
}
