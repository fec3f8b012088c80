/**
 * Faults that the sandbox acts out on request, so that a client can be tried against a FASHN that misbehaves.
 *
 * They are given in the header `x-sandbox-fault` of a request, behind a plus sign in the API key (`any-key+late=2000`;
 * the account is that of `any-key`), or as `"faults"` in the account's file, where `POST /faults` with the account's key
 * writes the spec of its body. The header wins over the key, the key over the file.
 *
 *     spec   = fault ("," fault)*            drop-after;times=1,webhook=repeat:3
 *     fault  = name ["=" value] (";" option)*
 *     option = "times=" n                    only the first n times for this account, also over restarts
 *            | "at=" run|status|credits      which route misbehaves; run where nothing is said
 *            | "accepted"                    for 500 and 502-html: the request was carried out nevertheless
 *
 * On any route (`at=`):
 *
 *     late=MS       the answer comes MS milliseconds late; the request is carried out at once
 *     drop-before   the connection dies before anything happened
 *     drop-after    the request is carried out, then the connection dies without an answer
 *     429=NAME      refused with RateLimitExceeded, ConcurrencyLimitExceeded or OutOfCredits
 *     402           refused with OutOfCredits and the status that some deployments give it
 *     500           refused with InternalServerError
 *     502-html      a gateway's HTML page instead of an answer
 *     bad-json      the request is carried out, and the answer breaks off in the middle
 *
 * On the prediction that the run starts:
 *
 *     webhook=lose        never sent
 *     webhook=repeat:N    sent N times
 *     webhook=late:MS     sent MS milliseconds after the prediction settled
 *     webhook=forge       besides the real one, at once a forged one that claims another output
 *     webhook=forge-id    besides the real one, at once one of a prediction that FASHN does not know
 *     webhook=backwards   first the end, then what came before it
 *     fail=NAME[:TEXT]    fails at run time with that error
 *     status=WORD         reports WORD instead of starting, in_queue and processing
 *     end=WORD            ends with the status WORD, without output, free of charge
 *     no-output           completes without an output
 *     output=HOW          its output files (with times=n: the first n downloads of each prediction) are
 *                           404       missing              500        not to be had at the moment
 *                           html      a web page           text       a text
 *                           kind      a film in place of a picture, a picture in place of a film
 *                           cut       broken off half way  broken     whole, with the second half overwritten
 *                           large     declared as 300 MB   flood      300 MB that nobody declared
 *                           trickle   without end, a byte at a time
 *                           away      somewhere else, on a host that is not FASHN's
 */
export type Fault = {
  name: FaultName;
  value: string;
  at: FaultRoute;
  /** How often it happens; null: always. */
  times: number | null;
  accepted: boolean;
  /** As it was written: what `times` is counted by. */
  text: string;
};

export type FaultRoute = (typeof routes)[number];
export type FaultName = keyof typeof values;

export const outputFaults = [
  "404",
  "500",
  "html",
  "text",
  "kind",
  "cut",
  "broken",
  "large",
  "flood",
  "trickle",
  "away",
] as const;
export type OutputFault = (typeof outputFaults)[number];

const routes = ["run", "status", "credits"] as const;

const nothing = /^$/;
const word = /^[\w.-]+$/;

/** The values that each fault takes. */
const values = {
  late: /^\d{1,6}$/,
  "drop-before": nothing,
  "drop-after": nothing,
  "429": /^(RateLimitExceeded|ConcurrencyLimitExceeded|OutOfCredits)$/,
  "402": nothing,
  "500": nothing,
  "502-html": nothing,
  "bad-json": nothing,
  webhook: /^(lose|forge|forge-id|backwards|repeat:[1-9]\d?|late:\d{1,6})$/,
  fail: /^\w+(:.*)?$/,
  status: word,
  end: word,
  "no-output": nothing,
  output: new RegExp(`^(${outputFaults.join("|")})$`),
} as const;

/**
 * Reads a fault spec.
 * @throws FaultSyntaxError naming the part that is not in the grammar.
 */
export function parseFaults(spec: string): Fault[] {
  return spec.split(",").map((part) => parseFault(part.trim()));
}

export class FaultSyntaxError extends Error {
  override name = "FaultSyntaxError";
}

function parseFault(text: string): Fault {
  const [head = "", ...options] = text.split(";");
  const [, name = "", value = ""] = /^([^=]*)=?(.*)$/.exec(head) ?? [];
  if (!isFaultName(name) || !values[name].test(value)) throw new FaultSyntaxError(`Unknown sandbox fault: ${head}`);
  const fault: Fault = { name, value, at: "run", times: null, accepted: false, text };
  for (const option of options) {
    const [key, setting = ""] = option.split("=");
    const route = routes.find((known) => known === setting);
    if (key === "times" && /^[1-9]\d{0,3}$/.test(setting)) fault.times = Number(setting);
    else if (key === "at" && route) fault.at = route;
    else if (key === "accepted" && setting === "") fault.accepted = true;
    else throw new FaultSyntaxError(`Unknown option of a sandbox fault: ${option}`);
  }
  return fault;
}

function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(values, name);
}
