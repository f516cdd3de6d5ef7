import { formatDate } from '../../basics/rules/dates-format.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { DataImportChoices, DataPreview } from '../http/data-import-shapes.ts';

/** What stands in the fields about the table, as typed: not read again yet. */
export type LayoutDraft = {
  readonly encoding: DataPreview['encoding'];
  readonly sheet: number;
  readonly headFrom: string;
  readonly headTo: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly channel: DataImportChoices['channel'];
  readonly columns: DataPreview['columns'];
};

export function draftOf(view: DataPreview, channel: DataImportChoices['channel']): LayoutDraft {
  return {
    encoding: view.encoding,
    sheet: view.sheet,
    headFrom: String(view.head?.from ?? 1),
    headTo: String(view.head?.to ?? 1),
    periodFrom: shown(view.period?.from),
    periodTo: shown(view.period?.to),
    channel,
    columns: view.columns,
  };
}

/** What the fields ask for. Another sheet is looked at anew, another head has other columns; what is no row or day is left to the program to find. */
export function choicesOf(view: DataPreview, draft: LayoutDraft, before: DataImportChoices): DataImportChoices {
  const isSameSheet = draft.sheet === view.sheet;
  const isSameTable = isSameSheet && draft.encoding === view.encoding && draft.headFrom === String(view.head?.from ?? 1) && draft.headTo === String(view.head?.to ?? 1);
  const [from, to] = [readTypedDate(draft.periodFrom), readTypedDate(draft.periodTo)];
  return {
    encoding: draft.encoding,
    sheet: draft.sheet,
    head: !isSameSheet || (isSameTable && view.head === null) ? null : headOf(draft),
    columns: isSameTable && view.head !== null ? draft.columns.map(({ index, field, level }) => ({ index, field, level })) : null,
    period: !isSameSheet || from === null || to === null ? null : { from, to },
    leftOut: isSameSheet ? before.leftOut : [],
    openTotals: before.openTotals,
    channel: draft.channel,
  };
}

function shown(day: string | undefined): string {
  const date = parsePlainDate(day ?? '');
  return date === null ? '' : formatDate(date);
}

function headOf({ headFrom, headTo }: LayoutDraft): DataImportChoices['head'] {
  const [from, to] = [Number(headFrom), Number(headTo)];
  return Number.isInteger(from) && Number.isInteger(to) && from >= 1 && to >= 1 ? { from, to } : null;
}
