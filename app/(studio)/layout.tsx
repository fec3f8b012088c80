import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { Toasts } from "@/components/ui/toasts";
import { QueryProvider } from "@/lib/client/query";
import { currentPerson } from "@/lib/server/people/current-person";
import { Hydrated, readCredits, readSettings } from "./hydrated";

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson();
  return (
    <QueryProvider>
      <Hydrated reads={[readCredits, readSettings]}>
        <Shell person={person?.name ?? ""}>{children}</Shell>
        <Toasts />
      </Hydrated>
    </QueryProvider>
  );
}
