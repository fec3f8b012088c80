import { eventStream } from "@/lib/server/events/stream";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";

/** Live changes of jobs and balance as server-sent events: StudioEvent as JSON. */
export const GET = jsonRoute(async (request) => {
  await requirePerson();
  return new Response(eventStream(request), {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // `no-transform` also keeps Next from compressing, which would hold events back.
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
});
