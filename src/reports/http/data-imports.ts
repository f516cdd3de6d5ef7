import { Type } from 'typebox';
import { periodDay } from '../../basics/http/period.ts';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { nfc, oneLine } from '../../basics/rules/text.ts';
import { withOffset } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { fieldName, figureFields, importKinds, isFigureField } from '../rules/import-fields.ts';
import { mayImport } from '../rules/import-rights.ts';
import { isWithin } from '../rules/imported-total.ts';
import type { Period } from '../rules/period.ts';
import { figureName } from '../rules/report-figure.ts';
import { findImport, listImports, previewImport, runImport, wrongIn } from '../store/data-imports.ts';
import { listImportedFigures } from '../store/figures.ts';
import type { ImportChoices, ImportInput } from '../store/lay-out-import.ts';
import { readTable } from '../store/table-reader.ts';
import { undoDataImport } from '../store/undo-data-import.ts';
import { badChoice, idTaken, inLedger, noOffice, noOrigin, nothingNew, reportsStand, rowsWrong, unreadable } from './data-import-problems.ts';
import {
  type DataImportBody,
  DataImportBodyShape,
  type DataImportChoices,
  DataImportsShape,
  type DataImportsView,
  DataPreviewShape,
  ImportedFiguresShape,
} from './data-import-shapes.ts';
import { dataPreview } from './data-import-view.ts';
import { type ReportHouse, scopeOf, UnitQuery } from './figure-scope.ts';

const tags = ['staff', 'reports'];
const refusals = { '4xx': ProblemShape };
/** A file of two megabytes as base64, and what is said beside it. */
const bodyBytesMax = 2_900_000;

