"use client";

import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { type Slot, toolSlots } from "@/lib/catalog/slots";
import type { ToolId } from "@/lib/catalog/tools";
import { useSlot } from "@/lib/client/use-slot";

type Props = {
  /** One that has to be made first is asked for once an input is chosen. */
  assetId: string | (() => Promise<string>);
  /** What opened it: gets the focus back. */
  anchor: HTMLElement | null;
  onOpenChange: (open: boolean) => void;
};

const slots = toolSlots().flatMap((tool) => tool.slots.map((slot, i) => ({ ...tool, slot, first: i === 0 })));

/**
 * "Use as…": every input of every tool that takes a picture. Typing goes to a line by the name of its tool and input.
 * Load it when it is opened: it knows the inputs of all tools.
 */
export default function UseAsMenu({ assetId, anchor, onOpenChange }: Props) {
  const putInto = useSlot();
  const use = async (tool: ToolId, slot: Slot) => {
    try {
      await putInto(tool, slot, typeof assetId === "string" ? assetId : await assetId());
    } catch (error) {
      toast({ message: error instanceof Error ? error.message : "The picture could not be made." });
    }
  };
  return (
    <Menu open label="Use as input in" anchor={anchor} onOpenChange={onOpenChange}>
      <MenuLabel>Use as input in</MenuLabel>
      {slots.map(({ tool, title, slot, first }) => (
        <MenuItem
          key={`${tool} ${slot.field}`}
          words={`${title} ${slot.label}`}
          note={slot.label}
          onSelect={() => void use(tool, slot)}
        >
          {/* The name of a tool stands once, as in an index; the lines under it are its further inputs. */}
          <span className={first ? undefined : "sr-only"}>{title}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
