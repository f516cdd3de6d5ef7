import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { PlainDate } from '../../../basics/rules/time.ts';
import type { Frame } from './document.tsx';
import { PostAgreePage, PostSignPage } from './post-assist-pages.tsx';

const frame: Frame = { lang: 'vi', path: '/ho-tro/giup', authority: null, assets: (name) => name, partsOf: () => [], typeface: 'here' };
const who = { frame, faults: [], base: '/ho-tro/giup', name: 'Trần Thị Mẫu Lan', helper: 'Lê Văn Mẫu Sáng', post: 'Khu phố 2' };
const today = '2026-11-30' as PlainDate;

test.each([
  ['thisDossier', 'result', 'Chỉ cho hồ sơ này, đến khi trả kết quả'],
  ['thisDossier', 'days30', 'Phạm vi: Chỉ hồ sơ sắp khai. Hết hạn: 30/12/2026.'],
  ['allOnline', 'days365', 'Phạm vi: Mọi hồ sơ tôi nộp qua mạng. Hết hạn: 30/11/2027.'],
  ['allOnline', 'result', 'Phạm vi: Mọi hồ sơ tôi nộp qua mạng. Hết hạn: 28/02/2027.'],
] as const)('What is read to the person says what was chosen: %s, %s', (scope, term, words) => {
  expect(renderToStaticMarkup(PostAgreePage({ ...who, today, scope, term, code: 'none' })).split('<form')[0]).toContain(words);
});

test('Who signs sees above the box who helps, how far and until when', () => {
  const page = renderToStaticMarkup(PostSignPage({ ...who, scope: 'allOnline', until: '2027-11-30' as PlainDate })).split('<svg id="sign"')[0];
  for (const words of [who.name, who.helper, who.post, 'Mọi hồ sơ tôi nộp qua mạng', '30/11/2027']) expect(page).toContain(words);
});
