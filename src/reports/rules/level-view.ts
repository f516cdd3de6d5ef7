import type { Text } from '../../basics/rules/outcome.ts';
import type { ServiceLevel } from '../../procedures/rules/procedure.ts';

/**
 * Toàn trình, một phần: today's two levels over what was recorded. Recorded levels are never renamed: figures of 2018 stay "mức độ 3, 4"; this is only
 * another view of them.
 * Source: Nghị định 42/2022/NĐ-CP (toàn trình, một phần, from 15/08/2022) after Nghị định 43/2011/NĐ-CP Điều 3 (mức độ 3, 4). That every service of level 3
 * becomes "một phần" is the usual reading; one that needs no presence at all would be "toàn trình" (to check service by service).
 */
export const levelViews = {
  partial: { name: { vi: 'Một phần (gồm mức độ 3 trước đây)', en: 'Partly online (with the former level 3)' }, levels: ['partial', '3'] },
  full: { name: { vi: 'Toàn trình (gồm mức độ 4 trước đây)', en: 'Fully online (with the former level 4)' }, levels: ['full', '4'] },
} as const satisfies Record<string, { readonly name: Text; readonly levels: readonly ServiceLevel[] }>;

export type LevelView = keyof typeof levelViews;
export const levelViewOrder = Object.keys(levelViews) as readonly LevelView[];

export const levelViewSource =
  'Nghị định 42/2022/NĐ-CP; Nghị định 43/2011/NĐ-CP Điều 3 (mức độ 3 thành một phần, mức độ 4 thành toàn trình: cách hiểu thường dùng, cần kiểm tra từng dịch vụ)';
