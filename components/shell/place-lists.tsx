"use client";

import { PlaceLink } from "./place-link";
import { rooms, toolPlaces } from "./places";

/** The two lists of the index: rooms, then tools with their keys. */
export function PlaceLists(props: { folds?: boolean; onNavigate?: () => void }) {
  return (
    <>
      <ul>
        {rooms.map((place) => (
          <li key={place.href}>
            <PlaceLink place={place} {...props} running={place.href === "/queue"} />
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
