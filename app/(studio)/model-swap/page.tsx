import { ToolRoute, toolMetadata } from "../tool-route";
import { ModelSwap } from "./tool";

export const metadata = toolMetadata("model-swap");

export default function Page() {
  return (
    <ToolRoute tool="model-swap">
      <ModelSwap />
    </ToolRoute>
  );
}
