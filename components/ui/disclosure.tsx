import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";

type Props = {
  title: string;
  /** One line that says what is inside while it is closed: "Fresh seed, PNG". */
  summary?: ReactNode;
  children: ReactNode;
};

/** A part that is folded away between two hairlines. What is inside is drawn once it has been opened. */
export function Disclosure({ title, summary, children }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="group border-rule border-y" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className="flex cursor-pointer list-none items-center justify-between gap-3 py-2.5 pointer-coarse:min-h-touch [&::-webkit-details-marker]:hidden">
        {title}
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate text-caption text-ink-3 group-open:invisible">{summary}</span>
          <ChevronDown
            size={15}
            aria-hidden
            className="text-ink-3 transition-transform duration-hover group-open:rotate-180"
          />
        </span>
      </summary>
      <div className="pb-4">{opened && children}</div>
    </details>
  );
}
