/** One page as it is to stand in the file: a JPEG, untouched. */
export type JpegSize = { readonly width: number; readonly height: number; readonly colours: 1 | 3 };

/**
 * Width, height and number of colours that a JPEG says it has, or null when it is none that a PDF can hold as it is (cut off before its
 * frame, or of four colours). Source: ITU-T T.81, B.2.2.
 */
export function jpegSize(bytes: Uint8Array): JpegSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const word = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return frameOf({ height: word(at + 5), width: word(at + 7), colours: bytes[at + 9] ?? 0 });
    at += 2 + word(at + 2);
  }
  return null;
}

function frameOf(frame: { readonly width: number; readonly height: number; readonly colours: number }): JpegSize | null {
  const { width, height, colours } = frame;
  return width > 0 && height > 0 && (colours === 1 || colours === 3) ? { width, height, colours } : null;
}

/** A4 in points of 1/72 inch. Source: ISO 216. */
const a4 = { short: 595.28, long: 841.89 };

/**
 * The pages as one PDF, in the order given: each on a sheet of A4 (lying when it is wider than tall), as large as fits, the JPEG inside as it
 * is. The same pages give the same bytes: no date, no name of a program or person. Null when a page is no JPEG that fits, or there is none.
 * Source: ISO 32000-1, 7.5 (file structure), 8.9 (images).
 */
export function pdfOfPages(pages: readonly Uint8Array[]): Uint8Array | null {
  const sizes = pages.map(jpegSize);
  if (pages.length === 0 || sizes.includes(null)) return null;
  const parts: Uint8Array[] = [];
  const starts: number[] = [];
  let length = 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  const object = (dictionary: string, stream?: Uint8Array) => {
    starts.push(length);
    put(latin(`${starts.length} 0 obj\n${dictionary}\n`));
    if (stream !== undefined) {
      put(latin('stream\n'));
      put(stream);
      put(latin('\nendstream\n'));
    }
    put(latin('endobj\n'));
  };
  // The comment of four high bytes tells old programs that the file is no text.
  put(Uint8Array.from([...latin('%PDF-1.4\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${3 + at * 3} 0 R`).join(' ')}] >>`);
  pages.forEach((jpeg, at) => {
    const size = sizes[at];
    if (size === null || size === undefined) return;
    const sheet = placeOn(size);
    const first = 3 + at * 3;
    object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${sheet.width} ${sheet.height}] /Contents ${first + 1} 0 R /Resources << /XObject << /P ${first + 2} 0 R >> >> >>`);
    object(`<< /Length ${sheet.draw.length} >>`, latin(sheet.draw));
    object(
      `<< /Type /XObject /Subtype /Image /Width ${size.width} /Height ${size.height} /ColorSpace /${size.colours === 1 ? 'DeviceGray' : 'DeviceRGB'} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    );
  });
  const table = length;
  put(latin(`xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')}`));
  put(latin(`trailer\n<< /Size ${starts.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`));
  return joined(parts, length);
}

function placeOn(size: JpegSize): { readonly width: number; readonly height: number; readonly draw: string } {
  const [width, height] = size.width > size.height ? [a4.long, a4.short] : [a4.short, a4.long];
  const scale = Math.min(width / size.width, height / size.height);
  const [across, up] = [size.width * scale, size.height * scale];
  const [left, bottom] = [(width - across) / 2, (height - up) / 2];
  return { width, height, draw: `q ${say(across)} 0 0 ${say(up)} ${say(left)} ${say(bottom)} cm /P Do Q` };
}

function say(points: number): string {
  return points.toFixed(2);
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
