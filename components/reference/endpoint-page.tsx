import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { lifecycleWords } from "@/lib/catalog/lifecycle";
import { limits } from "@/lib/catalog/limits";
import { extrasOf, gridOf } from "@/lib/catalog/reference/grid";
import type { Endpoint } from "@/lib/catalog/types";
import { ErrorTable } from "./error-table";
import { Facts } from "./facts";
import { GridTable } from "./grid-table";
import { InputList } from "./input-list";
import { type Drawings, hasPhotos, Photos } from "./photos";
import { Section } from "./section";
import { SizeTable } from "./size-table";
import { creditWords, nameOf, spanWords, timeWords } from "./words";

/** Everything that is known about one endpoint, read from the catalogue. */
export function EndpointPage({ endpoint, drawings }: { endpoint: Endpoint; drawings: Drawings }) {
  const { unit } = endpoint.price({});
  const { mime, kind } = endpoint.outputs({});
  const extras = extrasOf(endpoint);
  const base64 = endpoint.fields.return_base64 !== undefined;
  const formats = endpoint.fields.output_format ? "PNG or JPEG" : mime.split("/")[1]?.toUpperCase();
  const several = endpoint.fields.num_images ?? endpoint.fields.num_samples;
  return (
    <article className="mx-auto max-w-280 px-10 pt-9 pb-16 max-md:px-4 max-md:pt-5 print:max-w-none print:px-0">
      <header className="pb-9">
        <p className="text-caption text-ink-3">
          <Link href="/reference" className="link print:border-0">
            Reference
          </Link>
        </p>
        <h1 className="display mt-3 text-display-xl max-sm:text-display-m">{nameOf(endpoint)}</h1>
        <p className="mt-3 max-w-140 text-balance text-lead text-ink-2">{endpoint.summary}</p>
        <dl className="mt-6 flex flex-wrap gap-x-10 gap-y-3">
          <Fact term="Model name">{endpoint.name}</Fact>
          <Fact term="State">{endpoint.lifecycle}</Fact>
          <Fact term={`Credits for one ${unit}`}>{creditWords(endpoint)}</Fact>
          <Fact term="Usually takes">{spanWords(endpoint)}</Fact>
          <Fact term="Comes as">{formats}</Fact>
        </dl>
        <p className="mt-6 print:hidden">
          <Link href={`/${endpoint.tool}`} className={buttonClass("outline")}>
            Open {endpoint.title.toLowerCase()}
          </Link>
        </p>
      </header>

      <Section title="Inputs" note="In the order of the brief, as FASHN names them.">
        <InputList endpoint={endpoint} />
      </Section>
      {hasPhotos(endpoint) && (
        <Section title="Photos" note="FASHN's advice, with drawings of the studio.">
          <Photos endpoint={endpoint} drawings={drawings} />
        </Section>
      )}
      <Section title="Price" note="Failures cost nothing.">
        <GridTable
          caption={`Credits for one ${unit}`}
          grid={gridOf(endpoint, (inputs) => endpoint.price(inputs).each)}
          cell={(credits) => credits}
          large
        />
        <p className="mt-3 max-w-140 text-ink-2">
          {extras.map(({ label, credits }) => `${label} adds ${credits} credits to each ${unit}. `)}
          {several && `Each ${unit} of a take is charged.`}
        </p>
      </Section>
      <Section title="Time" note="What is usual; it varies with the load at FASHN.">
        <GridTable caption="From sent to finished" grid={gridOf(endpoint, endpoint.typical)} cell={timeWords} />
        {extras.map(({ label, minMs, maxMs }) => (
          <p key={label} className="mt-3 text-ink-2">
            {label} adds {timeWords({ minMs, maxMs })}.
          </p>
        ))}
      </Section>
      <Section title="Output" note={kind === "image" ? `${formats}, up to ${several ? 4 : 1} at once.` : "One film."}>
        <SizeTable endpoint={endpoint} />
      </Section>
      <Section title="Limits" note="Of FASHN. The studio keeps them by itself, and lets work wait.">
        <Facts
          of={[
            ["At work at a time", `${limits.inFlight} predictions of a key; further ones wait in the studio's queue.`],
            ["Starts", `${limits.run.requests} in ${limits.run.windowMs / 1000} seconds.`],
            ["Looks at a state", `${limits.status.requests} in ${limits.status.windowMs / 1000} seconds.`],
            [
              "Pictures sent",
              `JPEG, at most ${limits.longestEdge.others} px on the longer edge, ${limits.longestEdge["4k"]} px for outputs at 4K. The studio makes its copies so; originals stay as they are.`,
            ],
          ]}
        />
      </Section>
      <Section title="Kept" note="At FASHN. The studio copies every result at once.">
        <Facts
          of={[
            [
              "Pictures sent",
              "Not stored. Of one sent inside the request a placeholder is kept, of a link its address.",
            ],
            ["The request", "Who asked, when, and the other inputs, in FASHN's history."],
            ["Results", `Deleted after ${limits.kept.cdnHours} hours.`],
            ...(base64
              ? ([
                  [
                    "With return_base64",
                    `The result comes inside the answer, is never stored, and can be fetched for ${limits.kept.base64Minutes} minutes.`,
                  ],
                ] as const)
              : []),
            ["Training", "Nothing is used to train or improve FASHN's models."],
          ]}
        />
      </Section>
      <Section title="Errors" note="In FASHN's names, and what to do.">
        <ErrorTable endpoint={endpoint} />
      </Section>
      <Section title="State">
        <p className="max-w-140 text-ink-2">
          <b className="font-strong text-ink">{endpoint.lifecycle}</b> {lifecycleWords[endpoint.lifecycle]}
        </p>
      </Section>
    </article>
  );
}

function Fact({ term, children }: { term: string; children: string | undefined }) {
  return (
    <div>
      <dt className="text-caption text-ink-3">{term}</dt>
      <dd className="text-prompt">{children}</dd>
    </div>
  );
}
