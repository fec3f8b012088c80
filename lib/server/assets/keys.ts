import "server-only";
import type { PreparedEdge } from "../images/prepare";

/** Every file of an asset lies in one folder, named after it. */
export const folder = (assetId: string) => `assets/${assetId}`;

export const originalKey = (assetId: string, extension: string) => `${folder(assetId)}/original.${extension}`;
export const renditionKey = (assetId: string, width: number) => `${folder(assetId)}/w${width}.webp`;
export const preparedKey = (assetId: string, maxEdge: PreparedEdge) => `${folder(assetId)}/fashn-${maxEdge}.jpg`;
export const maskKey = (assetId: string, size: { width: number; height: number }) =>
  `${folder(assetId)}/mask-${size.width}x${size.height}.png`;
/** An upright PNG of a HEIC original. */
export const decodedKey = (assetId: string) => `${folder(assetId)}/decoded.png`;

/** The asset that a key belongs to, and the width of the rendition that it names, if it names one. */
export function parseKey(key: string): { assetId: string; renditionWidth: number | null } | null {
  const match = /^assets\/([^/]+)\/(?:w(\d{1,5})\.webp|[^/]+)$/.exec(key);
  if (!match?.[1]) return null;
  return { assetId: match[1], renditionWidth: match[2] === undefined ? null : Number(match[2]) };
}

/** Where a browser reads a key. */
export const fileUrl = (key: string) => `/files/${key}`;
