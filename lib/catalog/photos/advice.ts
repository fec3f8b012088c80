import type { PhotoKind } from "../types";

/** What works in a picture input, in full. Loaded when somebody asks. */
export type PhotoAdvice = {
  works: readonly string[];
  avoid: readonly string[];
  /** Drawings of the studio that show it, by the id of the sample. */
  shown: readonly { sample: string; caption: string; works: boolean }[];
};

/**
 * FASHN's advice in our own words: its pages on try-on, face to model, model swap and product to model where they speak.
 * Its two photo guides are posters without text; what stands here beyond the pages follows from the errors it names
 * (a pose that cannot be found, a picture that cannot be read) and from what each tool keeps.
 */
export const photoAdvice: Record<PhotoKind, PhotoAdvice> = {
  wearer: {
    works: [
      "One person alone, upright, facing the camera",
      "Body and arms in view, clear of the garment",
      "Head to knee or the whole figure; for a top, head to hip",
      "Fitted clothes, even light, a plain backdrop",
      "2:3, at least 864 × 1296 px",
    ],
    avoid: [
      "Crossed arms, bags or hair over the garment",
      "Several people, mirrors, screens",
      "Strong crops, odd angles, deep shadow",
    ],
    shown: [
      { sample: "figure-kai", caption: "Front on", works: true },
      { sample: "figure-noor", caption: "Arms clear", works: true },
      { sample: "figure-vera", caption: "From behind", works: false },
    ],
  },
  shot: {
    works: [
      "One person whose outfit and pose should stay",
      "Face and skin in view: they are what changes",
      "The outfit whole and sharp",
    ],
    avoid: ["A face turned away or covered", "Several people", "Small figures in a wide scene"],
    shown: [
      { sample: "figure-ines", caption: "Face in view", works: true },
      { sample: "figure-leo", caption: "Seated is fine", works: true },
      { sample: "figure-vera", caption: "No face", works: false },
    ],
  },
  product: {
    works: [
      "One piece, whole, sharp and evenly lit",
      "Flat lay or ghost mannequin on a plain ground",
      "Worn by a person works too",
      "Clothing, shoes, bags, hats, jewelry",
    ],
    avoid: ["Folded or cut off pieces", "Several pieces that could be meant", "Text, tags and props over it"],
    shown: [
      { sample: "garment-coat", caption: "Flat", works: true },
      { sample: "garment-bag", caption: "Accessory", works: true },
      { sample: "figure-noor-coat", caption: "Worn", works: true },
    ],
  },
  face: {
    works: [
      "One face, head and shoulders, close",
      "Looking at the camera, hair in view",
      "Soft, even light and a sharp focus: skin, eyes and hair are read from it",
    ],
    avoid: [
      "Sunglasses, masks, hands or hair over the face",
      "Profiles and tilted heads",
      "Filters, heavy shadow, blur",
    ],
    shown: [
      { sample: "portrait-freya", caption: "Face and hair", works: true },
      { sample: "portrait-adama", caption: "Profile", works: false },
      { sample: "figure-mei", caption: "Too far away", works: false },
    ],
  },
  scene: {
    works: ["A place with room to stand in", "The light and distance of the shot you want"],
    avoid: ["Blurred or very dark pictures", "Places that only make sense with their people: people are left out"],
    shown: [],
  },
  guide: {
    works: ["A picture with the pose, framing or light you want", "Say in the prompt which of them counts"],
    avoid: ["Several people", "A picture whose details must be copied: it only guides"],
    shown: [
      { sample: "figure-ama", caption: "A pose", works: true },
      { sample: "figure-leo", caption: "Seated", works: true },
      { sample: "figure-mei", caption: "Walking", works: true },
    ],
  },
  subject: {
    works: [
      "One clear subject, whole in the frame",
      "A ground that differs from it in colour or light",
      "Up to 4 megapixels",
    ],
    avoid: ["Subjects cut off by the frame", "Glass and fine netting"],
    shown: [
      { sample: "garment-shoes", caption: "Plain ground", works: true },
      { sample: "figure-soraya", caption: "Whole figure", works: true },
    ],
  },
  frame: {
    works: ["Sharp, evenly lit, as large as you have it", "What must stay the same in full view"],
    avoid: ["Screenshots and heavily compressed files", "Blur and deep shadow where something should change"],
    shown: [],
  },
};
