import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, officerClient, publicClient } from '../../../tests/clients.ts';
import { openWholeProgram, root, type WholeProgram } from '../../../tests/whole-program.ts';
import type { ProofreadingView } from './proofreading-shapes.ts';

let program: WholeProgram;
let officer: Client;

beforeAll(async () => {
  program = await openWholeProgram();
  officer = await officerClient(program.server, 'thuly2.27436');
});
afterAll(() => program.stop());

const report = readFileSync(path.join(root, 'tests/fixtures/bao-cao-to-tu-van-2019.txt'));
const read = (body: object) => officer.ask('POST', '/proofreading', body);

test('An officer who may see figures pastes a report and is shown what is wrong in it, beside its text', async () => {
  const answer = await read({ text: report.toString('utf8') });
  expect(answer.status).toBe(200);
  const view = answer.json() as ProofreadingView;
  expect(view.counts.wrong).toBe(1);
  const [wrong] = view.findings.filter(({ severity }) => severity === 'wrong');
  expect(wrong).toMatchObject({ kind: 'rateTruncated', quoted: '51,36%', shouldBe: '51,37%' });
  expect(view.blocks[wrong?.place.block ?? 0]?.text.slice(wrong?.place.start, wrong?.place.end)).toBe('51,36%');
});

test('A Word file gives the same as the text that was typed into it', async () => {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${report
    .toString('utf8')
    .split('\n')
    .map((line) => `<w:p><w:r><w:t>${line.replaceAll('&', '&amp;')}</w:t></w:r></w:p>`)
    .join('')}</w:body></w:document>`;
  const content = Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) })).toString('base64');
  const [ofFile, ofText] = [(await read({ content })).json() as ProofreadingView, (await read({ text: report.toString('utf8') })).json() as ProofreadingView];
  expect([ofFile.origin, ofText.origin]).toEqual(['docx', 'text']);
  expect(ofFile.findings).toEqual(ofText.findings);
});

describe('Refused, with what to do next', () => {
  test.each<[string, object, number, string]>([
    ['neither text nor file', {}, 400, 'malformed'],
    ['text and file', { text: 'a', content: 'YQ==' }, 400, 'malformed'],
    ['nothing but spaces', { content: Buffer.from('  \n').toString('base64') }, 422, 'reportUnreadable'],
    ['an empty file', { content: '' }, 422, 'reportUnreadable'],
    ['a zip that is none', { content: Buffer.from('PK\u0003\u0004 nonsense').toString('base64') }, 422, 'reportUnreadable'],
  ])('%s', async (_, body, status, code) => {
    const answer = await read(body);
    expect([answer.status, (answer.json() as { code: string }).code]).toEqual([status, code]);
    expect((answer.json() as { next: string }).next.length).toBeGreaterThan(20);
  });

  test('whoever is not logged in, and who runs the machine and sees no figures', async () => {
    expect((await publicClient(program.server).ask('POST', '/proofreading', { text: 'a' })).status).toBe(401);
    const operator = await officerClient(program.server, 'quantri');
    expect((await operator.ask('POST', '/proofreading', { text: 'a' })).status).toBe(403);
  });
});
