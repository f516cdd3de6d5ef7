import { Type } from 'typebox';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { oneLine, written } from '../../basics/rules/text.ts';
import { withOffset } from '../../basics/rules/time.ts';
import { attachedTypes, FileUploadShape, uploadBodyBytesMax } from '../../papers/rules/attached-file.ts';
import { findAttachedFile, readFile } from '../../papers/store/attached-files.ts';
import { entersOutreach } from '../rules/outreach-item.ts';
import { outreachKeys, outreachTotals } from '../rules/outreach-total.ts';
import { fileItem, keepEntry, keepItem, turnRecord } from '../store/keep-record.ts';
import { type KeptEntry, type KeptItem, listEntries, listItems, listRecordVersions } from '../store/records.ts';
import { outreachTotalsOf } from '../store/totals.ts';
import { checkDays, checkWords, expectKept, type OutreachHouse, openedRecord, outreachPeriod, outreachScope, outreachWriter, unitsOf, unitWords } from './outreach-request.ts';
import { DoneShape, OutreachQuery, OutreachShape, type OutreachView, RecordHistoryShape, RecordParams, SaveEntryShape, SaveItemShape, TurnRecordShape } from './outreach-shapes.ts';

const tags = ['staff', 'outreach'];
const refusals = { '4xx': ProblemShape };
const rowsMax = 2000;
const Picture = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: `${attachedTypes.jpeg}, ${attachedTypes.png}` });