/** Tables of the past out of spreadsheets: looked at first, brought in whole, and taken back whole. */
export function registerDataImports(server: Server, house: ReportHouse): void {
  server.route({
    method: 'POST',
    url: '/api/v1/data-imports',
    bodyLimit: bodyBytesMax,
    schema: {
      tags,
      summary: 'Nhập số liệu hoặc danh sách hồ sơ cũ từ bảng tính: xem trước (preview), hoặc ghi (import). Còn một chỗ sai thì không ghi gì',
      body: DataImportBodyShape,
      response: { 200: DataPreviewShape, ...refusals },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const { body } = request;
      const office = officeOf(house, body.unitCode);
      if (!mayImport(officer.roles, office, body.kind)) throw problemError(notAllowed);
      const bytes = Buffer.from(body.content, 'base64');
      const input = { ...whereAndHow(house, body), office, file: await fileOf(bytes, body) };
      if (body.mode === 'preview') return dataPreview({ file: input.file, understood: await previewImport(house.pool, input), importId: null });
      const origin = oneLine(body.origin);
      if (origin === '') throw problemError(noOrigin);
      const { state, understood } = await runImport(house.pool, { ...input, importId: body.id, bytes, origin, officerId: officer.id });
      if (state === 'wrong') throw problemError(rowsWrong(wrongIn(understood)));
      if (state === 'nothingNew') throw problemError(nothingNew);
      if (state === 'idTaken') throw problemError(idTaken);
      return dataPreview({ file: input.file, understood, importId: body.id });
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/data-imports',
    schema: {
      tags,
      summary: 'Các lần nhập bảng tính của một đơn vị, mới nhất trước',
      querystring: Type.Object({ unit: Type.String({ minLength: 1, maxLength: 20 }) }, { additionalProperties: false }),
      response: { 200: DataImportsShape, ...refusals },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const office = officeOf(house, request.query.unit);
      if (!mayImport(officer.roles, office, 'figures')) throw problemError(notAllowed);
      return importsView(house, office, officer.roles);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/data-imports/:id/undo',
    schema: {
      tags,
      summary: 'Hoàn lại cả một lần nhập số liệu, khi chưa báo cáo nào dùng số của nó',
      params: Type.Object({ id: UuidV7Shape }),
      response: { 200: DataImportsShape, ...refusals },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const kept = await findImport(house.pool, request.params.id);
      const office = kept === null ? null : house.directory().officeById(kept.officeId);
      if (kept === null || office === null || !mayImport(officer.roles, office, kept.kind)) throw problemError(notFound);
      const outcome = await undoDataImport(house.pool, { id: kept.id, officerId: officer.id, now: house.now() });
      if (outcome === 'absent' || outcome === 'undoneBefore') throw problemError(notFound);
      if (outcome === 'inLedger') throw problemError(inLedger);
      if (outcome !== 'undone') throw problemError(reportsStand(outcome.reports));
      return importsView(house, office, officer.roles);
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/imported-figures',
    schema: {
      tags,
      summary: 'Số liệu nhập (không có hồ sơ phía sau) của một đơn vị nằm trong một kỳ, mỗi số kèm nguồn; không cộng vào số đếm',
      querystring: Type.Object(UnitQuery, { additionalProperties: false }),
      response: { 200: ImportedFiguresShape, ...refusals },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const { units, period } = scopeOf(house, request.query, officer.roles);
      const unitOf = new Map(units.map((unit) => [unit.office.id, unit]));
      const within = (await listImportedFigures(house.pool, [...unitOf.keys()])).filter((row) => isWithin(row, period));
      const rows = [...unitOf].flatMap(([id, { office, name }]) =>
        within
          .filter(({ officeId }) => officeId === id)
          .map(({ officeId: _, key, periodFrom, periodTo, ...row }) => ({
            unitCode: office.unitCode,
            unitName: name,
            key,
            name: nameOf(key),
            from: periodFrom,
            to: periodTo,
            ...row,
          })),
      );
      return { rows: rows.sort((a, b) => placeOf(a.key) - placeOf(b.key)) };
    },
  });
}

/** In the order in which figures are shown; what is no longer imported by hand comes last. */
function placeOf(key: string): number {
  return isFigureField(key) ? figureFields.indexOf(key) : figureFields.length;
}

function nameOf(key: string): Text {
  return isFigureField(key) ? fieldName(key) : figureName(key).name;
}

function officeOf(house: ReportHouse, unitCode: string): Office {
  const office = house.directory().officeOfUnit(unitCode);
  if (office === null) throw problemError(noOffice);
  return office;
}

async function fileOf(bytes: Buffer, { choices }: DataImportBody): Promise<ImportInput['file']> {
  const file = await readTable(bytes, choices.encoding);
  if (typeof file === 'string') throw problemError(unreadable(file));
  return file;
}

function whereAndHow(house: ReportHouse, { kind, fileName, choices }: DataImportBody): Omit<ImportInput, 'office' | 'file'> {
  return { kind, directory: house.directory(), catalogue: house.catalogue(), fileName: nfc(fileName).trim(), choices: choicesOf(choices), now: house.now() };
}

/** Throws badChoice. Rows outside count from 1, as Excel does. */
function choicesOf({ head, period, ...choices }: DataImportChoices): ImportChoices {
  if (head !== null && (head.to < head.from || head.to - head.from > 3)) throw problemError(badChoice);
  return { ...choices, head: head === null ? null : { from: head.from - 1, to: head.to - 1 }, period: period === null ? null : daysOf(period) };
}

function daysOf({ from, to }: { readonly from: string; readonly to: string }): Period {
  const [first, last] = [periodDay(from), periodDay(to)];
  if (first === null || last === null || last < first) throw problemError(badChoice);
  return { from: first, to: last };
}

/** Lists of dossiers name people: told to those who may bring some in. */
async function importsView(house: ReportHouse, office: Office, held: readonly OfficerRole[]): Promise<DataImportsView> {
  const rows = await listImports(house.pool, { officeId: office.id, kinds: importKinds.filter((kind) => mayImport(held, office, kind)) });
  return {
    rows: rows.map(({ officeId: _, importedAt, undoneAt, remarks, ...one }) => ({
      ...one,
      remarks: remarks.slice(0, 100).map((remark) => ({ ...remark })),
      importedAt: withOffset(importedAt),
      undoneAt: undoneAt === null ? null : withOffset(undoneAt),
    })),
  };
}
