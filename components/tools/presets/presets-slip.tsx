"use client";

import { ArrowList } from "@/components/ui/arrow-list";
import { Popover } from "@/components/ui/popover";
import { ReadTrouble } from "@/components/ui/read-trouble";
import { toast } from "@/components/ui/toast";
import { endpointOf } from "@/lib/client/endpoints";
import { pickPreset } from "@/lib/client/preset-inputs";
import { usePresets } from "@/lib/client/presets";
import type { PresetView } from "@/lib/types/preset";
import { useTool } from "../tool-context";
import { PresetRow } from "./preset-row";
import { SavePreset } from "./save-preset";

/** The presets of an endpoint: pick one, change one, or keep what stands in the brief. */
export default function PresetsSlip({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const { model } = useTool();
  const read = usePresets(model);

  const pick = (preset: PresetView) => {
    const undo = pickPreset(preset);
    const gone = preset.gone.map((name) => endpointOf(model).fields[name]?.label.toLowerCase() ?? name);
    const without = gone.length > 0 ? `, without the ${gone.join(" and the ")} picture, which is gone` : "";
    toast({ message: `“${preset.name}” set${without}`, action: { label: "Undo", onPress: undo } });
    onClose();
  };
  return (
    <Popover label="Presets" anchor={anchor} onClose={onClose} align="end" className="w-76">
      {read.isError ? (
        <ReadTrouble error={read.error} retry={() => void read.refetch()} />
      ) : (
        read.data && (
          <>
            <ArrowList>
              {read.data.map((preset, i) => (
                <PresetRow key={preset.id} preset={preset} first={i === 0} onPick={() => pick(preset)} />
              ))}
              {read.data.length === 0 && (
                <p className="px-4 pt-2.5 text-ink-2">Name a set of inputs here, and pick it again later.</p>
              )}
            </ArrowList>
            <SavePreset first={read.data.length === 0} />
          </>
        )
      )}
    </Popover>
  );
}
