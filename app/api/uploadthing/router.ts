import { createUploadthing, type FileRouter } from "uploadthing/next";
import { UploadThingError, UTApi } from "uploadthing/server";
import { ingestUpload } from "@/lib/server/assets/ingest";
import { env } from "@/lib/server/env";
import { StudioFailure } from "@/lib/server/failure";
import { log } from "@/lib/server/log/log";
import { currentPerson } from "@/lib/server/people/current-person";
import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";

// Sizes are powers of two here; the studio's own limit of 40 MB is kept when the file is taken in.
const picture = createUploadthing()({ image: { maxFileSize: "64MB", maxFileCount: 20 } });

async function takeIn(url: string, fileName: string, personId: string): Promise<Result<AssetView>> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    if (!response.ok || !response.body) throw new Error(`UploadThing answered ${response.status} for a file`);
    return { ok: true, value: await ingestUpload({ stream: response.body, fileName, person: { id: personId } }) };
  } catch (error) {
    if (error instanceof StudioFailure) return { ok: false, error: error.error };
    log().error({ err: error }, "a file could not be taken over from UploadThing");
    const message = "The file could not be taken over from UploadThing.";
    return { ok: false, error: { code: "unexpected", message, advice: "Send it again." } };
  }
}

/** Deletes a file at UploadThing. The studio has its copy or no use for it: how long it is kept is decided here alone. */
async function discard(key: string): Promise<void> {
  try {
    await new UTApi({ token: env().uploadthingToken ?? undefined, logLevel: "None" }).deleteFiles(key);
  } catch (error) {
    log().warn({ err: error }, "a file that was taken over is still at UploadThing");
  }
}

/** What may be sent through UploadThing, and by whom. The studio takes its own copy of every file, and leaves none there. */
export const router = {
  picture: picture
    .middleware(async () => {
      const person = await currentPerson();
      if (!person) throw new UploadThingError({ code: "FORBIDDEN", message: "You are not signed in." });
      return { personId: person.id };
    })
    .onUploadComplete(async ({ file, metadata }) => {
      const taken = await takeIn(file.ufsUrl, file.name, metadata.personId);
      // Nobody waits for it.
      void discard(file.key);
      return taken;
    }),
} satisfies FileRouter;

export type UploadRouter = typeof router;
