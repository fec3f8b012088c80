import "server-only";
import { brandsOf } from "./boxes";

export type PictureFormat = "jpeg" | "png" | "webp" | "avif" | "heic";

/** What the first bytes of a file say that it is; `other` carries the name for a designer, where there is one. */
export type Sniffed = { format: PictureFormat } | { format: "mp4" } | { format: "other"; name: string | null };

/** Bytes that `sniff` wants to see. */
export const headBytes = 4096;

const signatures: [name: string, ...starts: string[]][] = [
  ["GIF", "GIF87a", "GIF89a"],
  ["TIFF", "II*\0", "MM\0*", "II+\0", "MM\0+"],
  ["PSD", "8BPS"],
  ["PDF", "%PDF"],
  ["BMP", "BM"],
  ["JPEG XL", "\xff\x0a", "\0\0\0\x0cJXL "],
  ["JPEG 2000", "\0\0\0\x0cjP  ", "\xff\x4f\xff\x51"],
  ["An icon file", "\0\0\x01\0"],
  ["EPS", "%!PS", "\xc5\xd0\xd3\xc6"],
  ["OpenEXR", "\x76\x2f\x31\x01"],
  ["WebM video", "\x1a\x45\xdf\xa3"],
  ["A ZIP archive", "PK\x03\x04"],
  ["RTF", "{\\rtf"],
];

const heic = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"];
const video = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash"];

function sniffBoxes(head: Buffer): Sniffed {
  const [major = "", ...others] = brandsOf(head);
  if (major === "qt  ") return { format: "other", name: "QuickTime video" };
  if (major === "crx ") return { format: "other", name: "Camera raw" };
  if (video.includes(major)) return { format: "mp4" };
  const brands = [major, ...others];
  if (brands.some((brand) => brand === "avif" || brand === "avis")) return { format: "avif" };
  if (brands.some((brand) => heic.includes(brand) || brand === "mif1" || brand === "msf1")) return { format: "heic" };
  return brands.some((brand) => video.includes(brand)) ? { format: "mp4" } : { format: "other", name: null };
}

function sniffText(head: Buffer): Sniffed {
  const text = head
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (/^(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(text) && /<svg[\s>]/i.test(text))
    return { format: "other", name: "SVG" };
  if (/^<(!doctype )?html/i.test(text)) return { format: "other", name: "A web page" };
  return { format: "other", name: null };
}

/** Tells a file's type from its first bytes. Its name and the type a browser claims are never asked. */
export function sniff(head: Buffer): Sniffed {
  const start = head.toString("latin1", 0, 16);
  if (start.startsWith("\xff\xd8\xff")) return { format: "jpeg" };
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return { format: "png" };
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return { format: "webp" };
  if (start.slice(4, 8) === "ftyp") return sniffBoxes(head);
  const known = signatures.find(([, ...starts]) => starts.some((bytes) => start.startsWith(bytes)));
  return known ? { format: "other", name: known[0] } : sniffText(head);
}
