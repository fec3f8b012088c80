import { ToolRoute, toolMetadata } from "../tool-route";
import { Reframe } from "./tool";

export const metadata = toolMetadata("reframe");

export default function Page() {
  return (
    <ToolRoute tool="reframe">
      <Reframe />
    </ToolRoute>
  );
}
