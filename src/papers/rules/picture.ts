/** Points of a picture, four bytes each (red, green, blue, cover), row after row: what a canvas gives, without the canvas. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

/** The same in one byte a point: how bright it is. */
export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array };

export type Point = { readonly x: number; readonly y: number };

/** The corners of a sheet as it lies in the picture: top left, top right, bottom right, bottom left; in points of that picture. */
export type Quad = readonly [Point, Point, Point, Point];

/** Brightness by the weights of ITU-R BT.601. */
export function greyOf({ width, height, data }: Picture): Grey {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = ((data[at * 4] ?? 0) * 299 + (data[at * 4 + 1] ?? 0) * 587 + (data[at * 4 + 2] ?? 0) * 114) / 1000;
  return { width, height, data: grey };
}

/** A smaller copy whose longer side has at most `sideMax` points; each point is the mean of those it stands for. The same picture when it is small already. */
export function shrinkGrey(grey: Grey, sideMax: number): Grey {
  const scale = Math.max(grey.width, grey.height) / sideMax;
  if (scale <= 1) return grey;
  const [width, height] = [Math.max(1, Math.round(grey.width / scale)), Math.max(1, Math.round(grey.height / scale))];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = spanOf(y, height, grey.height);
    for (let x = 0; x < width; x += 1) {
      const [left, right] = spanOf(x, width, grey.width);
      let sum = 0;
      for (let row = top; row < bottom; row += 1) for (let column = left; column < right; column += 1) sum += grey.data[row * grey.width + column] ?? 0;
      data[y * width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width, height, data };
}

function spanOf(at: number, of: number, length: number): readonly [number, number] {
  const from = Math.floor((at * length) / of);
  return [from, Math.max(from + 1, Math.floor(((at + 1) * length) / of))];
}

/** The whole picture as a quad: what is taken when no sheet is found. */
export function wholeOf({ width, height }: { readonly width: number; readonly height: number }): Quad {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

/** The same corners in a picture that is so many times as wide and as tall. */
export function stretchQuad(quad: Quad, across: number, down: number): Quad {
  const [a, b, c, d] = quad;
  const moved = ({ x, y }: Point): Point => ({ x: x * across, y: y * down });
  return [moved(a), moved(b), moved(c), moved(d)];
}

/** The picture turned by a quarter, clockwise. */
export function turnPicture({ width, height, data }: Picture): Picture {
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) to[x * height + (height - 1 - y)] = from[y * width + x] ?? 0;
  return { width: height, height: width, data: new Uint8ClampedArray(to.buffer) };
}
