import { hint } from "@/lib/server/jobs/hint";
import { predictionIdIn } from "@/lib/server/jobs/payload";
import { isGenuine } from "@/lib/server/jobs/webhook";
import { about } from "@/lib/server/log/about";

/** FASHN calls back here when a prediction has ended. Its body is a hint only: status and bill are read from FASHN. */
export async function POST(request: Request, { params }: { params: Promise<{ jobId: string }> }): Promise<Response> {
  const { jobId } = await params;
  if (!isGenuine(jobId, new URL(request.url).searchParams.get("token"))) return new Response(null, { status: 401 });
  await about({ jobId }, async () => hint(jobId, await predictionIdIn(request.body)));
  return new Response(null, { status: 200 });
}
