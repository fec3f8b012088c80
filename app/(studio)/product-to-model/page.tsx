import { ToolRoute, toolMetadata } from "../tool-route";
import { ProductToModel } from "./tool";

export const metadata = toolMetadata("product-to-model");

export default function Page() {
  return (
    <ToolRoute tool="product-to-model">
      <ProductToModel />
    </ToolRoute>
  );
}
