import { metricsAccess } from "@/lib/server/observe/access";
import { scrape } from "@/lib/server/observe/scrape";

/** Figures for Prometheus: for this machine itself, and for whoever has METRICS_TOKEN. docs/observability.md */
export async function GET(request: Request): Promise<Response> {
  const access = metricsAccess(request);
  if (access === "hidden") return new Response(null, { status: 404 });
  if (access === "token") return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  const { contentType, text } = await scrape();
  return new Response(text, { headers: { "content-type": contentType, "cache-control": "no-store" } });
}
