/** Digits as people write them, '1.500.000' or '1 500 000' or '12', as a number; anything else stays as it is. */
export function wholeFromText(text: string): number | string {
  const typed = text.trim();
  const digits = /^-?\d{1,3}([., ]\d{3})+$/.test(typed) ? typed.replace(/[., ]/g, '') : typed;
  const n = /^-?\d{1,16}$/.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(n) ? n : typed;
}

/**
 * A number with a fraction as people write it, in the form it is kept in (a point, no thousands mark): '72,5' and '72.5' are 72.5,
 * '1.250,5' is 1250.5, and '1.250' is 1250, since in Vietnamese the point marks thousands. Anything else stays as it is.
 */
export function decimalFromText(text: string): string {
  const typed = text.trim().replace(/(\d) (?=\d)/g, '$1');
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/.test(typed)) return typed.replaceAll('.', '').replace(',', '.').replace(/\.$/, '');
  return /^-?\d+(,\d+)?$/.test(typed) ? typed.replace(',', '.') : typed;
}

/** '12.5' → '12,5', '1250.5' → '1.250,5': the way `decimalFromText` reads back unchanged. */
export function textFromDecimal(decimal: string): string {
  if (decimal.length > 40) return decimal;
  const [, sign = '', whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === undefined) return decimal;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** The three boxes of a date. */
type DayBoxes = { readonly day: string; readonly month: string; readonly year: string };

/** '2019-03-05'; shorter when boxes are empty from the day on; a gap stays a gap ('2019--05'), for the check to name. */
export function dayFromBoxes(boxes: DayBoxes): string {
  const pad = (text: string) => (/^\d$/.test(text.trim()) ? `0${text.trim()}` : text.trim());
  const [day, month, year] = [pad(boxes.day), pad(boxes.month), boxes.year.trim()];
  if (day !== '') return `${year}-${month}-${day}`;
  return month === '' ? year : `${year}-${month}`;
}

/** The other way round. */
export function boxesFromDay(text: string): DayBoxes {
  const [year = '', month = '', ...day] = text.split('-');
  return { day: day.join('-'), month, year };
}
