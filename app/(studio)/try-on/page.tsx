import { ToolRoute, toolMetadata } from "../tool-route";
import { TryOn } from "./tool";

export const metadata = toolMetadata("try-on");

export default function Page() {
  return (
    <ToolRoute tool="try-on">
      <TryOn />
    </ToolRoute>
  );
}
