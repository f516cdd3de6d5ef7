import { expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import type { DocumentRow } from '../http/register-shapes.ts';
import { readGround, type TypedGround } from './typed-document.ts';

const typed: TypedGround = {
  key: '0',
  documentId: '016806b5-bc00-77aa-8e14-5e41cb2d3786',
  kind: 'kh',
  number: '65/KH-UBND',
  issuedOn: '29/03/2019',
  issuer: 'Ủy ban nhân dân quận Mẫu',
  reason: '',
};
const kept = { documentId: typed.documentId, kind: 'kh', number: '65/KH-UBND', issuedOn: '2019-03-29', issuer: 'Ủy ban nhân dân quận Mẫu', reason: null };

test('A ground that was taken out since, or that stands in another register, keeps its document when the document that names it is mended', () => {
  expect(readGround(typed, day('2019-04-01'), []).ground).toEqual(kept);
  expect(readGround({ ...typed, documentId: '' }, day('2019-04-01'), []).ground).toEqual({ ...kept, documentId: null });
});

test('A ground of the register is named as the register has it now', () => {
  const row = { id: typed.documentId, kind: 'kh', number: '66/KH-UBND', issuedOn: '2019-03-30', issuer: 'Quận Mẫu' } as DocumentRow;
  expect(readGround(typed, day('2019-04-01'), [row]).ground).toEqual({ ...kept, number: '66/KH-UBND', issuedOn: '2019-03-30', issuer: 'Quận Mẫu' });
});
