import type { Text } from '../../basics/rules/outcome.ts';
import { columnGroups, columnNames, formColumns, formNumber } from './form-ii06a.ts';
import { figureOfPart, type ShareKey, shareDefinition, shareFigures, shareOrder } from './share-figure.ts';

/** Figures of the reform report beside those of the book of figures: each counted elsewhere in the program, here by a name to stand in a sentence. */

export function isShareKey(text: string): text is ShareKey {
  return Object.hasOwn(shareFigures, text);
}

/** The name of the part of a share: the figure itself where it is one. */
export function partKey(share: ShareKey): string {
  return figureOfPart(share) ?? `share.${share}`;
}

export function targetKey({ figure, scope, level }: { readonly figure: ShareKey; readonly scope: string; readonly level: string }): string {
  return `target.${figure}.${scope}.${level}`;
}

type Name = { readonly name: Text; readonly definition: Text };

const said = (vi: string, en: string, definitionVi: string, definitionEn: string): Name => ({ name: { vi, en }, definition: { vi: definitionVi, en: definitionEn } });

const onlyCounted = ['Theo bản ghi của hệ thống trong kỳ.', 'By the records of this system in the period.'] as const;
const enough = ['Đếm theo ngày đánh giá; dưới năm lượt không nêu con số.', 'By the day it was said; fewer than five answers are not told.'] as const;
const taskDays = [
  'Việc giao trong kỳ, tình trạng vào ngày cuối kỳ (hoặc hôm nay, nếu kỳ chưa hết).',
  'Tasks given in the period, as they stood on its last day (or today, if it has not ended).',
] as const;

const named: Readonly<Record<string, Name>> = {
  'documents.issued': said(
    'Văn bản ban hành trong kỳ',
    'Documents issued in the period',
    'Văn bản trong sổ của đơn vị và được gửi đến, có ngày ban hành trong kỳ.',
    'Of the register and handed down, issued in the period.',
  ),
  'tasks.given': said('Việc được giao', 'Tasks given', ...taskDays),
  'tasks.done': said('Việc đã hoàn thành, đã xác nhận', 'Tasks done and accepted', ...taskDays),
  'tasks.overdue': said('Việc quá hạn', 'Tasks overdue', ...taskDays),
  'satisfaction.answers': said('Lượt đánh giá', 'Answers on satisfaction', ...enough),
  'satisfaction.satisfied': said('Lượt đánh giá hài lòng', 'Satisfied answers', ...enough),
  'training.sessions': said('Buổi tập huấn', 'Training sessions', ...onlyCounted),
  'training.members': said('Thành viên dự tập huấn', 'Members at trainings', 'Theo danh sách điểm danh; mỗi người tính một lần.', 'By the attendance lists, each person once.'),
};

/** What a figure of the reform report is called and how it is counted; null for a key of another kind. */
export function reformFigureName(key: string): Name | null {
  const [family = '', ...rest] = key.split('.');
  const [first = '', second = ''] = rest;
  const code = rest.join('.');
  switch (family) {
    case 'form':
      return formName(first, second);
    case 'share':
      return isShareKey(first) ? { name: shareFigures[first].name, definition: shareDefinition(first) } : null;
    case 'points':
      return isShareKey(first) ? pointsName(first) : null;
    case 'supplements':
      return said(
        `Hồ sơ phải bổ sung, thủ tục ${code}`,
        `Asked to be completed, procedure ${code}`,
        'Hồ sơ nộp trong kỳ có phiếu yêu cầu bổ sung.',
        'Submitted in the period, with a request for a supplement.',
      );
    case 'target':
      return isShareKey(first) ? { name: { vi: `Chỉ tiêu: ${shareFigures[first].name.vi}`, en: `Target: ${shareFigures[first].name.en}` }, definition: targetWords } : null;
    default:
      return Object.hasOwn(named, key) ? (named[key] ?? null) : null;
  }
}

const targetWords: Text = { vi: 'Theo sổ chỉ tiêu của đơn vị; đây là mức đặt ra, không phải kết quả.', en: 'By the register of targets: what is aimed at, not a result.' };

function formName(column: string, field: string): Name | null {
  const found = formColumns.find((one) => String(one) === column);
  if (found === undefined) return null;
  const group = columnGroups.find(({ total, inner, outer }) => [total, ...inner, ...outer].some((one) => one === found));
  const { vi, en } = columnNames[found];
  const of = field === '' ? '' : ` (${field})`;
  return said(
    `${group?.name.vi ?? ''}: ${vi.toLowerCase()}${of}`,
    `${group?.name.en ?? ''}: ${en.toLowerCase()}${of}`,
    `${formNumber}, cột ${column}.`,
    `${formNumber}, column ${column}.`,
  );
}

function pointsName(share: ShareKey): Name {
  const { vi, en } = shareFigures[share].name;
  return said(
    `${vi}: chênh lệch với cùng kỳ năm trước`,
    `${en}: difference to the year before`,
    'Tỷ lệ kỳ này trừ tỷ lệ cùng kỳ năm trước, mỗi tỷ lệ đã làm tròn hai số lẻ; con số lưu là phần trăm của một điểm phần trăm. Một trong hai kỳ không có hồ sơ thì không so sánh.',
    'The rate of the period less that of the same period a year before, both rounded to two decimals; kept in hundredths of a percentage point. Without dossiers in either nothing is compared.',
  );
}

export const comparedShares = shareOrder.filter((one) => one !== 'atPosts');
