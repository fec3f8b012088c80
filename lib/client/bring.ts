import type { QueryClient } from "@tanstack/react-query";
import type { ModelName } from "@/lib/catalog";
import type { AssetView } from "@/lib/types/asset";
import { useDrafts } from "./drafts";
import { refusalOfFile } from "./picture-files";
import { addValues } from "./spread";
import { uploadFile } from "./upload-file";
import { dismissUpload, put, remember, slotKey } from "./uploads";

// Loaded with the first file that somebody brings.

/** Sends a file and shows under a key how far it is, or why it was refused. @returns null when it was, or was stopped */
async function send(client: QueryClient, key: string, file: File): Promise<AssetView | null> {
  const refused = (reason: string) => {
    put(key, { state: "refused", name: file.name, reason });
    return null;
  };
  const reason = refusalOfFile(file);
  if (reason) return refused(reason);
  const control = new AbortController();
  const reading = {
    state: "reading" as const,
    name: file.name,
    bytes: file.size,
    preview: URL.createObjectURL(file),
    stop: () => control.abort(),
  };
  put(key, { ...reading, share: 0 });
  const stopped = new Promise<null>((resolve) => control.signal.addEventListener("abort", () => resolve(null)));
  const sending = uploadFile(file, (share) => put(key, { ...reading, share }), control.signal);
  const result = await Promise.race([sending, stopped]);
  if (!result) return null;
  if (!result.ok) {
    const { message, advice } = result.error;
    return refused(advice ? `${message} ${advice}` : message);
  }
  remember(client, result.value);
  return result.value;
}

/** The picture stands in the draft from here on: what showed its coming goes. */
function arrived(client: QueryClient, key: string): void {
  put(key, null);
  void client.invalidateQueries({ queryKey: ["assets"] });
}

/** Sends a file and puts it into a slot once the studio has it. */
export async function bring(client: QueryClient, model: ModelName, field: string, file: File): Promise<void> {
  dismissUpload(model, field);
  const key = slotKey(model, field);
  const asset = await send(client, key, file);
  if (!asset) return;
  useDrafts.getState().place(model, field, asset.id);
  arrived(client, key);
}

/** Sends files and adds them to the values of an input, in their order. */
export async function bringMore(client: QueryClient, model: ModelName, field: string, files: readonly File[]) {
  const sent = files.map((file, i) => {
    const key = `${slotKey(model, field)}/${Date.now()}-${i}`;
    return { key, sending: send(client, key, file) };
  });
  for (const { key, sending } of sent) {
    const asset = await sending;
    if (!asset) continue;
    addValues(model, field, [asset.id]);
    arrived(client, key);
  }
}
