/** A photo of a new phone has 48 million points; more is refused, since it is unpacked to four bytes a point. */
export const heicPixelsMax = 60_000_000;

/**
 * The most points that any image of a HEIC file says it has, by its `ispe` boxes (width and height, 32 bits each); 0 when it says
 * nothing. Only what the file claims: enough to refuse one that would fill the memory.
 * Source: ISO/IEC 23008-12, 6.5.3 (ImageSpatialExtentsProperty).
 */
export function heicPixels(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let most = 0;
  for (let i = 0; i + 16 <= bytes.length; i += 1) {
    // 'i', 's', 'p', 'e', then version and flags, then the two lengths.
    if (bytes[i] !== 0x69 || view.getUint32(i) !== 0x69737065) continue;
    most = Math.max(most, view.getUint32(i + 8) * view.getUint32(i + 12));
  }
  return most;
}
