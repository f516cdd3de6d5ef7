import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { datesIn, type FoundDate } from './proofread-dates.ts';
import type { Passage } from './proofread-document.ts';
import type { Found } from './proofread-finding.ts';
import { dateWords } from './proofread-words.ts';

/** The day of the act: the line "Bình Tân, ngày 12 tháng 4 năm 2019" among the first; null for a draft without one. */
export function dateOfAct(passages: readonly Passage[]): PlainDate | null {
  for (const { text } of passages.slice(0, 40)) {
    const line = /^\s*(?:[\p{Lu}][\p{L}. ]{1,60},\s*)(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\s*\.?\s*$/u.exec(text.split('\n').at(-1) ?? '');
    const found = line === null ? null : (datesIn(line[1] ?? '')[0]?.date ?? null);
    if (found !== null) return found;
  }
  return null;
}

const document = /(?:Nghị quyết|Nghị định|Quyết định|Kế hoạch|Công văn|Thông báo|Thông tư|Chỉ thị|Luật|Chương trình|Hướng dẫn|Báo cáo|Tờ trình|Công điện|Đề án)(?!\p{L})/iu;

/** Documents that are named with their day: later than the act that stands on them, or of another year than their own symbol. */
export function groundsIn(text: string, act: PlainDate | null): readonly Found[] {
  return datesIn(text).flatMap((date) => {
    const lead = text.slice(Math.max(0, date.start - 160), date.start);
    const name = lead.slice(lead.search(/[;.](?=[^;.]*$)/u) + 1);
    if (date.date === null || !(isDateOfDocument(name) || isFirstOfGround(text, name))) return [];
    return [...later(text, { ...date, date: date.date }, act), ...otherYear(name, date)];
  });
}

/** "Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014": without a symbol only the first day of a ground is sure to be its own. */
function isFirstOfGround(text: string, lead: string): boolean {
  return ground.test(text) && document.test(lead) && datesIn(lead).length === 0;
}

const ground = /^\s*(?:-\s*)?(?:Căn cứ|Thực hiện|Theo|Xét|Tiếp theo)(?!\p{L})/iu;

/** "Kế hoạch số 65/KH-UBND ngày …": the document and its symbol stand right before the day. */
function isDateOfDocument(lead: string): boolean {
  return document.test(lead) && /(?:số\s*:?\s*)?\d+(?:\/\d{4})?\/[\p{Lu}\d][\p{Lu}\d\-/.&]*,?\s*(?:ban hành\s*)?(?:ngày\s*)?$/u.test(lead);
}

function later(text: string, { start, end, date }: FoundDate & { readonly date: PlainDate }, act: PlainDate | null): readonly Found[] {
  if (act === null || date <= act) return [];
  const isGround = ground.test(text);
  const [shown, own] = [formatDate(date), formatDate(act)];
  return [
    {
      kind: 'groundLater',
      severity: isGround ? 'wrong' : 'doubtful',
      start,
      end,
      problem: isGround ? dateWords.groundLater(shown, own) : dateWords.citedLater(shown, own),
      computation: `${shown} > ${own}`,
      shouldBe: null,
    },
  ];
}

function otherYear(lead: string, { start, end, year }: FoundDate): readonly Found[] {
  const symbol = /\d+\/((?:19|20)\d{2})\/[\p{Lu}\d\-/.&]+,?\s*(?:ban hành\s*)?(?:ngày\s*)?$/u.exec(lead);
  if (symbol?.[1] === undefined || year === null || Number(symbol[1]) === year) return [];
  return [{ kind: 'groundYear', start, end, problem: dateWords.groundYear(symbol[1], String(year)), computation: null, shouldBe: null }];
}
