import type { Metadata } from "next";
import { connection } from "next/server";
import { Desk } from "@/components/desk/desk";
import { Hydrated, readAssets, readJobs } from "./hydrated";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  // The date is today's, not the build's.
  await connection();
  return (
    <Hydrated reads={[readAssets({ source: "made" }), readJobs()]}>
      <Desk today={new Date().toISOString()} />
    </Hydrated>
  );
}
