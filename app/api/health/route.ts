import { connection } from "next/server";
import { health } from "@/lib/server/health";

/** Whether the studio works: 200, or 503 when its database, storage or queue does not. */
export async function GET(): Promise<Response> {
  // Not during the build: there is no database then.
  await connection();
  const state = await health();
  return Response.json(state, {
    status: state.status === "down" ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
}
