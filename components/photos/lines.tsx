type Props = { title: string; heading: "h2" | "h4"; lines: readonly string[] };

/** Advice, line by line under a hairline. */
export function Lines({ title, heading: Heading, lines }: Props) {
  return (
    <div>
      <Heading className="border-rule-2 border-b pb-1.5 text-caption text-ink-3">{title}</Heading>
      <ul>
        {lines.map((line) => (
          <li key={line} className="border-rule border-b py-1.25 text-ink-2">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
