import { answered, problemError } from '../../basics/http/problem.ts';
import { malformed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { nfc, oneLine, written } from '../../basics/rules/text.ts';
import { withOffset } from '../../basics/rules/time.ts';
import { isQuiet } from '../../notices/rules/quiet-hours.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { seesTeams } from '../../teams/rules/team-rights.ts';
import { confirmsMessages, mayActOnRun, runActs, sameRun } from '../rules/message-run.ts';
import { messageText, smsSize } from '../rules/message-text.ts';
import { entersOutreach } from '../rules/outreach-item.ts';
import { countAgreed, countAgreedPhones, countReach } from '../store/message-consents.ts';
import { countRuns, findRun, insertRun, type KeptRun, listRuns } from '../store/message-runs.ts';
import { actOnRun, type MessageHouse, withdrawalLink } from '../store/send-messages.ts';
import { outreachArea } from '../store/totals.ts';
import { MessagesQuery, MessagesShape, type MessagesView, NewRunShape, RunActShape, RunDoneShape, type RunView } from './message-shapes.ts';
import { type OutreachHouse, outreachScope, outreachWriter, unitNames } from './outreach-request.ts';
import { RecordParams } from './outreach-shapes.ts';

export type MessagesHouse = OutreachHouse & MessageHouse;

const tags = ['staff', 'outreach'];
const refusals = { '4xx': ProblemShape };
/** As long as every real one. */
const sampleToken = 'ABCDEFGHJKMN';
const nothing = { all: 0, waiting: 0, queued: 0, sent: 0, failed: 0, leftOut: 0 };

/** Nhắn tin tuyên truyền: written by one, confirmed by another, sent to those alone who agreed. */
export function registerMessageRoutes(server: Server, house: MessagesHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/outreach/messages',
    schema: {
      tags,
      summary: 'Các đợt nhắn tin tuyên truyền của một đơn vị, bao nhiêu người đã đồng ý nhận',
      querystring: MessagesQuery,
      response: { 200: MessagesShape, ...refusals },
    },
    handler: async (request) => messagesView(house, request, request.query.office),
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/outreach/messages/:id',
    schema: {
      tags,
      summary: 'Soạn một đợt nhắn tin để người thứ hai xác nhận; gửi lại y hệt không đổi gì',
      params: RecordParams,
      body: NewRunShape,
      response: { 200: RunDoneShape, ...refusals },
    },
    async handler(request) {
      const { office: officeId, body, marks, toOffices } = request.body;
      const { officer, office } = await outreachWriter(house, request, officeId);
      if (toOffices.some((one) => !outreachArea(house.directory(), office.id).includes(one))) throw problemError(notBelow);
      const tidy = nfc(body).trim();
      if (tidy === '') throw problemError(nothingWritten);
      if (smsSize(textOf(house, { body: tidy, marks })).parts > house.messages.partsMax) throw problemError(tooLong(house.messages.partsMax));
      const before = await findRun(house.pool, request.params.id);
      if (before !== null && (before.officeId !== office.id || before.madeBy !== officer.id)) throw problemError(notFound);
      const run = { id: request.params.id, officeId: office.id, body: tidy, marks, toOffices, madeBy: officer.id, madeByName: officer.fullName, madeAt: house.now() };
      await insertRun(house.pool, run);
      // Of two sent at one moment one was first.
      const kept = await findRun(house.pool, run.id);
      if (kept !== null) answered(sameRun(kept, run));
      return { id: run.id };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/outreach/messages/:id/acts',
    schema: { tags, summary: 'Xác nhận và gửi, trả lại, hoặc dừng một đợt nhắn tin', params: RecordParams, body: RunActShape, response: { 200: RunDoneShape, ...refusals } },
    async handler(request) {
      const officer = await request.requireOfficer();
      const run = await findRun(house.pool, request.params.id);
      const office = run === null ? null : house.directory().officeById(run.officeId);
      if (run === null || office === null || !seesTeams(officer.roles, office)) throw problemError(notFound);
      const by = { id: officer.id, name: officer.fullName, confirms: confirmsMessages(officer.roles, office) ? ('yes' as const) : ('no' as const) };
      answered(await actOnRun(house, { id: run.id, kind: request.body.kind, why: written(oneLine(request.body.why ?? '')), by }));
      return { id: run.id };
    },
  });
}

