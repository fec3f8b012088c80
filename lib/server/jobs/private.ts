import "server-only";

/** Whether nothing of a job may be stored at FASHN: its results come inside the answer. */
export function isPrivate({ inputs }: { inputs: Record<string, unknown> }): boolean {
  return inputs.return_base64 === true;
}
