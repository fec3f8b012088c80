/** What may be brought in. The content decides on the server; this only keeps a hopeless upload from starting. */
const accepted: Record<string, string> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  heic: "image/heic",
  heif: "image/heif",
};

/** For `<input accept>`: endings too, since browsers do not know the type of HEIC. */
export const acceptAttribute = [
  ...new Set(Object.values(accepted)),
  ...Object.keys(accepted).map((ending) => `.${ending}`),
].join(",");

const MAX_BYTES = 40 * 1024 * 1024;

function endingOf(name: string): string {
  return name.includes(".") ? (name.split(".").pop()?.toLowerCase() ?? "") : "";
}

/** Bytes in words: "3.1 MB", "420 kB". */
export function fileSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Why a file cannot be used, with what to do; null when it may be sent. */
export function refusalOfFile(file: Pick<File, "name" | "type" | "size">): string | null {
  const ending = endingOf(file.name);
  const known = Object.values(accepted).includes(file.type) || (file.type === "" && ending in accepted);
  if (!known) {
    const kind = ending ? ending.toUpperCase() : file.type || "This file";
    return `${kind} cannot be used. Bring a JPEG, PNG, WebP, AVIF or HEIC.`;
  }
  if (file.size === 0) return "The file is empty. Save the picture again.";
  if (file.size > MAX_BYTES) return `${fileSize(file.size)} is too large. Bring at most 40 MB.`;
  return null;
}

/** The pictures among what was dropped or pasted. */
export function filesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}
