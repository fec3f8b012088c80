import { holderOf } from "../db/lock";
import { env } from "../env";
import { checkDatabase } from "./database";
import { checkKey, checkOutputHosts } from "./fashn";
import type { Finding } from "./finding";
import { checkDataDirectory, checkListening, checkNode, checkSettings, checkUploadThing } from "./machine";
import { findStudio } from "./running";
import { checkWebhooks } from "./webhooks";

/** Looks at everything that a studio needs, in the order in which it is needed. Changes nothing. */
export async function* examine(): AsyncGenerator<Finding> {
  const settings = checkSettings();
  yield* settings;
  yield checkNode();
  if (settings.some(({ verdict }) => verdict === "blocks")) return;
  yield await checkDataDirectory();
  yield checkListening();
  const { health, finding } = await findStudio();
  yield finding;
  yield await checkDatabase(health, holderOf(env().studio.dataDir) !== null);
  yield await checkKey();
  yield checkOutputHosts();
  yield await checkWebhooks(health);
  yield checkUploadThing();
}
