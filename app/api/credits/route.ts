import { connection } from "next/server";
import { getFreshCredits } from "@/lib/server/credits/balance";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";

/** The balance: CreditsView. */
export const GET = jsonRoute(async () => {
  // Not during the build: there is no database then.
  await connection();
  await requirePerson();
  return getFreshCredits();
});
