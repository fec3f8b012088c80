import { ToolRoute, toolMetadata } from "../tool-route";
import { ModelCreate } from "./tool";

export const metadata = toolMetadata("model-create");

export default function Page() {
  return (
    <ToolRoute tool="model-create">
      <ModelCreate />
    </ToolRoute>
  );
}
