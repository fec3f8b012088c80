/** How a studio picture travels between two places of the page. */
const TYPE = "application/x-fashn-studio-asset";

/** Lets a picture be dragged into a slot. */
export function carryAsset(data: DataTransfer, assetId: string): void {
  data.setData(TYPE, assetId);
  data.effectAllowed = "copy";
}

/** The studio picture that is being dropped; null when it is something else. */
export function assetIn(data: DataTransfer): string | null {
  return data.getData(TYPE) || null;
}

/** Whether what is held over a place could become a picture: its content can be read only after the drop. */
export function holdsPicture(data: DataTransfer): boolean {
  return data.types.includes("Files") || data.types.includes(TYPE);
}
