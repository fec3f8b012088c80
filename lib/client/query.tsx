"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ReadError } from "./fetch-json";

/** One cache per tab. Live events keep it fresh, so that nothing is read again on a mere focus. */
function makeClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        // What the studio refused stays refused; only an unreachable studio is worth asking again.
        retry: (count, error) =>
          count < 2 && !(error instanceof ReadError && error.status >= 400 && error.status < 500),
      },
    },
  });
}

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
