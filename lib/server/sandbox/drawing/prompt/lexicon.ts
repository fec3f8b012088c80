import type { PatternKind } from "../engine/pattern";
import type { HairName } from "../hair/styles";
import type { HairColour } from "../palettes/hair";
import type { Skin } from "../palettes/skin";
import type { BottomKind, DressKind, TopKind } from "../wear/outfit";

/** A garment as the drawing knows it. `matching` clothes top and bottom alike. */
export type GarmentKind =
  | { slot: "top"; kind: TopKind }
  | { slot: "bottom"; kind: BottomKind }
  | { slot: "dress"; kind: DressKind }
  | { slot: "coat" }
  | { slot: "headwear"; kind: Extract<HairName, "wrap" | "headscarf"> }
  | { slot: "matching"; top: TopKind; bottom: BottomKind };

const garment = (words: string, kind: GarmentKind) => words.split(", ").map((word) => [word, kind] as const);

export const garmentWords: ReadonlyMap<string, GarmentKind> = new Map([
  ...garment("tee, t shirt, tshirt, top, tank top, tank, camisole, crop top, vest, polo, jersey, bodysuit", {
    slot: "top",
    kind: "tee",
  }),
  ...garment("shirt, blouse, button down, overshirt, linen shirt, tunic", { slot: "top", kind: "shirt" }),
  ...garment("knit, knitwear, sweater, jumper, pullover, cardigan, hoodie, sweatshirt, fleece", {
    slot: "top",
    kind: "knit",
  }),
  ...garment("roll neck, rollneck, turtleneck, turtle neck, polo neck, base layer", { slot: "top", kind: "rollneck" }),
  ...garment("blazer, jacket, denim jacket, leather jacket, bomber, biker jacket, tuxedo jacket", {
    slot: "top",
    kind: "jacket",
  }),
  ...garment("wide trousers, wide leg trousers, palazzo pants, culottes, wide leg pants", {
    slot: "bottom",
    kind: "wide-trousers",
  }),
  ...garment("trousers, pants, jeans, chinos, slacks, leggings, joggers, cargo pants", {
    slot: "bottom",
    kind: "straight-trousers",
  }),
  ...garment("skirt, midi skirt, maxi skirt, pleated skirt, long skirt", { slot: "bottom", kind: "pleated-skirt" }),
  ...garment("mini skirt, miniskirt, short skirt, pencil skirt", { slot: "bottom", kind: "short-skirt" }),
  ...garment("shorts, biker shorts, bermudas, bermuda shorts", { slot: "bottom", kind: "shorts" }),
  ...garment("dress, slip dress, cocktail dress, wrap dress, satin dress, silk dress", {
    slot: "dress",
    kind: "slip-dress",
  }),
  ...garment("sundress, summer dress, maxi dress, trapeze dress, kaftan, caftan, smock dress, shirt dress", {
    slot: "dress",
    kind: "trapeze-dress",
  }),
  ...garment("column dress, sheath dress, evening dress, bodycon dress, strapless dress, knit dress", {
    slot: "dress",
    kind: "column",
  }),
  ...garment("gown, evening gown, ball gown, wedding dress", { slot: "dress", kind: "gown" }),
  ...garment("coat, trench, trench coat, overcoat, parka, puffer, puffer jacket, duster, long coat", { slot: "coat" }),
  ...garment("head wrap, turban, headwrap", { slot: "headwear", kind: "wrap" }),
  ...garment("headscarf, hijab, head scarf", { slot: "headwear", kind: "headscarf" }),
  ...garment("suit, pantsuit, tuxedo, trouser suit", { slot: "matching", top: "jacket", bottom: "straight-trousers" }),
  ...garment("skirt suit", { slot: "matching", top: "jacket", bottom: "short-skirt" }),
  ...garment("mini dress, minidress, short dress, skater dress", {
    slot: "matching",
    top: "rollneck",
    bottom: "short-skirt",
  }),
  ...garment("tracksuit, loungewear", { slot: "matching", top: "knit", bottom: "straight-trousers" }),
  ...garment("jumpsuit, romper, playsuit, overalls, dungarees", {
    slot: "matching",
    top: "rollneck",
    bottom: "wide-trousers",
  }),
]);

/** Garments whose name says their colour. */
export const impliedColours: ReadonlyMap<string, string> = new Map([
  ["jeans", "denim"],
  ["denim jacket", "denim"],
  ["dungarees", "denim"],
  ["chinos", "sand"],
  ["trench", "camel"],
  ["trench coat", "camel"],
  ["tuxedo", "black"],
  ["tuxedo jacket", "black"],
  ["leather jacket", "black"],
  ["biker jacket", "black"],
  ["wedding dress", "ivory"],
]);

const lookup = <T>(entries: Record<string, T>): ReadonlyMap<string, T> =>
  new Map(Object.entries(entries).flatMap(([words, value]) => words.split(", ").map((word) => [word, value] as const)));

