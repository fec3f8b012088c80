import type { Metadata } from "next";
import { Settings } from "@/components/settings/settings";
import { Hydrated, readSettings } from "../hydrated";

export const metadata: Metadata = { title: "Settings" };

export default function SettingsPage() {
  return (
    <Hydrated reads={[readSettings]}>
      <Settings />
    </Hydrated>
  );
}
