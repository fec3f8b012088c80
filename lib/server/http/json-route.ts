import "server-only";
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { ZodError } from "zod";
import type { StudioError } from "@/lib/types/result";
import { StudioFailure } from "../failure";
import { about } from "../log/about";
import { log } from "../log/log";
import { statusOf } from "./status";

/** An error as every JSON route answers it: `{ ok: false, error }` with a fitting status. */
export function failureResponse(error: StudioError): Response {
  return Response.json(
    { ok: false, error },
    { status: statusOf(error.code), headers: { "cache-control": "no-store" } },
  );
}

/** Says which part of a request is wrong, in the shape of a StudioError. */
function badRequest(error: ZodError): StudioError {
  const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));
  return { code: "invalid_input", message: "The request is not right.", advice: "Reload the page.", fields };
}

/** Logs an unexpected failure and says where to find it. */
function unexpected(error: unknown, request: Request, reference: string): StudioError {
  const { pathname } = new URL(request.url);
  log().error({ err: error, requestId: reference, method: request.method, path: pathname }, "a request failed");
  return {
    code: "unexpected",
    message: "The studio could not do this.",
    advice: `Try again. The log says more under ${reference}.`,
    reference,
  };
}

/**
 * Wraps a route handler: what it returns is sent as JSON, unless it is a Response already. Expected failures are
 * answered with their sentence and a fitting status, unexpected ones are logged and answered with a reference: the
 * request's id, which stands in all that its work logs.
 */
export function jsonRoute<Context>(handler: (request: Request, context: Context) => Promise<unknown>) {
  return async (request: Request, context: Context): Promise<Response> => {
    const requestId = randomUUID().slice(0, 8);
    try {
      const answer = await about({ requestId }, () => handler(request, context));
      return answer instanceof Response ? answer : Response.json(answer, { headers: { "cache-control": "no-store" } });
    } catch (error) {
      // Next's own signals travel as errors.
      unstable_rethrow(error);
      // Whoever asked went away in the middle, of an upload for example: nobody is left to be told.
      if (request.signal.aborted) return new Response(null, { status: 499 });
      if (error instanceof StudioFailure) return failureResponse(error.error);
      return failureResponse(error instanceof ZodError ? badRequest(error) : unexpected(error, request, requestId));
    }
  };
}
