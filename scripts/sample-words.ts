/** What the sample pictures show, for those who read and for those who listen. */
export type Words = { title: string; alt: string; use: string };

export const figureWords = {
  noor: {
    title: "Noor, wide trousers",
    alt: "Woman with brown skin and a low bun, black roll-neck, wide ivory trousers, hands in the pockets, rose backdrop",
    use: "A model picture for try-on",
  },
  "noor-coat": {
    title: "Noor, bottle coat",
    alt: "The same woman and pose wearing the bottle green coat open",
    use: "The result that belongs to figure-noor and garment-coat: same pose, for before and after",
  },
  ines: {
    title: "Ines, slip dress",
    alt: "Woman with olive skin and long dark hair walking in a red bias slip dress, clutch in hand, grey-blue backdrop",
    use: "A model picture",
  },
  kai: {
    title: "Kai, slate suit",
    alt: "Man with light skin and short black hair in a slate double-breasted suit, white tee and white shoes, sage backdrop",
    use: "A model picture",
  },
  ama: {
    title: "Ama, trapeze dress",
    alt: "Woman with deep skin in a marigold trapeze dress and a red head wrap, one arm raised, blue backdrop",
    use: "A model picture",
  },
  mei: {
    title: "Mei, camel coat",
    alt: "Woman with pale skin and a black bob in profile, walking in a long camel coat with an oxblood bag, grey backdrop",
    use: "A model picture in profile",
  },
  leo: {
    title: "Leo, striped knit",
    alt: "Man with tan skin, curls and a beard seated on a plinth in a striped knit and jeans, terracotta backdrop",
    use: "A seated model picture",
  },
  soraya: {
    title: "Soraya, shirt and pleats",
    alt: "Woman with olive skin in a rust headscarf, white shirt and indigo pleated skirt, hands clasped, celadon backdrop",
    use: "A model picture",
  },
  ruth: {
    title: "Ruth, bow column",
    alt: "Older woman with silver hair in a black column dress with a large white bow, oxblood backdrop",
    use: "A model picture",
  },
  vera: {
    title: "Vera, ice gown",
    alt: "Woman with tan skin seen from behind in an ice satin gown with an open back and a train, slate backdrop",
    use: "A model picture from behind",
  },
} satisfies Record<string, Words>;

export const portraitWords = {
  adama: {
    title: "Adama, profile",
    alt: "Profile portrait of a person with deep skin, high natural hair and a gold hoop, white shirt, ochre backdrop",
    use: "A face for face to model, or a face reference",
  },
  freya: {
    title: "Freya, three-quarter",
    alt: "Portrait of a person with pale freckled skin and long red hair, cream roll-neck, sage backdrop",
    use: "A face for face to model, or a face reference",
  },
} satisfies Record<string, Words>;

export const garmentWords = {
  coat: { title: "Coat, bottle", alt: "Bottle green belted wool coat, flat", use: "Outerwear" },
  dress: { title: "Slip dress, rust", alt: "Rust red bias slip dress on thin straps", use: "One-piece" },
  shirt: { title: "Shirt, blue stripe", alt: "Oversized shirt in blue stripe with a chest pocket, flat", use: "Top" },
  tee: { title: "Tee, white", alt: "Boxy white tee, flat", use: "Top" },
  knit: { title: "Knit, navy stripe", alt: "Cream knit with navy stripes, flat", use: "Top" },
  blazer: { title: "Blazer, slate", alt: "Slate double-breasted blazer, flat", use: "Outerwear" },
  trousers: { title: "Trousers, ivory", alt: "Wide ivory pleated trousers, flat", use: "Bottom" },
  skirt: { title: "Skirt, indigo pleats", alt: "Indigo pleated midi skirt, flat", use: "Bottom" },
  bag: { title: "Bag, oxblood", alt: "Oxblood top-handle bag", use: "Accessory" },
  shoes: { title: "Pumps, black", alt: "Pair of black pumps", use: "Accessory" },
  scarf: {
    title: "Scarf, compass print",
    alt: "Square silk scarf with a compass print in rust, navy and ochre",
    use: "Accessory",
  },
} satisfies Record<string, Words>;
