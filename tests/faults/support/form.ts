/** `npm test` runs a short form of these tests; `npm run test:faults`, and `npm test` with `CI=true`, the whole. */
export const whole = process.env.STUDIO_FAULTS !== "short";
