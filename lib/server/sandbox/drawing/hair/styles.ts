import type { Tones } from "../engine/colour";
import type { Local } from "../engine/local";
import { scarf, scarfBack, wrap } from "./covered";
import { bobBack, bunBack, drawnBack, mane, parted, swept } from "./long";
import { afro, crop, curls, pixie, shaved } from "./short";

/** How the hair of a head in three-quarter view is drawn. */
export type HairStyle = {
  /** Drawn before the body, upright at the head's place. */
  behind?: (head: Local, hair: Tones) => void;
  /** Drawn before the face. */
  under?: (head: Local, hair: Tones) => void;
  /** Drawn over the face. */
  over: (head: Local, hair: Tones) => void;
  /** Leaves the ear free. */
  ear?: boolean;
  /** A cloth around the head: takes the colour of the headwear. */
  covered?: boolean;
};

export const hairStyles = {
  bun: { under: bunBack, over: drawnBack, ear: true },
  long: { behind: mane, over: swept },
  parted: { behind: mane, over: parted },
  bob: { behind: bobBack, over: parted },
  crop: { over: crop, ear: true },
  pixie: { over: pixie, ear: true },
  shaved: { over: shaved, ear: true },
  curls: { over: curls, ear: true },
  afro: { over: afro },
  wrap: { over: wrap, covered: true },
  headscarf: { under: scarfBack, over: scarf, covered: true },
} satisfies Record<string, HairStyle>;

export type HairName = keyof typeof hairStyles;
