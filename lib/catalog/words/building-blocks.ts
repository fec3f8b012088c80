/** One part of the description of a person in a picture. */
export type BuildingBlock = {
  id: BlockId;
  label: string;
  /** Good values as they stand in the sentence. "{their}" becomes her, his or their after the person. */
  values: readonly string[];
  /** Example for a person's own words. */
  example: string;
};

export type BlockId = "person" | "age" | "build" | "hair" | "garment" | "pose" | "framing" | "light" | "setting";

/** The blocks in the order of the sentence: who, wearing what, doing what, seen how, where. */
export const buildingBlocks: readonly BuildingBlock[] = [
  {
    id: "person",
    label: "Person",
    values: ["woman", "man", "androgynous person", "two women", "woman and man"],
    example: "Brazilian woman",
  },
  {
    id: "age",
    label: "Age",
    values: [
      "in {their} early twenties",
      "in {their} late twenties",
      "in {their} thirties",
      "in {their} forties",
      "in {their} fifties",
      "in {their} sixties",
      "in {their} seventies",
    ],
    example: "aged 35",
  },
  {
    id: "build",
    label: "Build",
    values: [
      "slim build",
      "average build",
      "athletic build",
      "broad-shouldered build",
      "curvy build",
      "plus-size build",
    ],
    example: "tall with long legs",
  },
  {
    id: "hair",
    label: "Hair",
    values: [
      "short curly black hair",
      "long straight dark hair",
      "shoulder-length wavy brown hair",
      "blunt blonde bob",
      "auburn hair in a low bun",
      "long braids",
      "natural afro",
      "cropped silver hair",
      "shaved head",
    ],
    example: "wet-look red hair",
  },
  {
    id: "garment",
    label: "Garment",
    values: [
      "in a white t-shirt and dark blue jeans",
      "in an oversized camel coat",
      "in a black tailored suit",
      "in a silk slip dress",
      "in a chunky cream knit and wide trousers",
      "in a striped shirt and pleated skirt",
      "in plain beige base layers",
    ],
    example: "in a red linen jumpsuit",
  },
  {
    id: "pose",
    label: "Pose",
    values: [
      "standing with relaxed arms",
      "walking towards the camera",
      "walking",
      "hands in pockets",
      "one hand on the hip",
      "looking over the shoulder",
      "turned slightly to the left",
      "sitting on a stool",
      "leaning on a wall",
    ],
    example: "jumping with open arms",
  },
  {
    id: "framing",
    label: "Framing",
    values: ["full length", "knees up", "waist up", "head and shoulders", "close-up of the face", "seen from the back"],
    example: "low camera angle",
  },
  {
    id: "light",
    label: "Light",
    values: [
      "soft window light",
      "even studio light",
      "overcast daylight",
      "low golden sun",
      "hard direct flash",
      "one spotlight from the side",
    ],
    example: "blue light after sunset",
  },
  {
    id: "setting",
    label: "Setting",
    values: [
      "on a plain light grey backdrop",
      "on a white studio cove",
      "in a concrete gallery",
      "in a sunlit apartment",
      "on a city street",
      "on a Lisbon rooftop",
      "among sand dunes",
    ],
    example: "in a greenhouse",
  },
];
