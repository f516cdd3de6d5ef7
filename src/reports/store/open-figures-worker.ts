import { parentPort, workerData } from 'node:worker_threads';
import type { PlainDate } from '../../basics/rules/time.ts';
import { type Counted, type OpenFigures, piecesOf, toldPiece } from '../rules/open-figures.ts';

/** The thread in which small counts are hidden: seconds of reckoning, in which the server answers. */

export type HideJob = { readonly counted: Counted; readonly months: OpenFigures['months']; readonly before: OpenFigures | null; readonly asOf: PlainDate };

export type HideAnswer = OpenFigures['cells'];

parentPort?.postMessage(toldCells(workerData as HideJob));

function toldCells({ counted, months, before, asOf }: HideJob): HideAnswer {
  return Object.assign({}, ...piecesOf(months).map((piece) => toldPiece(counted, piece, { before, asOf })));
}
