/** The studio's tools in the order of their keys. A tool runs one endpoint, or several editions of one idea. */
export const tools = [
  { id: "try-on", title: "Try-on", line: "Your garment on your model", models: ["tryon-max", "tryon-v1.6"] },
  {
    id: "product-to-model",
    title: "Product to model",
    line: "A product worn, from one picture",
    models: ["product-to-model"],
  },
  { id: "model-create", title: "Model create", line: "A model from words", models: ["model-create"] },
  { id: "model-swap", title: "Model swap", line: "Another person, same clothes", models: ["model-swap"] },
  { id: "face-to-model", title: "Face to model", line: "A face becomes a full figure", models: ["face-to-model"] },
  { id: "edit", title: "Edit", line: "Paint a mask, say what changes", models: ["edit"] },
  { id: "reframe", title: "Reframe", line: "Another ratio, scene continued", models: ["reframe"] },
  { id: "background-remove", title: "Background remove", line: "Cut-out with alpha", models: ["background-remove"] },
  { id: "video", title: "Image to video", line: "5 or 10 seconds of movement", models: ["image-to-video"] },
] as const;

/** Also the path of the tool's page: `/try-on`. */
export type ToolId = (typeof tools)[number]["id"];

export type Tool = (typeof tools)[number];

/** The tool that runs an endpoint; undefined for a word that is no endpoint's name. */
export function toolRunning(model: string): Tool | undefined {
  return tools.find(({ models }) => models.some((known) => known === model));
}

/** One tool by its id. */
export function toolOf(id: ToolId): Tool {
  const tool = tools.find((known) => known.id === id);
  if (!tool) throw new Error(`there is no tool ${id}`);
  return tool;
}
