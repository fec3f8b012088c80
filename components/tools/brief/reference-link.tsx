"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { iconSquare } from "@/components/ui/icon-button";
import { tip } from "@/components/ui/tip";
import { endpointOf } from "@/lib/client/endpoints";
import { useHotkeys } from "@/lib/client/use-hotkeys";
import { useTool } from "../tool-context";

/** To the technical page of the endpoint that is shown: what it takes, costs and keeps. */
export function ReferenceLink() {
  const { model } = useTool();
  const router = useRouter();
  const href = `/reference/${model}`;
  // The frame around the page has the same key for the whole reference.
  useHotkeys({ h: () => router.push(href) }, true);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={`Reference of ${endpointOf(model).title.toLowerCase()}`}
      {...tip("Reference", "H")}
      className={cn(iconSquare, "-mx-1.5 self-center text-prompt")}
    >
      ?
    </Link>
  );
}