function textOf(house: MessagesHouse, { body, marks }: Pick<KeptRun, 'body' | 'marks'>): string {
  return messageText({ body, marks, label: house.messages.label, link: withdrawalLink(house.baseUrl, sampleToken) });
}

async function messagesView(house: MessagesHouse, request: FastifyRequest, officeId: number): Promise<MessagesView> {
  const { officer, office, offices } = await outreachScope(house, request, officeId);
  const ids = offices.map(({ id }) => id);
  const [runs, agreed, together] = await Promise.all([listRuns(house.pool, ids), countAgreed(house.pool, ids), countAgreedPhones(house.pool, ids)]);
  const counts = await countRuns(
    house.pool,
    runs.map(({ id }) => id),
  );
  const proposed = runs.filter(({ state }) => state === 'proposed');
  const reach = await countReach(house.pool, { officeIds: [...new Set(proposed.flatMap(({ toOffices }) => toOffices))], runIds: proposed.map(({ id }) => id) });
  const { quiet, perPhonePerDay, partsMax, label, source, toVerify } = house.messages;
  return {
    rows: runs.map((run) => runView(house, { run, officer, counts: counts.get(run.id) ?? nothing, agreed: reach.get(run.id) ?? 0 })),
    agreed: together,
    offices: offices.map((one) => ({ officeId: one.id, name: unitNames(house, one).nameOf(one.unitCode), agreed: agreed.get(one.id) ?? 0 })),
    mayWrite: entersOutreach(officer.roles, office) ? 'yes' : 'no',
    quiet: { now: isQuiet(house.now(), quiet) ? 'yes' : 'no', ...quiet },
    perPhonePerDay,
    partsMax,
    label,
    sampleLink: withdrawalLink(house.baseUrl, sampleToken),
    source,
    toVerify: [...toVerify],
  };
}

type Told = { readonly run: KeptRun; readonly officer: OfficerSession; readonly counts: RunView['counts']; readonly agreed: number };

function runView(house: MessagesHouse, { run, officer, counts, agreed }: Told): RunView {
  const office = getOffice(house.directory(), run.officeId);
  const by = { id: officer.id, confirms: confirmsMessages(officer.roles, office) ? ('yes' as const) : ('no' as const) };
  const { id, officeId, body, marks, state, why } = run;
  return {
    id,
    officeId,
    office: unitNames(house, office).nameOf(office.unitCode),
    body,
    marks,
    toOffices: [...run.toOffices],
    state,
    madeBy: run.madeByName,
    madeAt: withOffset(run.madeAt),
    confirmedBy: run.confirmedByName,
    confirmedAt: run.confirmedAt === null ? null : withOffset(run.confirmedAt),
    endedBy: run.endedByName,
    endedAt: run.endedAt === null ? null : withOffset(run.endedAt),
    why,
    counts,
    agreed,
    isRecord: run.itemId === null ? 'no' : 'yes',
    may: runActs.filter((kind) => mayActOnRun({ run, act: { kind, why: '.' }, by, agreed }).ok),
  };
}

const notBelow = malformed([
  {
    path: 'toOffices',
    code: 'notBelow',
    message: { vi: 'Chỉ gửi được cho người đã đồng ý với đơn vị mình hoặc đơn vị trực thuộc.', en: 'Only to those who agreed with this office or one below.' },
  },
]);
const nothingWritten = malformed([{ path: 'body', code: 'nothingWritten', message: { vi: 'Chưa viết nội dung tin.', en: 'Nothing is written.' } }]);
const tooLong = (parts: number) =>
  malformed([
    {
      path: 'body',
      code: 'tooLong',
      message: { vi: `Tin dài quá ${parts} phần; viết ngắn lại hoặc bỏ dấu.`, en: `Longer than ${parts} parts; shorten it or leave the marks out.` },
    },
  ]);
