import type { ComponentType } from "react";
import type { NamedField } from "@/lib/client/inputs";
import type { AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";

/** Where a tool's page differs from the one that the catalogue draws. All of it is optional, and best loaded lazily. */
export type ToolParts = {
  /** The control of an input, in place of the one that the catalogue names. */
  controls?: Partial<Record<string, ComponentType<NamedField>>>;
  /** What stands under an input. */
  after?: Partial<Record<string, ComponentType<NamedField>>>;
  /** What stands beside the slot of a tool's only picture, in place of its hint. */
  beside?: ComponentType;
  /** What the stage shows while the picture of an input is worked on, before it is sent. */
  workbench?: {
    /** The input whose picture it works on. */
    field: string;
    /** Under that picture in the strip: "Paint". */
    label: string;
    Component: ComponentType<{ asset: AssetView }>;
  };
  /** A finished output on the stage, in place of the plain picture or film. */
  Result?: ComponentType<ResultProps>;
};

export type ResultProps = {
  job: JobView;
  asset: AssetView;
  /** Says that it is shown in another way than FASHN returned it; null for as it is. */
  onVersion: (version: ShownVersion | null) => void;
};

/** Another way that a result is shown in. It becomes a picture of its own once it is saved or used. */
export type ShownVersion = {
  /** As it stands at "Download": "JPEG on white". */
  label: string;
  /** @throws Error with words for the person */
  make: () => Promise<AssetView>;
};
