import { backgroundWords } from "../drawing/prompt/lexicon";
import { readPrompt } from "../drawing/prompt/read";
import { wordsOf } from "../drawing/prompt/words";
import { cutout, maskAt } from "./cutout";
import { clothColour, meeting, paintedArea } from "./edit/area";
import { tint, turnHue } from "./edit/tint";
import { frameOf, outputsOf, pictureOf } from "./outputs";
import { open, type Picture } from "./picture";
import { between } from "./random";
import { recolour } from "./recolour";
import type { Render } from "./types";

const grounds = new Set<string>(backgroundWords);
/** Studio papers for a new background whose colour the prompt leaves open. */
const papers = ["#c9b8a4", "#a9b7bd", "#b9c0a6", "#c7a39a", "#8f97a8", "#d6c9b2"];

/**
 * Changes what the mask paints white, and nothing else: the pixels it leaves black stay as they are in the scaled
 * picture. The prompt's colours decide the change; words for a background move it behind the subject; a prompt
 * without either turns the hue by the seed. Without a mask the whole picture takes part, more mildly.
 */
export const renderEdit: Render = async (request) => {
  const size = await frameOf(request);
  const image = await open(pictureOf(request, "image"), size);
  const prompt = String(request.inputs.prompt ?? "");
  const wishes = readPrompt(prompt);
  const colour = wishes.garments.flatMap(({ colours }) => colours)[0] ?? wishes.loose[0];
  const behind = wishes.backdrop !== undefined || wordsOf(prompt).some((word) => grounds.has(word));
  const subject = await cutout(image);
  const painted = request.pictures.mask ? await paintedArea(request.pictures.mask, size) : null;
  const front = await maskAt(subject, size);
  // A person paints roughly: what is meant is the subject under the paint, or what is behind it.
  const area = behind
    ? meeting(
        painted,
        front.map((f) => 255 - f),
      )
    : painted && meeting(painted, front);

  return outputsOf(
    request,
    async ({ random }) => {
      const picture: Picture = { ...image, data: Buffer.from(image.data) };
      const shift = { lightness: between(random, -4, 4), hue: between(random, -9, 9) };
      if (behind) {
        const paper = papers[Math.floor(random() * papers.length)] as string;
        tint(picture, area, wishes.backdrop ?? colour ?? paper, shift);
      } else if (colour && area) {
        tint(picture, area, colour, shift);
      } else if (colour) {
        const cloth = clothColour(subject);
        await recolour(picture, subject, [{ from: cloth, to: colour, near: 30 + shift.lightness }]);
        tint(picture, null, colour, shift, 0.06);
      } else {
        turnHue(picture, area, between(random, 50, 310), area ? 1 : 0.2);
      }
      return picture;
    },
    size,
  );
};
