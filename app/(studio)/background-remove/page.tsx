import { ToolRoute, toolMetadata } from "../tool-route";
import { BackgroundRemove } from "./tool";

export const metadata = toolMetadata("background-remove");

export default function Page() {
  return (
    <ToolRoute tool="background-remove">
      <BackgroundRemove />
    </ToolRoute>
  );
}
