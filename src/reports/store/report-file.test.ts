import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { proofread } from '../rules/proofread.ts';
import type { ReadBlock } from '../rules/proofread-document.ts';
import { readReport } from './report-file.adapter.ts';

const docx = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="x" xmlns:mc="y"><w:body>${body}</w:body></w:document>`) });
const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${p(text)}</w:tc>`;

async function blocksOf(bytes: Uint8Array): Promise<readonly ReadBlock[]> {
  const read = await readReport(bytes);
  if (typeof read === 'string') throw new Error(read);
  return read.blocks;
}

const texts = (blocks: readonly ReadBlock[]) => blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text))));

describe('A Word file', () => {
  test('is read as it stands with all changes taken: runs joined, deleted text left out, tabs and breaks as spaces', async () => {
    const body =
      '<w:p><w:r><w:t>Đạt 13.9</w:t></w:r><w:r><w:t>16/27.090</w:t></w:r><w:del><w:r><w:delText>99</w:delText></w:r></w:del><w:r><w:tab/><w:t>hồ sơ &amp; khác</w:t></w:r><w:r><w:br/><w:t>(51,36%)</w:t></w:r></w:p><w:p/>';
    expect(texts(await blocksOf(docx(body)))).toEqual(['Đạt 13.916/27.090 hồ sơ & khác (51,36%)']);
  });

  test('keeps its tables: merged cells in their columns, cells that go on from above empty', async () => {
    const table = `<w:tbl><w:tr>${cell('Phường', '<w:vMerge w:val="restart"/>')}${cell('Hồ sơ', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('Có')}${cell('Không')}</w:tr></w:tbl>`;
    const [block] = await blocksOf(docx(table));
    expect(block).toEqual({
      kind: 'table',
      rows: [
        [
          { text: 'Phường', column: 0, span: 1 },
          { text: 'Hồ sơ', column: 1, span: 2 },
        ],
        [
          { text: '', column: 0, span: 1 },
          { text: 'Có', column: 1, span: 1 },
          { text: 'Không', column: 2, span: 1 },
        ],
      ],
    });
  });

  test('tells the level of lists that Word numbers by itself, so that their parts are added up', async () => {
    const item = (text: string) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const read = await readReport(docx(`${p('Tổng số thành viên là 633 thành viên, gồm:')}${item('Tổ phường: 126 thành viên')}${item('Tổ khu phố: 508 thành viên')}`));
    if (typeof read === 'string') throw new Error(read);
    expect(proofread(read, { slips: [], pairs: [] })).toMatchObject([{ kind: 'sumOpen', shouldBe: '634' }]);
  });
});

describe('A PDF', () => {
  const fonts = path.dirname(path.dirname(new URL(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')).pathname));
  const pdf = (source: string) =>
    Uint8Array.from(NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] }).pdf({ mainFileContent: `#set text(font: "Tinos", size: 13pt)\n${source}` }));

  test('of the report of 2019 gives its paragraphs, and the one rate that was cut off', async () => {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../../tests/fixtures/bao-cao-to-tu-van-2019.txt'), 'utf8');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const source = lines.map((line) => `#par(first-line-indent: (amount: 1.27cm, all: true), justify: true)[#${JSON.stringify(line.trim())}]`).join('\n\n');
    const read = await readReport(pdf(source));
    if (typeof read === 'string') throw new Error(read);
    expect(read.origin).toBe('pdf');
    const figures = proofread(read, { slips: [], pairs: [] }).filter(({ severity }) => severity !== 'style');
    expect(figures.map(({ kind, quoted }) => `${kind}: ${quoted}`)).toEqual(['rateTruncated: 51,36%']);
  });

  test('without text in it is a scan', async () => {
    expect(await readReport(pdf('#rect(width: 10cm, height: 10cm)'))).toBe('scan');
  });

  test('that is damaged is refused', async () => {
    expect(await readReport(strToU8('%PDF-1.7\nnonsense'))).toBe('broken');
  });
});

describe('What is no report', () => {
  const lying = () => {
    const bytes = docx(p('a'.repeat(50_000)));
    const at = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    Buffer.from(bytes.buffer).writeUInt32LE(10, at + 24);
    return bytes;
  };
  test.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['an old Word file', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'oldWord'],
    ['a Word file with a password', () => Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'locked'],
    ['a spreadsheet', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'broken'],
    ['a Word file cut in half', () => docx(p('một hai ba')).slice(0, 100), 'broken'],
    ['XML that is none', () => zipSync({ 'word/document.xml': strToU8('<w:document><w:p></w:document>') }), 'broken'],
    ['an archive that unpacks to more than any report', () => docx(' '.repeat(21 * 1024 * 1024)), 'tooLarge'],
    ['an archive that lies about its size', lying, 'broken'],
    ['more letters than a report has', () => docx(p('a'.repeat(400_001))), 'tooLarge'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'otherKind'],
  ])('%s', async (_, bytes, fault) => {
    expect(await readReport(bytes())).toBe(fault);
  });
});
