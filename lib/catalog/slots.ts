import { endpointOf, type ModelName } from "./index";
import { type ToolId, tools } from "./tools";

/** A picture input of a tool. */
export type Slot = { model: ModelName; field: string; label: string };
export type ToolSlots = { tool: ToolId; title: string; slots: Slot[] };

/** Every tool that starts from pictures, with the inputs that take one. Of a tool with several editions the first. */
export function toolSlots(): ToolSlots[] {
  return tools
    .map(({ id, title, models: [model] }) => ({
      tool: id,
      title,
      slots: Object.entries(endpointOf(model).fields)
        .filter(([, field]) => field.control === "picture" && field.place !== "retired")
        .map(([field, { label }]) => ({ model, field, label })),
    }))
    .filter(({ slots }) => slots.length > 0);
}
