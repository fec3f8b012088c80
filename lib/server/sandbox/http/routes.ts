export type Route =
  | { name: "run" | "credits" | "faults" }
  | { name: "status"; id: string }
  | { name: "cdn"; id: string; file: string };

const patterns = [
  { method: "POST", path: /\/v1\/run$/, route: (): Route => ({ name: "run" }) },
  { method: "POST", path: /\/faults$/, route: (): Route => ({ name: "faults" }) },
  { method: "GET", path: /\/v1\/credits$/, route: (): Route => ({ name: "credits" }) },
  { method: "GET", path: /\/v1\/status\/([^/]+)$/, route: ([id = ""]: string[]): Route => ({ name: "status", id }) },
  {
    method: "GET",
    path: /\/cdn\/([^/]+)\/([^/]+)$/,
    route: ([id = "", file = ""]: string[]): Route => ({ name: "cdn", id, file }),
  },
];

/** Which route a request means, and the path before it: the sandbox may be mounted anywhere. */
export function findRoute(request: Request): { route: Route; prefix: string } | null {
  const { pathname } = new URL(request.url);
  for (const { method, path, route } of patterns) {
    const match = path.exec(pathname);
    if (match && request.method === method) {
      return { route: route(match.slice(1)), prefix: pathname.slice(0, match.index) };
    }
  }
  return null;
}

/** Scheme, host and mount path as the caller reached the sandbox: where its output URLs have to point. */
export function mountOf(request: Request, prefix: string, publicOrigin?: string): string {
  const url = new URL(request.url);
  // A server behind the function may know itself by another name than its callers do.
  const host = request.headers.get("host") ?? url.host;
  return (publicOrigin ?? `${url.protocol}//${host}`) + prefix;
}
