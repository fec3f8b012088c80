import Link from "next/link";
import type { Endpoint } from "@/lib/catalog/types";
import { creditWords, nameOf, spanWords } from "./words";

/** All endpoints as the table of contents of a lookbook. */
export function EndpointList({ endpoints }: { endpoints: readonly Endpoint[] }) {
  return (
    <ul className="border-rule border-t">
      {endpoints.map((endpoint) => (
        <li key={endpoint.name} className="relative border-rule border-b">
          <Link
            href={`/reference/${endpoint.name}`}
            className="group grid grid-cols-[minmax(0,1fr)_9.5rem_7.5rem] items-baseline gap-x-6 py-3.5 -outline-offset-2 max-sm:grid-cols-1 max-sm:gap-y-1"
          >
            <span className="min-w-0">
              <span className="display block text-display-s group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4">
                {nameOf(endpoint)}
              </span>
              <span className="mt-0.5 block text-ink-2">{endpoint.summary}</span>
            </span>
            <span className="text-ink-2">
              {endpoint.name}
              <span className="block text-caption text-ink-3">{endpoint.lifecycle}</span>
            </span>
            <span className="text-ink-2 sm:text-right">
              {creditWords(endpoint)} {creditWords(endpoint) === "1" ? "credit" : "credits"}
              <span className="block text-caption text-ink-3">{spanWords(endpoint)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
