"use client";

import { FacesUnder } from "@/components/tools/faces/faces-under";
import { PersonToTryOn } from "@/components/tools/product-to-model/person-to-try-on";
import { ToolPage } from "@/components/tools/tool-page";
import type { ToolParts } from "@/components/tools/tool-parts";
import { productToModel } from "@/lib/catalog/endpoints/product-to-model";
import { provide } from "@/lib/client/endpoints";

provide(productToModel);

const parts: ToolParts = { after: { product_image: PersonToTryOn, face_reference: FacesUnder } };

export function ProductToModel() {
  return <ToolPage tool="product-to-model" parts={parts} />;
}
