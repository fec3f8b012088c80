import { ToolRoute, toolMetadata } from "../tool-route";
import { Edit } from "./tool";

export const metadata = toolMetadata("edit");

export default function Page() {
  return (
    <ToolRoute tool="edit">
      <Edit />
    </ToolRoute>
  );
}
