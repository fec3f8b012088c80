import "server-only";
import { StudioFailure } from "../failure";

/**
 * Lets only the studio's own pages, and programs that are no browser, change things: any page on the web can make a
 * browser send a request here, and a browser says so in `sec-fetch-site`.
 * @throws StudioFailure `not_allowed`.
 */
export function refuseForeignSite(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  if (site === null || site === "same-origin" || site === "none") return;
  throw new StudioFailure({
    code: "not_allowed",
    message: "Another website sent this.",
    advice: "Do it from the studio's own page.",
  });
}
