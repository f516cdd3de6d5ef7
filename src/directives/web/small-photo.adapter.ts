const sideMax = 1280;
const base64Max = 400_000;

/** A picture as JPEG in base64, small enough to be sent with a few words; null for what this browser cannot read. Place and time of taking stay behind. */
export async function smallPhoto(file: Blob): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    for (const shrink of [1, 0.7, 0.5]) {
      const text = drawn(picture, shrink);
      if (text !== null && text.length <= base64Max) return text;
    }
    return null;
  } catch {
    return null;
  }
}

function drawn(picture: ImageBitmap, shrink: number): string | null {
  const scale = Math.min(1, sideMax / Math.max(picture.width, picture.height)) * shrink;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.72).split(',')[1] ?? null;
}
