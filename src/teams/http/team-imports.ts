import { type Problem, problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { nfc } from '../../basics/rules/text.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { changesKinds } from '../rules/team-rights.ts';
import { unitsOfRoster } from '../rules/units-of-roster.ts';
import { readSheets, type SheetFault } from '../store/read-sheets.adapter.ts';
import { previewImport, runImport } from '../store/team-imports.ts';
import { findImport, listImports, undoImport } from '../store/undo-import.ts';
import { TeamParams } from './change-shapes.ts';
import { ImportBodyShape, ImportsShape, type ImportsView, PreviewShape } from './import-shapes.ts';
import { previewView } from './import-view.ts';
import { managedBy, managesOffice, readerOf } from './team-access.ts';
import type { TeamHouse } from './team-house.ts';
import { notAPlaceOfTeams, wrongField } from './team-problems.ts';

const tags = ['teams'];
const refusals = { '4xx': ProblemShape };
/** A roster of a ward is some dozen kilobytes; a megabyte and a half of base64 is a file of one megabyte. */
const bodyBytesMax = 1_600_000;

/** Lists that wards keep in spreadsheets: looked at first, then brought in whole, and taken back whole. */
export function registerTeamImports(server: Server, house: TeamHouse): void {
  server.route({
    method: 'POST',
    url: '/api/v1/team-imports',
    bodyLimit: bodyBytesMax,
    schema: {
      tags,
      summary: 'Nạp danh sách thành viên từ bảng tính (.xlsx, .xls, .csv): xem trước (preview), hoặc ghi (import). Còn một dòng sai thì không ghi gì',
      body: ImportBodyShape,
      response: { 200: PreviewShape, ...refusals },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const { unitCode, fileName, content, mode } = request.body;
      const now = house.now();
      const place = unitsOfRoster(house.directory(), unitCode, plainDateOf(now));
      if (place === null) throw problemError(notAPlaceOfTeams);
      if (!managesOffice(house, officer, place.officeId)) throw problemError(notAllowed);
      const bytes = Buffer.from(content, 'base64');
      const sheets = await readSheets(bytes);
      if (typeof sheets === 'string') throw problemError(unreadable(sheets));
      const mayAdd = changesKinds(officer.roles, house.directory().offices) ? 'yes' : 'no';
      const input = { ...place, sheets, now };
      const name = nfc(fileName).trim();
      if (mode === 'preview') return previewView({ ...(await previewImport(house.pool, input)), importId: null }, mayAdd);
      const done = await runImport(house.pool, { ...input, fileName: name, bytes, officerId: officer.id });
      if (done.plan.wrong > 0) throw problemError(rowsWrong(done.plan.wrong));
      if (done.importId === null) throw wrongField('content', { vi: 'Trong tệp không có ai mới để ghi.', en: 'There is nobody new in the file.' });
      return previewView(done, mayAdd);
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/team-imports',
    schema: { tags, summary: 'Các lần nạp danh sách từ bảng tính, mới nhất trước', response: { 200: ImportsShape, ...refusals } },
    async handler(request, reply) {
      const { offices } = await readerOf(house, request);
      reply.header('cache-control', 'no-store');
      return importsView(
        house,
        offices.map(({ id }) => id),
      );
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/team-imports/:id/undo',
    schema: { tags, summary: 'Hoàn lại cả một lần nạp, khi chưa ai sửa gì trên những dòng đã nạp', params: TeamParams, response: { 200: ImportsShape, ...refusals } },
    async handler(request) {
      const officer = await request.requireOfficer();
      const kept = managedBy(house, officer, await findImport(house.pool, request.params.id));
      const outcome = await undoImport(house.pool, { officeId: kept.officeId, id: kept.id, officerId: officer.id, now: house.now() });
      if (outcome === 'undoneBefore') throw problemError(notFound);
      if (outcome === 'changedSince') throw problemError(changedSince);
      return importsView(house, [kept.officeId]);
    },
  });
}

async function importsView(house: TeamHouse, officeIds: readonly number[]): Promise<ImportsView> {
  const rows = await listImports(house.pool, officeIds);
  const today = plainDateOf(house.now());
  return {
    rows: rows.map(({ importedAt, undoneAt, ...one }) => ({
      ...one,
      unitName: house.directory().unit(one.unitCode, today)?.name ?? one.unitCode,
      importedAt: withOffset(importedAt),
      undoneAt: undoneAt === null ? null : withOffset(undoneAt),
    })),
  };
}

const faults = {
  broken: { vi: 'Tệp bị hỏng, có mật khẩu, hoặc không phải bảng tính.', en: 'The file is damaged, has a password, or is no spreadsheet.' },
  tooLarge: { vi: 'Tệp quá lớn so với một danh sách tổ.', en: 'The file is too large for a roster.' },
  empty: { vi: 'Tệp trống.', en: 'The file is empty.' },
} satisfies Record<SheetFault, Problem['title']>;

function unreadable(fault: SheetFault): Problem {
  return {
    status: 422,
    code: 'sheetUnreadable',
    title: { vi: 'Không đọc được tệp', en: 'The file could not be read' },
    detail: faults[fault],
    next: {
      vi: 'Mở tệp bằng Excel hay LibreOffice, bỏ mật khẩu nếu có, chọn Lưu thành, kiểu .xlsx, rồi chọn lại.',
      en: 'Open it with Excel or LibreOffice, remove a password, save as .xlsx, and choose it again.',
    },
  };
}

function rowsWrong(count: number): Problem {
  return {
    status: 422,
    code: 'rowsWrong',
    title: { vi: 'Chưa nạp danh sách', en: 'The list was not brought in' },
    detail: { vi: `Còn ${count} dòng cần sửa; chưa ghi gì.`, en: `${count} rows are wrong; nothing was written.` },
    next: { vi: 'Sửa các dòng đã nêu trong tệp, lưu, rồi chọn lại tệp.', en: 'Mend the rows in the file, save, and choose it again.' },
    facts: { wrong: count },
  };
}

const changedSince: Problem = {
  status: 409,
  code: 'changedSince',
  title: { vi: 'Không hoàn lại được nữa', en: 'It can’t be taken back any more' },
  detail: {
    vi: 'Đã có người sửa thành viên hoặc tổ của lần nạp này, hoặc có thành viên đã nhận thẻ, trực, giúp dân, học.',
    en: 'Somebody has changed what came with this list, or one of the members has a card, stood duty, helped or learned since.',
  },
  next: { vi: 'Sửa từng người trên trang của tổ.', en: 'Change the members one by one on the pages of the teams.' },
  source: 'Quy tắc của hệ thống: hoàn lại không được làm mất việc của người khác',
};
