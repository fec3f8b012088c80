"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Popover } from "@/components/ui/popover";
import { ReadTrouble } from "@/components/ui/read-trouble";
import { toast } from "@/components/ui/toast";
import { When } from "@/components/ui/when";
import { toolOf } from "@/lib/catalog/tools";
import { endpointOf } from "@/lib/client/endpoints";
import { usePrompts } from "@/lib/client/prompts";
import { writeInto } from "@/lib/client/write-into";
import { useTool } from "../tool-context";

const whole = (text: string) => ({ text, start: text.length, end: text.length });

type Props = { anchor: HTMLElement; field: HTMLTextAreaElement; onClose: () => void };

/** The prompts that were sent from this tool, newest first. What stood in the field before comes back by undo. */
export default function PromptHistory({ anchor, field, onClose }: Props) {
  const { model } = useTool();
  const [search, setSearch] = useState("");
  const read = usePrompts(toolOf(endpointOf(model).tool).models, search.trim());
  const { prompts, hasNextPage, fetchNextPage } = read;
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(at, prompts.length - 1);

  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: "nearest" });
    if (current >= prompts.length - 3 && hasNextPage) void fetchNextPage();
  }, [current, prompts.length, hasNextPage, fetchNextPage]);

  const taken = useRef<string>(undefined);
  const take = (text: string) => {
    taken.current = text;
    onClose();
  };
  const write = () => {
    const before = field.value;
    if (taken.current === undefined || taken.current === before) return;
    writeInto(field, whole(taken.current));
    if (before.trim() === "") return;
    toast({ message: "Prompt replaced", action: { label: "Undo", onPress: () => writeInto(field, whole(before)) } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = prompts[current];
    if (by) setAt(Math.max(0, Math.min(prompts.length - 1, current + by)));
    else if (event.key === "Enter" && chosen && !event.nativeEvent.isComposing) take(chosen.text);
    else return;
    event.preventDefault();
  };

  return (
    <Popover
      label="Earlier prompts"
      anchor={anchor}
      onClose={onClose}
      onClosed={write}
      align="end"
      className="flex w-80 flex-col overflow-hidden"
    >
      <div className="px-4 pt-3 pb-2">
        <input
          type="search"
          role="combobox"
          aria-label="Search earlier prompts"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={prompts[current] && `${id}-${current}`}
          placeholder="Search"
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="h-9 w-full border-rule-2 border-b bg-well px-2.5 placeholder:text-ink-3 pointer-coarse:h-touch max-sm:text-lead"
        />
      </div>
      {read.isError ? (
        <ReadTrouble error={read.error} retry={() => void read.refetch()} />
      ) : (
        <div
          ref={list}
          id={id}
          role="listbox"
          aria-label="Earlier prompts"
          className="max-h-88 overflow-y-auto overscroll-contain pb-1.5 max-sm:max-h-none"
          onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
            if (scrollTop + clientHeight > scrollHeight - 80 && hasNextPage) void fetchNextPage();
          }}
        >
          {prompts.map(({ text, take: number, jobId, createdAt }, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's, which keeps the focus
            <div
              key={jobId}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === current}
              onClick={() => take(text)}
              onPointerMove={() => setAt(i)}
              className="cursor-pointer px-4 py-2 aria-selected:bg-well"
            >
              <span className="line-clamp-3 break-words">{text}</span>
              <span className="mt-0.5 block text-caption text-ink-3">
                Take {number}, <When at={createdAt} />
              </span>
            </div>
          ))}
        </div>
      )}
      {!read.isError && !read.isPending && prompts.length === 0 && (
        <p className="px-4 pt-1 pb-4 text-ink-2">
          {search.trim() ? "No prompt with these words." : "Prompts appear here once they have been sent."}
        </p>
      )}
    </Popover>
  );
}