/** Tuyên truyền và bài dự thi: written down, mended with history, counted. */
export function registerOutreachRoutes(server: Server, house: OutreachHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/outreach',
    schema: { tags, summary: 'Tuyên truyền và bài dự thi của một đơn vị trong kỳ, với các tổng', querystring: OutreachQuery, response: { 200: OutreachShape, ...refusals } },
    handler: async (request) => outreachView(house, request, request.query),
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/outreach/items/:id',
    schema: { tags, summary: 'Ghi hoặc sửa một mục tuyên truyền; bản trước vẫn giữ', params: RecordParams, body: SaveItemShape, response: { 200: DoneShape, ...refusals } },
    async handler(request) {
      const { office, basedOn, content, why } = request.body;
      const officer = await outreachWriter(house, request, { officeId: office, unitCode: content.unitCode });
      checkDays([content.fromOn, content.toOn]);
      checkWords([content.message]);
      const tidy = { ...content, message: oneLine(content.message), place: oneLine(content.place) };
      expectKept(await keepItem(house.pool, { ...changeOf(house, request, { officeId: office, why }), basedOn, content: tidy, by: { id: officer.id, name: officer.fullName } }));
      return { id: request.params.id };
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/outreach/entries/:id',
    schema: { tags, summary: 'Ghi hoặc sửa một bài dự thi; bản trước vẫn giữ', params: RecordParams, body: SaveEntryShape, response: { 200: DoneShape, ...refusals } },
    async handler(request) {
      const { office, basedOn, content, why } = request.body;
      const officer = await outreachWriter(house, request, { officeId: office, unitCode: content.unitCode });
      checkDays([content.enteredOn]);
      checkWords([content.contest, content.title, content.author]);
      const tidy = { ...content, contest: oneLine(content.contest), title: oneLine(content.title), author: oneLine(content.author), prize: written(oneLine(content.prize ?? '')) };
      expectKept(await keepEntry(house.pool, { ...changeOf(house, request, { officeId: office, why }), basedOn, content: tidy, by: { id: officer.id, name: officer.fullName } }));
      return { id: request.params.id };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/outreach/records/:id/acts',
    schema: {
      tags,
      summary: 'Bỏ một mục hoặc một bài dự thi ra khỏi sổ, hoặc đưa trở lại',
      params: RecordParams,
      body: TurnRecordShape,
      response: { 200: DoneShape, ...refusals },
    },
    async handler(request) {
      const { kept } = await openedRecord(house, request, request.params.id);
      const officer = await outreachWriter(house, request, { officeId: kept.officeId, unitCode: null });
      const change = changeOf(house, request, { officeId: kept.officeId, why: request.body.why });
      expectKept(await turnRecord(house.pool, { ...change, act: request.body.kind, by: { id: officer.id, name: officer.fullName } }));
      return { id: kept.id };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/outreach/records/:id/history',
    schema: { tags, summary: 'Mọi lần lưu của một mục hoặc một bài dự thi', params: RecordParams, response: { 200: RecordHistoryShape, ...refusals } },
    async handler(request) {
      const { kept } = await openedRecord(house, request, request.params.id);
      const rows = await listRecordVersions(house.pool, kept);
      return { rows: rows.map(({ actorName, actedAt, ...one }) => ({ ...one, by: actorName, at: withOffset(actedAt) })) };
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/outreach/items/:id/photo',
    bodyLimit: uploadBodyBytesMax,
    schema: {
      tags,
      summary: 'Gắn ảnh minh chứng; loại theo nội dung, độ dài và SHA-256 được kiểm',
      params: RecordParams,
      body: FileUploadShape,
      response: { 200: DoneShape, ...refusals },
    },
    async handler(request) {
      const { item } = await openedRecord(house, request, request.params.id);
      if (item === null) throw problemError(notFound);
      const officer = await outreachWriter(house, request, { officeId: item.officeId, unitCode: null });
      const read = readFile(request.body, [attachedTypes.jpeg, attachedTypes.png]);
      if (!read.ok) throw refusalProblem(read.refusal);
      const change = changeOf(house, request, { officeId: item.officeId, why: read.value.name });
      expectKept(await fileItem(house.pool, { ...change, file: read.value, by: { id: officer.id, name: officer.fullName } }));
      return { id: item.id };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/outreach/items/:id/photo',
    schema: { tags, summary: 'Ảnh minh chứng của một mục', params: RecordParams, response: { 200: Picture, ...refusals } },
    async handler(request, reply) {
      const { item } = await openedRecord(house, request, request.params.id);
      const file = item === null || item.fileId === null ? null : await findAttachedFile(house.pool, item.fileId);
      if (file === null) throw problemError(notFound);
      return reply
        .type(file.type)
        .header('content-disposition', `inline; filename="anh.${file.type === attachedTypes.png ? 'png' : 'jpg'}"`)
        .send(file.bytes);
    },
  });
}

function changeOf(house: OutreachHouse, request: { readonly params: { readonly id: string } }, told: { readonly officeId: number; readonly why?: string | null | undefined }) {
  return { id: request.params.id, officeId: told.officeId, why: written(oneLine(told.why ?? '')), now: house.now() };
}

async function outreachView(house: OutreachHouse, request: FastifyRequest, asked: { readonly office: number; readonly from: string; readonly to: string }): Promise<OutreachView> {
  const { officer, office, offices } = await outreachScope(house, request, asked.office);
  const period = outreachPeriod(asked);
  const officeIds = offices.map(({ id }) => id);
  const scope = { officeIds, ...period };
  const [items, entries, totals] = await Promise.all([
    listItems(house.pool, scope),
    listEntries(house.pool, scope),
    outreachTotalsOf(house.pool, { directory: house.directory(), officeId: office.id, ...period }),
  ]);
  const byId = new Map(offices.map((one) => [one.id, one]));
  const frame = (kept: KeptItem | KeptEntry) => {
    const at = byId.get(kept.officeId) ?? office;
    const { id, officeId, version, withdrawn } = kept;
    const mayChange: 'yes' | 'no' = entersOutreach(officer.roles, at) ? 'yes' : 'no';
    return { id, officeId, version, withdrawn, place: unitWords(house, at, kept.content.unitCode), mayChange };
  };
  return {
    items: items.slice(0, rowsMax).map((one) => ({ ...frame(one), content: one.content, photo: one.fileId === null ? 'no' : 'yes' })),
    entries: entries.slice(0, rowsMax).map((one) => ({ ...frame(one), content: one.content })),
    totals: outreachKeys.map((key) => ({ key, name: outreachTotals[key].name, ...totals[key] })),
    cut: items.length > rowsMax || entries.length > rowsMax ? 'yes' : 'no',
    places: offices
      .filter((one) => entersOutreach(officer.roles, one))
      .flatMap((one) => unitsOf(house, one).map(({ code }) => ({ officeId: one.id, unitCode: code, name: unitWords(house, one, code) }))),
  };
}
