import "server-only";
import type { PictureFormat } from "./sniff";

const types = {
  jpeg: { mime: "image/jpeg", extension: "jpg" },
  png: { mime: "image/png", extension: "png" },
  webp: { mime: "image/webp", extension: "webp" },
  avif: { mime: "image/avif", extension: "avif" },
  heic: { mime: "image/heic", extension: "heic" },
  mp4: { mime: "video/mp4", extension: "mp4" },
} as const satisfies Record<PictureFormat | "mp4", { mime: string; extension: string }>;

/** MIME type and file extension of what the studio keeps. */
export function typeOf(format: keyof typeof types) {
  return types[format];
}

/** MIME type by the extension of a storage key; null for what the studio never keeps. */
export function mimeOfKey(key: string): string | null {
  const extension = key.slice(key.lastIndexOf(".") + 1);
  return Object.values(types).find((type) => type.extension === extension)?.mime ?? null;
}

/** File extension by MIME type, for names of downloads. */
export function extensionOf(mime: string): string {
  return Object.values(types).find((type) => type.mime === mime)?.extension ?? "bin";
}
