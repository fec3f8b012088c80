import { ToolRoute, toolMetadata } from "../tool-route";
import { FaceToModel } from "./tool";

export const metadata = toolMetadata("face-to-model");

export default function Page() {
  return (
    <ToolRoute tool="face-to-model">
      <FaceToModel />
    </ToolRoute>
  );
}
