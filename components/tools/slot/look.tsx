"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { tip } from "@/components/ui/tip";
import { toast } from "@/components/ui/toast";
import { Picture } from "@/components/viewer/picture";
import { pictureName } from "@/lib/catalog/title";
import { assetQuery } from "@/lib/client/assets";
import { removeValue, setValues, useValues } from "@/lib/client/spread";
import { useTool } from "../tool-context";

/** One of several pictures. A press takes it out. */
export function Look({ assetId, field }: { assetId: string; field: string }) {
  const { model } = useTool();
  const values = useValues(model, field);
  const { data, error } = useQuery(assetQuery(assetId));
  const name = data ? pictureName(data.asset) : error ? "a picture that is gone" : "this picture";
  const remove = () => {
    removeValue(model, field, assetId);
    toast({
      message: `${data ? name : "Picture"} taken out`,
      action: { label: "Undo", onPress: () => setValues(model, field, values) },
    });
  };
  return (
    <li>
      <button
        type="button"
        aria-label={`Take out ${name}`}
        {...tip(`Take out ${name}`)}
        onClick={remove}
        className={cn("group/look relative block aspect-3/4 w-full bg-well", error && "outline-1 outline-amber")}
      >
        {data && <Picture asset={data.asset} sizes="46px" eager className="absolute inset-0 size-full" />}
        <span
          aria-hidden
          className="absolute top-0 right-0 grid size-4.5 place-items-center bg-tag text-tag-ink opacity-0 transition-opacity duration-hover group-hover/look:opacity-100 group-focus-visible/look:opacity-100 pointer-coarse:opacity-100"
        >
          <X size={12} />
        </span>
      </button>
    </li>
  );
}
