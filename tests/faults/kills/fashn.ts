import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import sharp from "sharp";
import { FashnServer, type Prediction, type Recorded } from "@/tests/support/fashn-server";

/** FASHN tries a webhook again up to five times; here within seconds instead of minutes. */
const triesAgain = 5;
/** Share of the predictions whose webhook is lost on the way. */
const lostShare = 0.3;

/**
 * FASHN as it is when nobody waits for it: it works for a while, calls its webhook until somebody answers, loses some
 * calls, and makes another picture every time. It outlives every life of the studio and remembers all that it was asked.
 */
export class OutlivingFashn extends FashnServer {
  private readonly calls = new Set<Promise<unknown>>();
  private readonly files = new Map<string, Promise<Buffer>>();

  constructor(private readonly random: () => number) {
    super({ credits: 10_000 });
    this.file = (path) => {
      const file = this.files.get(path) ?? drawn(path);
      this.files.set(path, file);
      return file;
    };
  }

  override accept(request: Recorded): Prediction {
    this.takesMs = 50 + Math.floor(this.random() * 400);
    return super.accept(request);
  }

  override callWebhook(prediction: Prediction): Promise<number | null> {
    if (this.random() < lostShare) return Promise.resolve(null);
    const call = this.persist(prediction);
    this.calls.add(call);
    void call.finally(() => this.calls.delete(call));
    return call;
  }

  private async persist(prediction: Prediction): Promise<number | null> {
    for (let tries = 0; ; tries++) {
      const status = await super.callWebhook(prediction);
      if (status === 200 || tries === triesAgain) return status;
      await sleep(200 * 2 ** tries);
    }
  }

  /** Resolves once every prediction has ended and no webhook will be called any more. */
  async quiet(): Promise<void> {
    while (this.inFlight > 0 || this.calls.size > 0) await sleep(20);
  }

  /** The predictions that were started for a job; more than one would have been paid twice. */
  startedFor(jobId: string): Prediction[] {
    return [...this.predictions.values()].filter(({ webhookUrl }) => webhookUrl?.includes(`/${jobId}?`));
  }

  /** Number of times that a job was sent, accepted or not. */
  sendings(jobId: string): number {
    return this.runs.filter(({ query }) => query.get("webhook_url")?.includes(`/${jobId}?`)).length;
  }
}

/** A picture of a colour that follows from its name. */
function drawn(name: string): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = createHash("sha256").update(name).digest();
  return sharp({ create: { width: 64, height: 96, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
}
