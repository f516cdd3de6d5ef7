import { expect, test } from 'vitest';
import { itemsOf, mergeItems, noItem, papersNotSeen, withMark } from './review.ts';

const birth = { key: 'giay-chung-sinh', name: 'Giấy chứng sinh', kind: 'original', onlyWhen: null };
const abandoned = { key: 'bien-ban', name: 'Biên bản về việc trẻ bị bỏ rơi', kind: 'original', onlyWhen: 'trẻ bị bỏ rơi' };
const residence = { key: 'cu-tru', name: 'Giấy tờ chứng minh nơi cư trú', kind: 'lookedUp', onlyWhen: null };
const procedure = { requiredPapers: [birth, abandoned, residence] } as unknown as Parameters<typeof papersNotSeen>[0]['procedure'];
const dossier = { procedure, papers: [] };

test('everything found faulty goes into one supplement request, with its reason', () => {
  const review = withMark(withMark({}, 'paper giay-chung-sinh', { verdict: 'faulty', what: 'Giấy chứng sinh', reason: 'Ảnh mờ, không đọc được' }), 'answer con_ho_ten', {
    verdict: 'faulty',
    what: 'Họ tên con',
    reason: 'Không khớp với Giấy chứng sinh',
  });
  expect(itemsOf(review)).toEqual([
    { what: 'Giấy chứng sinh', reason: 'Ảnh mờ, không đọc được' },
    { what: 'Họ tên con', reason: 'Không khớp với Giấy chứng sinh' },
  ]);
  expect(itemsOf(withMark(review, 'answer con_ho_ten', null))).toHaveLength(1);
});

test('a paper found in order is not asked for', () => {
  expect(itemsOf(withMark({}, 'paper giay-chung-sinh', { verdict: 'found', what: 'Giấy chứng sinh', reason: '' }))).toEqual([]);
});

test('the receipt names papers that the law always asks for and nobody has sent; what the office looks up itself is never asked of the person', () => {
  expect(papersNotSeen(dossier, {})).toEqual(['Giấy chứng sinh']);
});

test('a paper that was sent, or seen at the desk, is not named as missing', () => {
  const sent = [{ requiredPaper: 'giay-chung-sinh' }] as unknown as Parameters<typeof papersNotSeen>[0]['papers'];
  expect(papersNotSeen({ procedure, papers: sent }, {})).toEqual([]);
  expect(papersNotSeen(dossier, withMark({}, 'paper giay-chung-sinh', { verdict: 'found', what: 'Giấy chứng sinh', reason: '' }))).toEqual([]);
});

test('opening the request again keeps what was written and adds what was found since', () => {
  const written = { what: 'Giấy chứng sinh', reason: 'Mờ ở góc dưới' };
  const found = { what: 'Giấy chứng sinh', reason: 'Ảnh mờ, không đọc được' };
  const since = { what: 'Họ tên con', reason: 'Viết thiếu dấu' };
  expect(mergeItems([written], [found, since])).toEqual([written, since]);
  expect(mergeItems([], [])).toEqual([noItem]);
});
