import * as z from "zod/mini";
import { face } from "../photos/photos";
import type { Field, PictureSchema, Price, Typical } from "../types";

/** A face to keep, and how closely to follow its pose. */
export const faceInputs = (picture: PictureSchema) => ({
  face_reference: z.optional(picture),
  face_reference_mode: z.optional(z._default(z.enum(["match_base", "match_reference"]), "match_reference")),
});

/** `face_reference_mode` says nothing without a face: it is sent only with one, so that clearing the face never blocks a draft. */
export function settleFace<Inputs extends { face_reference?: string; face_reference_mode?: string }>(
  inputs: Inputs,
): Inputs {
  if (inputs.face_reference !== undefined) return inputs;
  const { face_reference_mode, ...rest } = inputs;
  return rest as Inputs;
}

/** Words for a face to keep. */
export const faceFields = {
  face_reference: {
    label: "Face",
    hint: "A clear portrait, so that the same person appears in every picture. Adds 3 credits and 20 to 30 seconds per image.",
    control: "picture",
    photo: face,
    governs: "Who it is, +3\u00a0credits",
    place: "brief",
  },
  face_reference_mode: {
    label: "Follow the face",
    hint: "Only with a face.",
    control: "choice",
    place: "brief",
    options: {
      match_reference: { label: "Closely", hint: "Pose, gaze and expression as in the portrait: strongest likeness." },
      match_base: { label: "Loosely", hint: "Keeps the pose and expression of the shot." },
    },
  },
} satisfies Record<string, Field>;

type FaceInputs = { face_reference?: string };

/** A price with the face on top: 3 credits per image. */
export function withFaceFee(price: Price, { face_reference }: FaceInputs): Price {
  return face_reference ? { ...price, extras: [...price.extras, { label: "face", credits: 3 }] } : price;
}

/** A duration with the face on top: 20 to 30 s. */
export function withFaceTime({ minMs, maxMs }: Typical, { face_reference }: FaceInputs): Typical {
  return face_reference ? { minMs: minMs + 20_000, maxMs: maxMs + 30_000 } : { minMs, maxMs };
}
