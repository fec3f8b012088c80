import { ToolRoute, toolMetadata } from "../tool-route";
import { ImageToVideo } from "./tool";

export const metadata = toolMetadata("video");

export default function Page() {
  return (
    <ToolRoute tool="video">
      <ImageToVideo />
    </ToolRoute>
  );
}
