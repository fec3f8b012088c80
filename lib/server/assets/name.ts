import "server-only";

const longest = 120;

/**
 * A file name fit for showing: no path, no control or text-direction characters, one Unicode form, at most 120
 * characters. What the file is, is never read from it.
 */
export function displayName(fileName: string): string {
  const bare = fileName
    .normalize("NFC")
    .replace(/^.*[\\/]/s, "")
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Cs}]/gu, "")
    .trim();
  const characters = [...bare];
  if (characters.length <= longest) return bare || "Picture";
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(bare)?.[0] ?? "";
  return `${characters.slice(0, longest - extension.length - 1).join("")}…${extension}`;
}

/** A name for a saved copy: the display name with the extension that the content really has. */
export function downloadName(name: string, extension: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, "").replace(/[<>:"|?*]/g, "-");
  return `${stem || "picture"}.${extension}`;
}
