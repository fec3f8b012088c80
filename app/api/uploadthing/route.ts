import type { NextRequest } from "next/server";
import { env } from "@/lib/server/env";
import { StudioFailure } from "@/lib/server/failure";
import { jsonRoute } from "@/lib/server/http/json-route";

type Handler = (request: NextRequest) => Promise<Response>;
let handlers: Record<"GET" | "POST", Handler> | undefined;

/** UploadThing's package is large: a studio without a token never loads it. */
async function load(token: string) {
  const [{ createRouteHandler }, { router }] = await Promise.all([import("uploadthing/next"), import("./router")]);
  return createRouteHandler({ router, config: { token, logLevel: "Error" } });
}

/** Hands a request to UploadThing's own handler, which exists only where a token is set. */
const pass = (method: "GET" | "POST") =>
  jsonRoute(async (request) => {
    const token = env().uploadthingToken;
    if (!token) {
      throw new StudioFailure({
        code: "not_found",
        message: "UploadThing is not set up.",
        advice: "Set UPLOADTHING_TOKEN, or send files to /api/uploads.",
      });
    }
    handlers ??= await load(token);
    return handlers[method](request as NextRequest);
  });

export const GET = pass("GET");
export const POST = pass("POST");
