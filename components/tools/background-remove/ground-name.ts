import { black, type Ground, white } from "@/lib/client/ground";

/** What a ground is called: "white", "#f2efe9". */
export function groundName(ground: Ground): string {
  if (ground === "none") return "a checkerboard";
  if (ground === white) return "white";
  return ground === black ? "black" : ground;
}
