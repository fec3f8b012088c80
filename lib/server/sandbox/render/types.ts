import type { ModelName } from "@/lib/catalog";

/** One prediction to draw. Pictures are already loaded: a bad URL has failed before this. */
export type RenderRequest = {
  model: ModelName;
  /** The inputs with all defaults applied, pictures left in as they came. */
  inputs: Record<string, unknown>;
  /** Encoded files of the picture inputs that were given, by input name. */
  pictures: Record<string, Buffer>;
};

export type Rendered = { bytes: Buffer; mime: "image/png" | "image/jpeg" | "video/mp4" };

/** A prediction that fails at run time, free of charge, with FASHN's name for it. */
export class PredictionError extends Error {
  constructor(
    /** FASHN's error name: `InputValidationError`, `PoseError`, `ImageLoadError` … */
    readonly errorName: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Draws all outputs of a prediction. Same inputs and seed, same bytes; outputs of one prediction differ. */
export type Render = (request: RenderRequest) => Promise<Rendered[]>;