export const patternWords = lookup<PatternKind>({
  "striped, stripes, stripe, breton": "stripes",
  "pinstriped, pinstripe, pinstripes": "pinstripes",
  "checked, check, checks, plaid, tartan, gingham, checkered": "checks",
  "polka dot, polka dots, dotted, dots, spotted": "dots",
  "floral, flowery, flowered, flower print, flowers": "floral",
});

export const hairWords = lookup<HairName>({
  "long hair, long wavy hair, wavy hair, long straight hair, flowing hair": "parted",
  "straight hair": "long",
  "bun, chignon, updo, ponytail, pony tail, tied back, braids, braided hair": "bun",
  "bob, shoulder length hair, medium length hair, lob": "bob",
  "short hair, crew cut, short cropped hair, undercut": "crop",
  "pixie, pixie cut": "pixie",
  "shaved head, bald, buzz cut, buzzcut, shaved": "shaved",
  "curly hair, curls, curly, coily hair": "curls",
  "afro, natural hair, afro hair": "afro",
});

/** Words for a hair colour that need no "hair" beside them. */
export const hairColourWords = lookup<HairColour>({
  "blonde, blond, fair haired": "blonde",
  "platinum, platinum blonde": "platinum",
  "redhead, red haired, ginger, red headed": "red",
  "brunette, dark haired": "brown",
  auburn: "auburn",
  "silver haired, grey haired, gray haired, white haired": "silver",
});

/** A colour word or shade right before "hair". */
export const hairColourNames = lookup<HairColour>({
  "black, jet, dark": "black",
  "brown, chocolate, espresso": "brown",
  "chestnut, caramel, light brown, copper": "chestnut",
  auburn: "auburn",
  "red, ginger, orange": "red",
  "blonde, blond, golden, gold, sandy, fair, light": "blonde",
  "platinum, bleached": "platinum",
  "silver, white": "silver",
  "grey, gray": "grey",
  "pink, fuchsia, rose": "pink",
  "blue, teal, green, purple, violet": "blue",
});

export const skinWords = lookup<Skin>({
  "porcelain skin, pale skin, fair skin, very fair skin, freckles, freckled, scandinavian, nordic, irish": "porcelain",
  "light skin, asian, east asian, chinese, japanese, korean, caucasian, european, white woman, white man": "beige",
  "olive skin, medium skin, mediterranean, middle eastern, arab, persian, turkish, latina, latino, hispanic": "olive",
  "tan skin, tanned, tanned skin, indian, south asian, brazilian, mexican, southeast asian, filipino": "tan",
  "brown skin, mixed race, caribbean, biracial": "brown",
  "dark skin, deep skin, ebony skin, african, black woman, black man, black girl, black model, nigerian": "deep",
});

export type Gender = "feminine" | "masculine";
export const genderWords = lookup<Gender>({
  "woman, women, girl, female, lady, she, her, feminine, mother": "feminine",
  "man, men, boy, male, guy, gentleman, he, his, masculine, father": "masculine",
});

export type Age = "young" | "older";
export const ageWords = lookup<Age>({
  "young, teen, teenage, teenager, youthful, twenties": "young",
  "older, old, elderly, senior, mature, aged, sixties, seventies, grandmother, grandfather, grey haired": "older",
});

export const buildWords = lookup<number>({
  "slim, thin, slender, petite, skinny, lean": 0.93,
  "athletic, muscular, fit, sporty, broad, strong": 1.06,
  "curvy, plus size, plus sized, full figured, heavy, large, stocky": 1.14,
});

export type Pose = "standing" | "walking" | "seated" | "back" | "raised";
export const poseWords = lookup<Pose>({
  "standing, stands, standing straight": "standing",
  "walking, strolling, striding, walks": "walking",
  "sitting, seated, sits": "seated",
  "from behind, back view, from the back, rear view": "back",
  "arm raised, hand on head, posing, dancing, dynamic": "raised",
});

export type Framing = "full" | "three-quarter" | "half" | "close";
export const framingWords = lookup<Framing>({
  "full body, full length, full body shot, head to toe, full figure": "full",
  "three quarter, three quarters, knee up, cowboy shot": "three-quarter",
  "upper body, half body, waist up, half length, bust, medium shot, torso": "half",
  "close up, closeup, portrait, headshot, head shot, face, beauty shot": "close",
});

/** Places, as the colour that a studio would give them. */
export const placeWords = lookup<string>({
  "beach, desert, dunes": "#dcc7a2",
  "forest, garden, park, woods, meadow, jungle": "#8fa286",
  "sky, sea, ocean, seaside, pool, underwater": "#a4bfd0",
  "street, city, urban, concrete, rooftop": "#b5b4b0",
  "sunset, golden hour, sunrise": "#dba27c",
  "night, nightclub, dark, moody": "#2f3338",
  "snow, winter, mountain, mountains, ski": "#dde3e6",
  "white studio, white, clean": "#ecebe8",
});

/** Words after which a colour belongs to the background. */
export const backgroundWords: ReadonlySet<string> = new Set(
  "background, backdrop, wall, studio, setting, seamless, scene, set".split(", "),
);
