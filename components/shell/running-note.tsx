"use client";

import { useUnsettledCount } from "@/lib/client/jobs";
import { useAwake } from "@/lib/client/use-awake";

type Props = { before?: string; className?: string };

function Running({ before = "", className }: Props) {
  const count = useUnsettledCount();
  if (count === 0) return null;
  const words = `${before}${count} running`;
  return className === undefined ? words : <span className={className}>{words}</span>;
}

/**
 * How many jobs wait or run, where there are any. It asks only in the browser: the shell is drawn before the page in it,
 * and a read that the shell has begun would keep the page from being drawn with what the server has read for it.
 */
export function RunningNote(props: Props) {
  return useAwake() ? <Running {...props} /> : null;
}
