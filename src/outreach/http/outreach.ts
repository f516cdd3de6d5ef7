import { Type } from 'typebox';
import { answered, problemError, refusalProblem } from '../../basics/http/problem.ts';
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
import { findEntry, findItem, type KeptEntry, type KeptItem, listEntries, listItems, listRecordVersions } from '../store/records.ts';
import { listOutreachImports, outreachArea, totalsFrom } from '../store/totals.ts';
import { type MessagesHouse, registerMessageRoutes } from './messages.ts';
import { changeOf, checkDays, checkUnit, checkWords, type OutreachHouse, openedRecord, outreachPeriod, outreachScope, outreachWriter, unitNames } from './outreach-request.ts';
import {
  DoneShape,
  OutreachQuery,
  OutreachShape,
  type OutreachView,
  PhotoQuery,
  RecordHistoryShape,
  RecordParams,
  SaveEntryShape,
  SaveItemShape,
  TurnRecordShape,
} from './outreach-shapes.ts';
import { registerPlanRoutes } from './plan.ts';

const tags = ['staff', 'outreach'];
const refusals = { '4xx': ProblemShape };
const rowsMax = 2000;
const Picture = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: `${attachedTypes.jpeg}, ${attachedTypes.png}` });

/** Tuyên truyền và bài dự thi: written down, mended with history, counted. */
export function registerOutreachRoutes(server: Server, house: MessagesHouse): void {
  registerPlanRoutes(server, house);
  registerMessageRoutes(server, house);
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
      const at = await outreachWriter(house, request, office);
      checkUnit(house, { ...at, unitCode: content.unitCode, kept: await findItem(house.pool, request.params.id) });
      checkDays([content.fromOn, content.toOn]);
      checkWords([content.message]);
      const tidy = { ...content, message: oneLine(content.message), place: oneLine(content.place) };
      answered(await keepItem(house.pool, { ...changeOf(house, request, { ...at, why }), basedOn, content: tidy }));
      return { id: request.params.id };
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/outreach/entries/:id',
    schema: { tags, summary: 'Ghi hoặc sửa một bài dự thi; bản trước vẫn giữ', params: RecordParams, body: SaveEntryShape, response: { 200: DoneShape, ...refusals } },
    async handler(request) {
      const { office, basedOn, content, why } = request.body;
      const at = await outreachWriter(house, request, office);
      checkUnit(house, { ...at, unitCode: content.unitCode, kept: await findEntry(house.pool, request.params.id) });
      checkDays([content.enteredOn]);
      checkWords([content.contest, content.title, content.author]);
      const tidy = { ...content, contest: oneLine(content.contest), title: oneLine(content.title), author: oneLine(content.author), prize: written(oneLine(content.prize ?? '')) };
      answered(await keepEntry(house.pool, { ...changeOf(house, request, { ...at, why }), basedOn, content: tidy }));
      return { id: request.params.id };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/outreach/records/:id/acts',
    schema: {
      tags,
      summary: 'Bỏ một mục, một bài dự thi hoặc một dòng kế hoạch ra khỏi sổ, hoặc đưa trở lại',
      params: RecordParams,
      body: TurnRecordShape,
      response: { 200: DoneShape, ...refusals },
    },
    async handler(request) {
      const { kept } = await openedRecord(house, request, request.params.id);
      const at = await outreachWriter(house, request, kept.officeId);
      const change = changeOf(house, request, { ...at, why: request.body.why });
      answered(await turnRecord(house.pool, { ...change, act: request.body.kind }));
      return { id: kept.id };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/outreach/records/:id/history',
    schema: { tags, summary: 'Mọi lần lưu của một mục, một bài dự thi hoặc một dòng kế hoạch', params: RecordParams, response: { 200: RecordHistoryShape, ...refusals } },
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
      const at = await outreachWriter(house, request, item.officeId);
      const read = readFile(request.body, [attachedTypes.jpeg, attachedTypes.png]);
      if (!read.ok) throw refusalProblem(read.refusal);
      const change = changeOf(house, request, { ...at, why: read.value.name });
      answered(await fileItem(house.pool, { ...change, file: read.value }));
      return { id: item.id };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/outreach/items/:id/photo',
    schema: {
      tags,
      summary: 'Ảnh minh chứng của một mục: ảnh hiện nay, hoặc ảnh của một lần lưu',
      params: RecordParams,
      querystring: PhotoQuery,
      response: { 200: Picture, ...refusals },
    },
    async handler(request, reply) {
      const { item } = await openedRecord(house, request, request.params.id);
      const fileId = item === null ? null : await photoAsked(house, item, request.query.version ?? item.version);
      const file = fileId === null ? null : await findAttachedFile(house.pool, fileId);
      if (file === null) throw problemError(notFound);
      return reply
        .type(file.type)
        .header('content-disposition', `inline; filename="anh.${file.type === attachedTypes.png ? 'png' : 'jpg'}"`)
        .send(file.bytes);
    },
  });
}

/** The picture that an item had from a version on. */
async function photoAsked(house: OutreachHouse, item: KeptItem, version: number): Promise<string | null> {
  if (version === item.version) return item.fileId;
  return (await listRecordVersions(house.pool, item)).find((one) => one.version === version)?.fileId ?? null;
}

async function outreachView(house: OutreachHouse, request: FastifyRequest, asked: { readonly office: number; readonly from: string; readonly to: string }): Promise<OutreachView> {
  const { officer, office, offices } = await outreachScope(house, request, asked.office);
  const period = outreachPeriod(asked);
  const officeIds = outreachArea(house.directory(), office.id);
  const scope = { officeIds, ...period };
  const [items, entries, imports] = await Promise.all([listItems(house.pool, scope), listEntries(house.pool, scope), listOutreachImports(house.pool, officeIds)]);
  const totals = totalsFrom({ officeId: office.id, ...period, items, entries, imports });
  const told = new Map(offices.map((one) => [one.id, { ...unitNames(house, one), mayChange: entersOutreach(officer.roles, one) ? ('yes' as const) : ('no' as const) }]));
  const isShown = ({ officeId }: { readonly officeId: number }) => told.has(officeId);
  const [itemsShown, entriesShown] = [items.filter(isShown), entries.filter(isShown)];
  const frame = ({ id, officeId, version, withdrawn, content }: KeptItem | KeptEntry) => {
    const at = told.get(officeId);
    return { id, officeId, version, withdrawn, place: at?.nameOf(content.unitCode) ?? content.unitCode, mayChange: at?.mayChange ?? ('no' as const) };
  };
  return {
    items: itemsShown.slice(0, rowsMax).map((one) => ({ ...frame(one), content: one.content, photo: one.fileId === null ? 'no' : 'yes' })),
    entries: entriesShown.slice(0, rowsMax).map((one) => ({ ...frame(one), content: one.content })),
    totals: outreachKeys.map((key) => ({ key, name: outreachTotals[key].name, ...totals[key] })),
    cut: itemsShown.length > rowsMax || entriesShown.length > rowsMax ? 'yes' : 'no',
    places: [...told].flatMap(([officeId, { places, mayChange }]) => (mayChange === 'yes' ? places.map((one) => ({ officeId, ...one })) : [])),
  };
}
