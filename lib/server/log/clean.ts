import "server-only";

const longest = 1000;
const secretName = /authorization|api[-_]?key|secret|token|password/i;

/** Cuts pictures, tokens and the given secrets out of a text, and the text to 1,000 characters. */
function cleanText(text: string, secrets: string[]): string {
  let clean = text
    .replace(/data:[\w.+/-]+;base64,[\w+/=]*/gi, "data:[cut]")
    .replace(/([?&]token=)[^&\s"]+/gi, "$1[hidden]")
    .replace(/(\/\/[^\s:/@]+:)[^\s/@]+@/g, "$1[hidden]@")
    .replace(/\b(Bearer )[\w.~+/=-]+/gi, "$1[hidden]")
    // A failed query tells its values: drafts with their prompts.
    .replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, "\nparams: [cut]");
  for (const secret of secrets) clean = clean.replaceAll(secret, "[hidden]");
  return clean.length > longest ? `${clean.slice(0, longest)}… (${clean.length} characters)` : clean;
}

/**
 * A copy of the value that is fit for a log: no key, no token, no picture, nothing endless.
 * Errors become plain objects with their causes.
 */
export function clean(value: unknown, secrets: string[], depth = 0): unknown {
  if (typeof value === "string") return cleanText(value, secrets);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (depth > 5) return "[deep]";
  if (value instanceof Error) {
    const { name, message, stack, cause } = value;
    const code = "code" in value ? value.code : undefined;
    return clean({ name, message, code, stack, cause }, secrets, depth + 1);
  }
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => clean(item, secrets, depth + 1));
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      secretName.test(name) && typeof item === "string" ? "[hidden]" : clean(item, secrets, depth + 1),
    ]),
  );
}
