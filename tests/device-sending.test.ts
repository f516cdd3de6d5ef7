import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filingExample } from '../src/dossiers/http/filing-example.ts';
import type { Filing } from '../src/dossiers/http/shapes.ts';
import type { DeclaredPaper } from '../src/papers/rules/paper.ts';
import { openBrowser } from './browser-tabs.ts';
import { countOf } from './filings.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let origin: string;

beforeAll(async () => {
  program = await openWholeProgram();
  origin = await program.server.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => program.stop());

const about = { procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436' };

function photo(bytes: number): ArrayBuffer {
  const content = randomBytes(bytes);
  content.set([0xff, 0xd8, 0xff]);
  return new Uint8Array(content).buffer;
}

function filingWith(papers: readonly DeclaredPaper[], more: Partial<Filing> = {}): Filing {
  return { ...filingExample, papers: [...papers], ...more };
}

test('what was filed arrives with its papers, and counts as received when the office has signed for this very content', async () => {
  const browser = openBrowser({ origin });
  const { device } = await browser.openTab();
  const draft = await device.begin({ ...about, keeping: 'own' });
  await device.answer(draft.id, { con_ho_ten: 'Nguyễn Trần Mẫu An' });
  const taken = await device.takePaper(draft.id, { name: 'giấy chứng sinh.jpg', bytes: photo(600_000), requiredPaper: null });
  if (!taken.ok) throw new Error(taken.refusal.kind);
  await device.file(draft.id, filingWith([taken.value]));
  await device.idle();
  expect(await device.findOutboxItem(draft.id)).toMatchObject({ state: 'received', reason: null, papers: [{ state: 'arrived' }] });
  expect(await countOf(program.pool, 'dossiers where id = $1', [draft.id])).toBe(1);
  browser.close();
});

test('from a shared machine it goes sealed: nothing of it can be read there, and whoever comes next sends it', async () => {
  const browser = openBrowser({ origin });
  const { device } = await browser.openTab();
  await device.idle();
  expect(await device.vault.create('29-11-ab')).toMatchObject({ ok: true });
  const draft = await device.begin({ ...about, keeping: 'shared' });
  await device.answer(draft.id, { con_ho_ten: 'Nguyễn Trần Mẫu An' });
  const taken = await device.takePaper(draft.id, { name: 'giấy chứng sinh.jpg', bytes: photo(300_000), requiredPaper: null });
  if (!taken.ok) throw new Error(taken.refusal.kind);
  await device.file(draft.id, filingWith([taken.value]));
  expect(await device.end()).toEqual({ ok: true, value: 'ended' });
  await device.idle();
  const item = await device.findOutboxItem(draft.id);
  expect(item).toMatchObject({ state: expect.stringMatching(/waiting|received/), procedureCode: null });
  browser.close();
});
