import { type Grey, shrinkGrey } from './picture.ts';

/** What may be wrong with the picture of a page. The person is warned and decides: a warning never stands in the way. */
export type PageFault = 'blank' | 'blurred' | 'tooDark' | 'cutOff' | 'tooSmall';

/** Longer side of the copy on which a page is judged, so that one measure holds for all photos. */
const judgeSide = 1000;

/** Share of points that are ink. Measured on drawn pages (legible.test.ts): one line of print 0.39 %, an empty page 0.00 %, whatever the grain. */
const inkShareMin = 0.0008;
/** Share of a coarse copy that is at least a little darker than the paper: print smeared beyond reading leaves grey bands, an empty page nothing. */
const greyShareMin = 0.01;
/**
 * How steep the steepest edges are, as a share of the paper's brightness from one point to the next. Measured: sharp print 0.84, smeared
 * over 5 points 0.64, over 7 0.46, over 9 0.36, over 13 0.25. The spread of the Laplacian was tried first and measures the amount of print and
 * the grain instead: one sharp line 236, a page of smeared print with grain 799, an empty page with grain 642.
 */
const sharpnessMin = 0.4;
/** Brightness of the paper itself, of 255: the ninth tenth of all points. Measured: lamp light 110 and more, a photo nobody can print 70. */
const paperBrightnessMin = 85;

export type PageMeasures = { readonly inkShare: number; readonly greyShare: number; readonly sharpness: number; readonly paperBrightness: number };

/** What is wrong with a straightened page, by the measures above. A blank page is not called blurred as well. */
export function judgePage(page: Grey): readonly PageFault[] {
  const { inkShare, greyShare, sharpness, paperBrightness } = measurePage(page);
  const isBlank = inkShare < inkShareMin && greyShare < greyShareMin;
  return [
    ...(paperBrightness < paperBrightnessMin ? (['tooDark'] as const) : []),
    ...(isBlank ? (['blank'] as const) : []),
    ...(!isBlank && sharpness < sharpnessMin ? (['blurred'] as const) : []),
    ...(Math.max(page.width, page.height) < smallSide ? (['tooSmall'] as const) : []),
  ];
}

/** A page with fewer points than this on its longer side cannot be read at the size of A4 (about 90 points an inch). */
const smallSide = 1000;

export function measurePage(page: Grey): PageMeasures {
  const look = shrinkGrey(page, judgeSide);
  const paper = paperAround(look, 40);
  const { width, height, data } = look;
  // The rim is left out: corners set by hand leave a line of the table there.
  const rim = Math.round(0.02 * Math.max(width, height)) + 1;
  // How many points have a step of so many percent of the paper's brightness.
  const steps = new Uint32Array(256);
  let [ink, looked] = [0, 0];
  for (let y = rim; y < height - rim; y += 1)
    for (let x = rim; x < width - rim; x += 1) {
      const at = y * width + x;
      const here = data[at] ?? 0;
      const white = paper.data[at] ?? 0;
      looked += 1;
      if (here < white * 0.75) ink += 1;
      const [left, right, up, down] = [data[at - 1] ?? 0, data[at + 1] ?? 0, data[at - width] ?? 0, data[at + width] ?? 0];
      const [low, high] = [Math.min(here, left, right, up, down), Math.max(here, left, right, up, down)];
      const step = Math.min(255, Math.round(((high - low) * 100) / Math.max(1, white)));
      if (step > 12) steps[step] = (steps[step] ?? 0) + 1;
    }
  return {
    inkShare: looked === 0 ? 0 : ink / looked,
    greyShare: greyShareOf(shrinkGrey(page, coarseSide)),
    // The steepest of the edges tell: shadows and folds are edges too, only never steep ones.
    sharpness: steepest(steps),
    paperBrightness: brightest(look, 0.9),
  };
}

/** On a copy so coarse that grain is gone. */
const coarseSide = 200;

function greyShareOf(look: Grey): number {
  const { width, height, data } = look;
  const paper = paperAround(look, 12);
  const rim = 6;
  let grey = 0;
  for (let y = rim; y < height - rim; y += 1) for (let x = rim; x < width - rim; x += 1) if ((data[y * width + x] ?? 0) < 0.93 * (paper.data[y * width + x] ?? 0)) grey += 1;
  return grey / Math.max(1, (width - 2 * rim) * (height - 2 * rim));
}

/** The step that a tenth of the edges, and at most 400 of them, exceed. */
function steepest(steps: Uint32Array): number {
  const wanted = Math.min(steps.reduce((sum, count) => sum + count, 0) * 0.1, 400);
  let above = 0;
  for (let step = 255; step > 0; step -= 1) {
    above += steps[step] ?? 0;
    if (above > wanted) return step / 100;
  }
  return 0;
}

/** How bright the bare paper is around each point: the brightest of wide cells, so that a shadow over half the page is no ink. */
function paperAround(grey: Grey, cell: number): Grey {
  const [across, down] = [Math.ceil(grey.width / cell), Math.ceil(grey.height / cell)];
  const brightness = new Uint8Array(across * down);
  for (let y = 0; y < grey.height; y += 1)
    for (let x = 0; x < grey.width; x += 1) {
      const at = Math.floor(y / cell) * across + Math.floor(x / cell);
      brightness[at] = Math.max(brightness[at] ?? 0, grey.data[y * grey.width + x] ?? 0);
    }
  const data = new Uint8Array(grey.data.length);
  for (let y = 0; y < grey.height; y += 1) for (let x = 0; x < grey.width; x += 1) data[y * grey.width + x] = brightness[Math.floor(y / cell) * across + Math.floor(x / cell)] ?? 0;
  return { ...grey, data };
}

function brightest({ data }: Grey, share: number): number {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let below = 0;
  for (let value = 0; value < 256; value += 1) {
    below += counts[value] ?? 0;
    if (below >= share * data.length) return value;
  }
  return 255;
}
