/**
 * Puts a picture on the clipboard, as PNG: the one format that clipboards take.
 * @throws when the browser offers no clipboard for pictures, or the picture cannot be read
 */
export async function copyPicture(url: string): Promise<void> {
  // Given as a promise: Safari lets a page write only while the press that asked for it is still going on.
  await navigator.clipboard.write([new ClipboardItem({ "image/png": asPng(url) })]);
}

async function asPng(url: string): Promise<Blob> {
  const response = await fetch(url);
  const blob = await response.blob();
  if (blob.type === "image/png") return blob;
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  return canvas.convertToBlob({ type: "image/png" });
}
