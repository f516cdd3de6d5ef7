/** A page as it is sent: a reader on a thin line waits for each of them. */
export const pageBytesMax = 400 * 1024;

/** Longer side of the photo as it is held while a page is made: enough for a page of 1600 points that fills two thirds of it, and no more memory than an old phone has. */
export const photoSideMax = 2400;

/** In what order a page is tried: first with less and less fidelity, then with fewer points. Measured: a page full of print has 250 KB at 0.8. */
const tries = [
  { quality: 0.82, scale: 1 },
  { quality: 0.7, scale: 1 },
  { quality: 0.58, scale: 1 },
  { quality: 0.46, scale: 1 },
  { quality: 0.55, scale: 0.85 },
  { quality: 0.45, scale: 0.7 },
  { quality: 0.4, scale: 0.5 },
] as const;

/** The first of the tries whose file is small enough; the last one when none is. Null when nothing could be made at all. */
export async function firstSmallEnough<T>(make: (quality: number, scale: number) => Promise<{ readonly lengthBytes: number; readonly made: T } | null>): Promise<T | null> {
  let last: T | null = null;
  for (const { quality, scale } of tries) {
    const one = await make(quality, scale);
    if (one === null) return last;
    last = one.made;
    if (one.lengthBytes <= pageBytesMax) return last;
  }
  return last;
}
