import type { Text } from '../../basics/rules/outcome.ts';
import { actWords } from './act-words.ts';

export function isSaid(text: string): boolean {
  return text.trim() !== '';
}

/** The check of a field that must hold words. */
export function needed(text: string): Text | null {
  return isSaid(text) ? null : actWords.needed;
}

/** A field that may stay empty is null, not ''. */
export function orNull(text: string): string | null {
  return isSaid(text) ? text.trim() : null;
}

/** Whole đồng as typed: '30.000', '30 000', '30000đ'; null when it is no amount above 0. */
export function readDong(typed: string): number | null {
  const digits = typed
    .trim()
    .replace(/(đồng|đ)$/i, '')
    .replace(/[\s.,]/g, '');
  const amount = /^\d{1,12}$/.test(digits) ? Number(digits) : 0;
  return amount > 0 ? amount : null;
}
