import type { Teller } from './figure-book.ts';
import { type Block, type Piece, p, plain } from './report-document.ts';

const clauses = [
  ['bannersAndPanels', 'treo ', ' băng rôn, pano tuyên truyền'],
  ['leaflets', 'in và phát hành ', ' tờ bướm'],
  ['districtMaterials', 'phát ', ' tài liệu tuyên truyền'],
  ['contestEntries', 'tham gia cuộc thi với ', ' bài dự thi'],
  ['newsArticles', 'viết ', ' tin, bài'],
  ['smsSent', 'nhắn ', ' tin nhắn SMS'],
] as const;

/** What was done to tell the people, where the authority has no words of its own for it: only what is known stands; null where nothing is. Source: report of 2019, II.1. */
export function outreachSentence(tell: Teller): Block | null {
  const told = clauses.flatMap(([key, before, behind]) => {
    const figure = tell(`outreach.${key}`);
    return figure.value === null || figure.value === 0 ? [] : [[plain(before), figure.n, plain(behind)]];
  });
  if (told.length === 0) return null;
  const content = told.flatMap((clause, i): Piece[] => (i === 0 ? clause : [plain('; '), ...clause]));
  return { kind: 'paragraph', content: [...p`Trong kỳ, các đơn vị đã `, ...content, plain('.')] };
}
