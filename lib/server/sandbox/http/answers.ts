/** FASHN's API-level errors: refused before a prediction id was issued. Source: FASHN's error handling page. */
const statuses = {
  BadRequest: 400,
  UnauthorizedAccess: 401,
  NotFound: 404,
  RateLimitExceeded: 429,
  ConcurrencyLimitExceeded: 429,
  OutOfCredits: 429,
  InternalServerError: 500,
} as const;

export type ApiErrorName = keyof typeof statuses;

export function refuse(error: ApiErrorName, message: string): Response {
  return Response.json({ error, message }, { status: statuses[error] });
}
