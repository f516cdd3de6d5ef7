import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';

/**
 * Mã hồ sơ: `<agency code>-<YYMMDD of filing>-<serial of the day, at least 4 digits>`. Restarts daily per agency, unique, gaps allowed.
 * Source: QCVN 102:2016/BTTTT and Thông tư 01/2018/TT-VPCP; new style (H26.103.25.7-250908-0112) seen in 09/2025. Both are read.
 */
export function dossierCode(input: { readonly agencyCode: string; readonly day: PlainDate; readonly serial: number }): string {
  return `${input.agencyCode}-${input.day.slice(2, 4)}${input.day.slice(5, 7)}${input.day.slice(8, 10)}-${String(input.serial).padStart(4, '0')}`;
}

/**
 * The parts of a code as typed by a person (any case, spaces around), or null when it is none that could have been issued (no such day, serial 0 or
 * padded too far): it may still be an old receipt number. Agency codes have at most 35 characters: Quyết định 20/2020/QĐ-TTg.
 */
export function readDossierCode(text: string): { readonly agencyCode: string; readonly day: PlainDate; readonly serial: number } | null {
  const match = /^([a-z0-9]+(?:\.[a-z0-9]+)*)-(\d{2})(\d{2})(\d{2})-(\d{4}|[1-9]\d{4,8})$/i.exec(text.trim());
  if (match === null) return null;
  const [, agencyCode = '', year, month, dayOfMonth, serial] = match;
  const day = parsePlainDate(`20${year}-${month}-${dayOfMonth}`);
  if (day === null || Number(serial) === 0 || agencyCode.length > 35) return null;
  return { agencyCode: agencyCode.toUpperCase(), day, serial: Number(serial) };
}
