import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";

const broken = (message: string, advice: string): Result<never> => ({
  ok: false,
  error: { code: "upload_failed", message, advice },
});

/**
 * Sends a file to the studio. XMLHttpRequest, because fetch cannot tell how much has been sent.
 * @param onProgress share of the bytes sent, 0 to 1
 * @param signal stops the upload; the promise then never settles, since nobody waits for it
 */
export function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<AssetView>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/uploads");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    if (file.type) request.setRequestHeader("content-type", file.type);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => {
      const answer: Result<AssetView> | null = request.response;
      resolve(answer ?? broken("The studio gave an answer that cannot be read.", "Try again."));
    };
    request.onerror = () => resolve(broken("The studio does not answer.", "Check that it is running, then try again."));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
