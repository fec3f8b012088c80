import { ingestUpload } from "@/lib/server/assets/ingest";
import { ingestMask } from "@/lib/server/assets/ingest-mask";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { refuseForeignSite } from "@/lib/server/http/same-site";
import { emptyFile, maxBytes, tooLarge } from "@/lib/server/images/refusals";

/** The file name of the header `x-file-name`, which carries it URI-encoded. */
function fileNameOf(request: Request): string {
  const header = request.headers.get("x-file-name") ?? "";
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}

/**
 * Takes in a picture: the request's body is the file. With `?mask-of=<asset id>` it is the mask painted over that picture.
 * Answers a Result<AssetView>.
 */
export const POST = jsonRoute(async (request) => {
  refuseForeignSite(request);
  const person = await requirePerson();
  if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge();
  if (!request.body) throw emptyFile();
  const stream = request.body;
  const pictureId = new URL(request.url).searchParams.get("mask-of");
  const value = pictureId
    ? await ingestMask({ stream, pictureId, person })
    : await ingestUpload({ stream, fileName: fileNameOf(request), person });
  return { ok: true, value };
});
