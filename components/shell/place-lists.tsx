"use client";

import { useUnsettledCount } from "@/lib/client/jobs";
import { PlaceLink } from "./place-link";
import { rooms, toolPlaces } from "./places";

/** Words for the number of jobs that wait or run; undefined when there is none. */
export function useRunningNote(): string | undefined {
  const count = useUnsettledCount();
  return count > 0 ? `${count} running` : undefined;
}

/** The two lists of the index: rooms, then tools with their keys. */
export function PlaceLists(props: { folds?: boolean; onNavigate?: () => void }) {
  const running = useRunningNote();
  return (
    <>
      <ul>
        {rooms.map((place) => (
          <li key={place.href}>
            <PlaceLink place={place} {...props} note={place.href === "/queue" ? running : undefined} />
          </li>
        ))}
      </ul>
      <ol className="mt-6">
        {toolPlaces.map((place) => (
          <li key={place.href}>
            <PlaceLink place={place} {...props} />
          </li>
        ))}
      </ol>
    </>
  );
}
