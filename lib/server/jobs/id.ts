import "server-only";
import { randomBytes } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

function base32(value: bigint, length: number): string {
  let text = "";
  for (let rest = value; text.length < length; rest >>= 5n) text = alphabet[Number(rest & 31n)] + text;
  return text;
}

/** 26 letters and digits, safe in an address; later ones sort after earlier ones, so that an index keeps them together. */
export function newJobId(): string {
  const random = BigInt(`0x${randomBytes(10).toString("hex")}`);
  return base32(BigInt(Date.now()), 10) + base32(random, 16);
}

/** Ids of the jobs of one submission, ascending. */
export function newJobIds(count: number): string[] {
  return Array.from({ length: count }, newJobId).sort();
}
