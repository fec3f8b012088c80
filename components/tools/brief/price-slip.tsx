"use client";

import { Popover } from "@/components/ui/popover";
import { counted } from "@/lib/catalog/price";
import { useDraft, useDrafts } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import { priceGrid } from "@/lib/client/price-grid";
import { useSpread } from "@/lib/client/spread";
import { useTool } from "../tool-context";
import { useBrief } from "./brief-context";
import { PriceTable } from "./price-table";

type Props = { anchor: HTMLElement; onClose: () => void };

/** Price and time of every pair of choices, on a slip. Choosing one sets both and closes it. */
export default function PriceSlip({ anchor, onClose }: Props) {
  const { model } = useTool();
  const { pictures } = useBrief();
  const draft = useDraft(model);
  const spread = useSpread(model);
  const endpoint = endpointOf(model);
  const noun = (spread && endpoint.fields[spread.field]?.several) ?? "";
  const grid = priceGrid(model, draft, pictures, { count: spread?.values.length ?? 1, noun });
  if (!grid) return null;
  const label = `Price and time of one ${endpoint.price(draft).unit}`;
  return (
    <Popover label={label} anchor={anchor} onClose={onClose} className={grid.columns ? "w-88" : "w-64"}>
      <PriceTable
        label={label}
        grid={grid}
        onChoose={({ inputs }) => {
          for (const [name, value] of Object.entries(inputs)) useDrafts.getState().set(model, name, value);
          onClose();
        }}
        words={({ line, time, refused }) =>
          refused ?? `${line.terms && `${line.terms}: `}${line.sum} = ${line.credits}, usually ${time}`
        }
        each={(credits) => counted(credits, "credit")}
      />
    </Popover>
  );
}
