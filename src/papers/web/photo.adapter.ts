import { firstSmallEnough, photoSideMax } from '../rules/page-jpeg.ts';
import type { Picture } from '../rules/picture.ts';

/** A photo while a page is made of it, no larger than needed. What else the file held (where and when it was taken) is not here any more. */
export type Photo = { readonly canvas: HTMLCanvasElement; readonly width: number; readonly height: number };

/** Null when this browser cannot draw it (HEIC outside Apple's, a PDF, a damaged file). The photo stands as the camera was held. */
export async function openPhoto(file: Blob): Promise<Photo | null> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return drawn(image, { width: image.naturalWidth, height: image.naturalHeight, sideMax: photoSideMax });
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

type Drawing = { readonly width: number; readonly height: number; readonly sideMax: number };

function drawn(source: CanvasImageSource, { width, height, sideMax }: Drawing): Photo | null {
  const scale = Math.min(1, sideMax / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null || width === 0) return null;
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return { canvas, width: canvas.width, height: canvas.height };
}

/** Its points, of a copy with at most so many on the longer side. */
export function pointsOf(photo: Photo, sideMax: number): Picture | null {
  const copy = Math.max(photo.width, photo.height) > sideMax ? drawn(photo.canvas, { ...photo, sideMax }) : photo;
  const points = copy?.canvas.getContext('2d')?.getImageData(0, 0, copy.width, copy.height);
  return points === undefined ? null : { width: points.width, height: points.height, data: points.data };
}

/** The photo turned by a quarter, clockwise. */
export function turned(photo: Photo): Photo | null {
  const canvas = document.createElement('canvas');
  canvas.width = photo.height;
  canvas.height = photo.width;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.translate(photo.height, 0);
  pen.rotate(Math.PI / 2);
  pen.drawImage(photo.canvas, 0, 0);
  letGo(photo);
  return { canvas, width: canvas.width, height: canvas.height };
}

/** A page as JPEG, small enough to be sent (see firstSmallEnough). */
export async function jpegOf(page: Picture): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = page.width;
  canvas.height = page.height;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  const points = pen.createImageData(page.width, page.height);
  points.data.set(page.data);
  pen.putImageData(points, 0, 0);
  const photo = { canvas, width: page.width, height: page.height };
  const made = await firstSmallEnough(async (quality, scale) => {
    const smaller = scale === 1 ? photo : drawn(canvas, { ...photo, sideMax: Math.round(Math.max(page.width, page.height) * scale) });
    const blob = smaller === null ? null : await blobOf(smaller.canvas, quality);
    return blob === null ? null : { lengthBytes: blob.size, made: blob };
  });
  letGo(photo);
  return made;
}

/** A small picture of the photo to look at while the corners are set. */
export async function lookOf(photo: Photo): Promise<Blob | null> {
  const copy = drawn(photo.canvas, { ...photo, sideMax: 1200 });
  const blob = copy === null ? null : await blobOf(copy.canvas, 0.8);
  if (copy !== null && copy.canvas !== photo.canvas) letGo(copy);
  return blob;
}

function blobOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}

/** Old iPhones free the points of a canvas late, and have few: a canvas of no size has none. */
export function letGo({ canvas }: Pick<Photo, 'canvas'>): void {
  canvas.width = 0;
  canvas.height = 0;
}
