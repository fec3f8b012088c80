"use client";

import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { useCommandKey } from "@/lib/client/use-command-key";
import type { PaintBench } from "./bench";
import { commandOf } from "./commands";
import { shownKey } from "./keys";

type Props = Omit<ComponentProps<typeof IconButton>, "label" | "shortcut" | "onClick"> & {
  bench: PaintBench;
  /** Id of the command. */
  command: string;
};

/** A button for a command of the table, with its name and key. */
export function CommandButton({ bench, command: id, className, ...rest }: Props) {
  const mod = useCommandKey();
  const command = commandOf(id);
  const [key] = command.keys;
  return (
    <IconButton
      label={command.label}
      shortcut={key && shownKey(key, mod)}
      onClick={() => command.run(bench, 0)}
      className={cn(
        "size-9 aria-pressed:bg-press aria-pressed:text-press-on disabled:text-rule-2 pointer-coarse:size-touch",
        className,
      )}
      {...rest}
    />
  );
}
