import { isDelivered } from "@/lib/server/assets/deliver";
import { downloadNameOf, locate } from "@/lib/server/assets/locate";
import { StudioFailure } from "@/lib/server/failure";
import { fileResponse } from "@/lib/server/http/file-response";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { fileMissing } from "@/lib/server/storage/key";

/** FASHN comes with a signature for one file, everybody else as a person. */
async function allow(key: string, query: URLSearchParams): Promise<void> {
  if (!query.has("signature")) {
    await requirePerson();
  } else if (!isDelivered(key, query)) {
    throw new StudioFailure({ code: "not_allowed", message: "This link has expired or was changed." });
  }
}

/** A stored picture or film. `?download` saves it under its name. */
export const GET = jsonRoute<{ params: Promise<{ key: string[] }> }>(async (request, { params }) => {
  const key = (await params).key.join("/");
  const query = new URL(request.url).searchParams;
  await allow(key, query);
  const file = await locate(key);
  const download = query.has("download") ? await downloadNameOf(key) : undefined;
  const response = await fileResponse(request, file, { download });
  if (!response) throw fileMissing();
  return response;
});

export const HEAD = GET;
