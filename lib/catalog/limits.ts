/** FASHN's documented limits. Sources: its pages on fundamentals, image preprocessing and data retention. */
export const limits = {
  /** Requests of one key in a sliding window. */
  run: { requests: 50, windowMs: 60_000 },
  status: { requests: 50, windowMs: 10_000 },
  credits: { requests: 30, windowMs: 10_000 },
  /** Predictions that FASHN works on at a time. */
  inFlight: 6,
  /** Longest edge of a picture among the inputs, in pixels: for outputs of 4k, and for all others. */
  longestEdge: { "4k": 6000, others: 2000 },
  /** How long results can be fetched: from FASHN's CDN, and inside the answer with `return_base64`. */
  kept: { cdnHours: 72, base64Minutes: 60 },
} as const;
