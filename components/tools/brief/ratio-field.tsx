"use client";

import { RatioPicker } from "@/components/ui/ratio-picker";
import type { Choice } from "@/components/ui/ruler-choice";
import { isRequired } from "@/lib/catalog/defaults";
import { inheritedFrom } from "@/lib/catalog/inherited";
import { ratioOf } from "@/lib/catalog/ratios";
import { endpointOf } from "@/lib/client/endpoints";
import type { NamedField } from "@/lib/client/inputs";
import { useTool } from "../tool-context";
import { useBrief } from "./brief-context";
import { FrameLine } from "./frame-line";

type Props = NamedField & {
  ratios: readonly Omit<Choice<string>, "note">[];
  value: string | undefined;
  onChange: (ratio: string | undefined) => void;
};

/** The ratio of the output: chosen, or taken from a picture; with the frame and the pixels that come of it where a picture may decide. */
export default function RatioField({ name, field, ratios, value, onChange }: Props) {
  const { model } = useTool();
  const { pictures, problems } = useBrief();
  const endpoint = endpointOf(model);
  const source = field.inherits && inheritedFrom(field.inherits, pictures);
  const required = isRequired(endpoint, name);
  // Without a picture that could decide FASHN has a ratio of its own, unless it waits for one.
  const free = field.inherits?.every((input) => !isRequired(endpoint, input));
  const ratio = source || free ? ratioOf(source?.size ?? endpoint.size({}, {})) : undefined;
  const role = source && endpoint.fields[source.name]?.label.toLowerCase();
  return (
    <>
      <RatioPicker
        label={field.label}
        ratios={ratios}
        value={value}
        onChange={onChange}
        otherwise={role ? `as the ${role}` : field.omitted?.label.toLowerCase()}
        inherited={ratio}
        required={required}
        problem={problems[name]}
      />
      {field.inherits && <FrameLine field={field} chosen={value} source={source} role={role} ratio={ratio} />}
    </>
  );
}
