/** The name of a picture without the ending of its file. */
export function pictureName({ name }: { name: string }): string {
  return name.replace(/\.(jpe?g|png|webp|avif|hei[cf])$/i, "");
}

/** What an input's picture is called inside of a sentence: "model picture", of the input "Picture" just "picture". */
export function pictureWords(label: string): string {
  const words = label.toLowerCase();
  return words.endsWith("picture") ? words : `${words} picture`;
}

type Take = {
  pictures: { field: string; asset: { name: string } }[];
  inputs: Readonly<Record<string, unknown>>;
};

/** What a take shows, in the names of its main pictures: "Coat, bottle on Noor, wide trousers"; a take from words by its prompt. */
export function titleOf({ pictures, inputs }: Take): string {
  const nameAt = (...fields: string[]) => {
    const found = pictures.find(({ field }) => fields.includes(field));
    return found && pictureName(found.asset);
  };
  const [worn, wearer] = [nameAt("product_image", "garment_image"), nameAt("model_image")];
  if (worn && wearer) return `${worn} on ${wearer}`;
  const base = nameAt("model_image", "image", "product_image", "face_image");
  return base ?? (typeof inputs.prompt === "string" ? inputs.prompt : "");
}
