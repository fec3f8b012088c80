/** `STUDIO_FAULTS=short` runs a short form of these tests. */
export const whole = process.env.STUDIO_FAULTS !== "short";
