// `npm run doctor`: what the studio needs, what is wrong with it, and what to do. Changes nothing; 1 when something blocks.
import nextEnv from "@next/env";
import { examine } from "../lib/server/doctor/doctor";

const marks = { good: "ok    ", note: "note  ", blocks: "FIX   " };

nextEnv.loadEnvConfig(process.cwd(), false, { info: () => undefined, error: console.error });

let blocked = 0;
for await (const { part, verdict, says, fix } of examine()) {
  if (verdict === "blocks") blocked += 1;
  console.log(`${marks[verdict]}${part}: ${says}${fix ? `. ${fix}` : ""}`);
}
console.log(
  blocked === 0 ? "Nothing stands in the way." : `${blocked === 1 ? "One thing" : `${blocked} things`} to fix.`,
);
// What was asked may still hold connections open.
process.exit(blocked === 0 ? 0 : 1);
