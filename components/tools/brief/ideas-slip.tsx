"use client";

import { type RefObject, useRef } from "react";
import { ArrowList, listChoice } from "@/components/ui/arrow-list";
import { Popover } from "@/components/ui/popover";
import { ideas } from "@/lib/catalog/words/ideas";
import { withIdea, writeInto } from "@/lib/client/write-into";
import { useTool } from "../tool-context";

type Props = {
  group: string;
  anchor: HTMLElement;
  field: RefObject<HTMLTextAreaElement | null>;
  onClose: () => void;
};

/** The ideas of one group. What is taken stands after what is written, with the part that is meant to be changed selected. */
export default function IdeasSlip({ group, anchor, field, onClose }: Props) {
  const { model } = useTool();
  const taken = useRef<string>(undefined);
  const write = () => {
    if (taken.current && field.current) writeInto(field.current, withIdea(field.current.value, taken.current));
  };
  return (
    <Popover label={group} anchor={anchor} onClose={onClose} onClosed={write} className="w-76">
      <ArrowList>
        {ideas[model]?.[group]?.map((idea) => (
          <button
            key={idea}
            type="button"
            onClick={() => {
              taken.current = idea;
              onClose();
            }}
            className={listChoice}
          >
            <span>
              {idea.split(/[[\]]/).map((part, i) => (
                // The part between brackets is the one to change.
                <span key={part} className={i % 2 ? "border-rule-2 border-b" : undefined}>
                  {part}
                </span>
              ))}
            </span>
          </button>
        ))}
      </ArrowList>
    </Popover>
  );
}
