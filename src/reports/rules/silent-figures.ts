import { formatInteger } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { type ReportDocument, usedFigures } from './report-document.ts';
import { figureName, type KeptFigure, levelNames, unknownWords } from './report-figure.ts';

/**
 * Figures that no piece of the text shows, and that words stand on all the same: "không có hồ sơ giải quyết trễ hạn" shows no number, a table leaves out a
 * level that had none. When such a figure changes nothing in the text changes with it, so somebody has to look at the words.
 */
export function silentFigures({ blocks, annex, figures }: Pick<ReportDocument, 'blocks' | 'annex' | 'figures'>): readonly string[] {
  const shown = new Set(usedFigures([...blocks, ...annex]));
  return Object.keys(figures).filter((id) => !shown.has(id));
}

/**
 * The figures after counting anew. A silent one keeps what it was when the words were written, until somebody takes it anew by name: then the words were
 * looked at.
 */
export function refreshedFigures(document: ReportDocument, fresh: ReadonlyMap<string, KeptFigure>, named: readonly string[] | null): ReportDocument['figures'] {
  const silent = new Set(silentFigures(document));
  const taken = [...fresh].filter(([id]) => named === null || named.includes(id));
  const figures = taken.map(([id, now]): [string, KeptFigure] => {
    const before = document.figures[id];
    return [id, named !== null || before === undefined || !silent.has(id) ? now : { ...now, ...wordsKept(before, now) }];
  });
  return { ...document.figures, ...Object.fromEntries(figures) };
}

function wordsKept(before: KeptFigure, now: KeptFigure): Pick<KeptFigure, 'wordsOn'> {
  const wordsOn = before.wordsOn ?? { value: before.value, whole: before.whole, takenAt: before.takenAt };
  return wordsOn.value === now.value && wordsOn.whole === now.whole ? {} : { wordsOn };
}

export type WordsToLookAt = { readonly id: string; readonly text: Text };

/** Silent figures that were 0 or unknown when the words were written and are not now, or the other way; `fresh` as far as it was counted anew. */
export function wordsToLookAt(document: ReportDocument, fresh: ReadonlyMap<string, KeptFigure>): readonly WordsToLookAt[] {
  return silentFigures(document).flatMap((id) => {
    const kept = document.figures[id];
    if (kept === undefined) return [];
    const [before, now] = [kept.wordsOn ?? kept, fresh.get(id) ?? kept];
    return standsOn(before.value) === standsOn(now.value) ? [] : [{ id, text: words(kept, before.value, now.value) }];
  });
}

function standsOn(value: number | null): 'unknown' | 'none' | 'some' {
  return value === null ? 'unknown' : value === 0 ? 'none' : 'some';
}

function words({ ref }: KeptFigure, before: number | null, now: number | null): Text {
  const name = figureName(ref.key).name;
  const level = ref.level === null ? { vi: '', en: '' } : { vi: `, ${levelNames[ref.level].vi.toLowerCase()}`, en: `, ${levelNames[ref.level].en.toLowerCase()}` };
  const said = (value: number | null, lang: 'vi' | 'en') => (value === null ? unknownWords[lang] : formatInteger(value));
  return {
    vi: `Xem lại câu chữ: khi viết, “${name.vi}”${level.vi} là ${said(before, 'vi')}, nay là ${said(now, 'vi')}; con số này không hiện trong văn bản nên câu không tự đổi.`,
    en: `Look at the words: “${name.en}”${level.en} was ${said(before, 'en')} when they were written and is ${said(now, 'en')} now; no number in the text shows it, so no sentence changed by itself.`,
  };
}
