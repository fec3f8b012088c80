import { once } from "node:events";
import { createServer, type Server } from "node:http";
import sharp from "sharp";
import type { Draft, ModelName } from "@/lib/catalog";
import type { JobStatus, JobView } from "@/lib/types/job";
import type { SubmitOptions } from "@/lib/types/submission";

// The studio's engine without Next: the real database, queue, gateway and storage, and a small server that hands
// webhooks to the same route that Next would hand them to.

const you = { id: "local", name: "You" };

/** Starts the engine with the settings of this process. Modules are loaded here, since they read the settings once. */
export async function openEngine() {
  const lifecycle = await import("@/lib/server/lifecycle");
  const { database } = await import("@/lib/server/db/client");
  const { submit } = await import("@/lib/server/jobs/submit");
  const { getJobById } = await import("@/lib/server/jobs/views");
  const { env } = await import("@/lib/server/env");
  const { port, studio } = env();
  const started = Promise.withResolvers<void>();
  const webhooks = await serveWebhooks(port, started.promise);
  await lifecycle.start();
  started.resolve();
  let running = true;

  return {
    port,
    dataDir: studio.dataDir,
    db: (await database()).db,
    job: getJobById,
    asset,
    upload,
    /** Submits a draft that makes one job. */
    async submit<Name extends ModelName>(model: Name, draft: Draft<Name>, options?: SubmitOptions): Promise<JobView> {
      const [job] = await submit(model, draft, you, options);
      return job;
    },
    /** Submits a draft with several values of one input. */
    spread: (model: ModelName, draft: unknown, field: string, values: string[]) =>
      submit(model, draft, you, { spread: { field, values } }),
    /** Submits a try-on of two plain pictures. */
    async tryOn(draft: Partial<Draft<"tryon-max">> = {}): Promise<JobView> {
      const [model_image, product_image] = await Promise.all([asset("#abc"), asset("#cba")]);
      const [job] = await submit("tryon-max", { model_image, product_image, ...draft }, you);
      return job;
    },
    /** The job, once it is in one of the states. */
    async until(id: string, ...statuses: JobStatus[]): Promise<JobView> {
      const deadline = Date.now() + 90_000;
      for (;;) {
        const job = await getJobById(id);
        if (job && statuses.includes(job.status)) return job;
        if (Date.now() > deadline) throw new Error(`the job is ${job?.status}: ${JSON.stringify(job?.error)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async stop(): Promise<void> {
      if (!running) return;
      running = false;
      await lifecycle.stop();
      webhooks.closeAllConnections();
      webhooks.close();
    },
  };
}

/** Uploads a picture and answers the id of its asset. */
async function upload(bytes: Buffer, fileName: string): Promise<string> {
  const { ingestUpload } = await import("@/lib/server/assets/ingest");
  const stream = new Blob([new Uint8Array(bytes)]).stream();
  return (await ingestUpload({ stream, fileName, person: you })).id;
}

/** Uploads a plain picture and answers the id of its asset. */
async function asset(background: string, size = { width: 40, height: 60 }): Promise<string> {
  const picture = sharp({ create: { ...size, channels: 3, background } });
  return upload(await picture.jpeg().toBuffer(), "plain.jpg");
}

/** @param started as Next does, requests that come earlier are let wait */
async function serveWebhooks(port: number, started: Promise<void>): Promise<Server> {
  const { POST } = await import("@/app/api/webhooks/fashn/[jobId]/route");
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const url = `http://127.0.0.1:${port}${incoming.url}`;
    const request = new Request(url, { method: "POST", body: Buffer.concat(chunks) });
    const jobId = decodeURIComponent(new URL(url).pathname.split("/").at(-1) ?? "");
    await started;
    // What a route throws is a 500, as Next answers it.
    const answer = await POST(request, { params: Promise.resolve({ jobId }) }).catch(() => null);
    response.writeHead(answer?.status ?? 500).end();
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}
