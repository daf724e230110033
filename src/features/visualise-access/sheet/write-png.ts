import type { SheetDrawing } from '../../../core';

/** Browsers draw no larger canvas. */
const longestSide = 12_000;
const usualScale = 2;

/** Paints a drawing; `null` where the browser will not. Nothing is fetched: the picture is in its own address. */
export async function writePng({ svg, width, height }: SheetDrawing): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const scale = Math.min(usualScale, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
