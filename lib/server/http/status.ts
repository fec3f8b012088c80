import "server-only";

/** HTTP status by the code of a StudioError. What is not listed is a bad request. */
const statuses: Record<string, number> = {
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  removed: 410,
  file_too_large: 413,
  unsupported_type: 415,
  mask_not_png: 415,
  unreadable_picture: 422,
  animated_picture: 422,
  too_many_pixels: 422,
  odd_shape: 422,
  mask_of_other_size: 422,
  unexpected: 500,
};

export function statusOf(code: string): number {
  return statuses[code] ?? 400;
}
