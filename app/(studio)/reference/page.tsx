import type { Metadata } from "next";
import { EndpointList } from "@/components/reference/endpoint-list";
import { catalog } from "@/lib/catalog";

export const metadata: Metadata = { title: "Reference" };

export default function ReferencePage() {
  return (
    <div className="mx-auto max-w-280 px-10 pt-9 pb-16 max-md:px-4 max-md:pt-5">
      <h1 className="display text-display-xl max-sm:text-display-m">Reference</h1>
      <p className="mt-3 mb-9 max-w-140 text-balance text-lead text-ink-2">
        What each of FASHN's endpoints takes, gives, costs and keeps.
      </p>
      <EndpointList endpoints={Object.values(catalog)} />
    </div>
  );
}
