import { Type } from 'typebox';
import { type Problem, problemError, refusalProblem } from '../../basics/http/problem.ts';
import { busy, notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { parseUuidV7, type Uuid } from '../../basics/rules/ids.ts';
import type { Refusal } from '../../basics/rules/outcome.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { type Instant, parseInstant, plainDateOf } from '../../basics/rules/time.ts';
import { newId } from '../../basics/store/new-id.ts';
import type { Office } from '../../offices/rules/office.ts';
import { rolesAt } from '../../offices/rules/role.ts';
import { arrivedPapers } from '../../papers/store/papers.ts';
import type { Helper } from '../../people/rules/applicant.ts';
import { confirmedPurpose } from '../../people/store/phone-codes.ts';
import type { Actor } from '../rules/acts.ts';
import { papersHere } from '../rules/received-papers.ts';
import { answerByOf } from '../rules/reception-limit.ts';
import { type FilingFault, submission } from '../rules/submit.ts';
import { filingDigest } from '../store/canonical.ts';
import { findContentDigest } from '../store/filed.ts';
import { findDossier } from '../store/ledger.ts';
import type { DossierHouse } from './dossier-house.ts';
import { filedOf } from './filed-answers.ts';
import { filingExample } from './filing-example.ts';
import { submittedNotice } from './notices.ts';
import { otherContent } from './other-content.ts';
import { receiptOf } from './receipt-of.ts';
import { receiptView } from './receipt-view.ts';
import { type Filing, FilingShape, ReceiptShape } from './shapes.ts';

const IdParams = Type.Object({ id: UuidV7Shape });

export function registerFilingRoutes(server: Server, house: DossierHouse): void {
  server.route({
    method: 'PUT',
    url: '/api/v1/dossiers/:id',
    schema: {
      tags: ['dossiers'],
      summary: 'Nộp hồ sơ. Gửi lại cùng nội dung cho cùng một biên nhận; nội dung khác với cùng mã thì 409',
      params: IdParams,
      body: Type.Unsafe<Filing>({ ...FilingShape, examples: [filingExample] }),
      response: { 200: ReceiptShape, 201: ReceiptShape, '4xx': ProblemShape, 503: ProblemShape },
    },
    async handler(request, reply) {
      const id = parseUuidV7(request.params.id);
      if (id === null) throw problemError(notFound);
      const filed = await file(house, { id, filing: request.body, request });
      return reply.code(filed.status).send(filed.receipt);
    },
  });
}

async function file(house: DossierHouse, input: { id: Uuid; filing: Filing; request: FastifyRequest }) {
  const { id, filing, request } = input;
  const now = house.now();
  const digest = filingDigest(filing);
  const office = house.directory().officeOfUnit(filing.receivingUnitCode);
  if (office === null) throw problemError(noSuchUnit(filing.receivingUnitCode));
  const checked = await check(house, { filing, office, now, request });
  if (!checked.ok) {
    // A repetition of what was taken before gets its receipt, whatever the rules say today; other content under a known id is kept beside it.
    if ((await findContentDigest(house.pool, id)) !== null) return { status: 200 as const, receipt: await knownReceipt(house, { id, digest, filing, now }) };
    throw checked.error;
  }
  const filedAnswer = house.lane.file({ id, officeId: office.id, agencyCode: office.agencyCode, day: plainDateOf(now), contentDigest: digest, submittedAt: now, ...checked.value });
  if (filedAnswer === 'full') throw problemError(busy);
  const filed = await filedAnswer;
  if (filed.kind === 'known') return { status: 200 as const, receipt: await knownReceipt(house, { id, digest, filing, now }) };
  if (filing.device) await house.beside.noteDevice({ officeId: office.id, dossierId: id, device: filing.device, now });
  const { content, answerBy, happenedAt } = checked.value;
  if (content.helper !== null) await house.beside.noteHelp({ officeId: office.id, dossierId: id, content, happenedAt, submittedAt: now });
  const papers = papersHere({ declared: content.papers, arrived: content.papers.length === 0 ? [] : await arrivedPapers(house.pool, id), submittedAt: now });
  const procedure = house.catalogue().version(content.procedureCode, content.procedureVersion);
  const dossier = { id, code: filed.code, stage: 'submitted' as const, procedureCode: content.procedureCode, procedure, office, papers, contentDigest: digest };
  return { status: 201 as const, receipt: receiptView({ ...dossier, submittedAt: now, answerBy, answerByAsFiled: answerBy, dueAt: null }, house) };
}

async function check(house: DossierHouse, input: { filing: Filing; office: Office; now: Instant; request: FastifyRequest }) {
  const { filing, office, now } = input;
  const happenedAt = parseInstant(filing.happenedAt);
  if (happenedAt === null) throw problemError(happenedAtUnclear);
  if (filing.channel === 'online' && (await input.request.bearsSession()) === 'yes') return { ok: false as const, error: problemError(staffFilesOnline) };
  const actor = await actorOf(input.request, { filing, office });
  const today = plainDateOf(now);
  const procedure = house.catalogue().inForce(filing.procedureCode, today);
  if (procedure === null) return { ok: false as const, error: problemError(noSuchProcedure(filing.procedureCode)) };
  const phoneConfirmed = await confirmedPurpose(house.pool, { token: filing.phoneConfirmation ?? null, phone: filing.applicant.phone ?? null, now });
  const submitted = submission(filedOf(filing, { helper: helperOf(house, { filing, today }), phoneConfirmed }), procedure, house.formFacts(today));
  if (!submitted.ok) return { ok: false as const, error: faultsProblem(submitted.refusal) };
  const answerBy = answerByOf({ submittedAt: now, calendar: house.directory().calendarOf(office.id, today) });
  if (!answerBy.ok) return { ok: false as const, error: faultsProblem(answerBy.refusal) };
  const content = submitted.value;
  const notice = submittedNotice({ id: newId(now), content, answerBy: answerBy.value });
  return { ok: true as const, value: { content, actor, happenedAt, answerBy: answerBy.value, notice } };
}

/** Online is the person's own act: never with a staff account. At the desk or by post an officer of that desk files it, in the person's name. */
async function actorOf(request: FastifyRequest, input: { filing: Filing; office: Office }): Promise<Actor> {
  if (input.filing.channel === 'online') return { kind: 'applicant' };
  const officer = await request.officer();
  const roles = officer === null ? [] : rolesAt(officer.roles, input.office.id);
  if (officer === null || !roles.includes('reception')) throw problemError(notAllowed);
  return { kind: 'officer', officerId: officer.id, name: officer.fullName, roles };
}

function helperOf(house: DossierHouse, input: { filing: Filing; today: Parameters<DossierHouse['formFacts']>[0] }): Helper | null {
  const helper = input.filing.helper ?? null;
  if (helper === null) return null;
  const unit = house.directory().unit(helper.unitCode, input.today);
  if (unit === null || unit.kind === 'province') throw problemError(noSuchUnit(helper.unitCode));
  const { memberId = null, autonomy = null, proof = null } = helper;
  return {
    unitCode: unit.code,
    place: unit.kind,
    name: helper.name ?? null,
    ...(memberId === null ? {} : { memberId }),
    ...(autonomy === null ? {} : { autonomy }),
    ...(proof === null ? {} : { proof }),
  };
}

/** The receipt of what was filed before. Throws otherContent when this is not it; what was sent is then kept for a person to look at. */
async function knownReceipt(house: DossierHouse, input: { id: Uuid; digest: string; filing: Filing; now: Instant }) {
  const { filing, now } = input;
  const [kept, digest] = [await findDossier(house.pool, input.id), await findContentDigest(house.pool, input.id)];
  if (kept === null) throw new Error(`Dossier ${input.id} is known and gone`);
  if (digest !== input.digest) {
    const keptAs = await house.beside.keepOther({ officeId: kept.officeId, dossierId: kept.id, contentDigest: input.digest, filing, now });
    throw problemError(otherContent({ code: kept.dossier.code, keptAs }));
  }
  if (filing.device) await house.beside.noteDevice({ officeId: kept.officeId, dossierId: kept.id, device: filing.device, now });
  return receiptOf(house, kept);
}

function faultsProblem(refusal: Refusal) {
  const error = refusalProblem(refusal);
  const faults = refusal.facts?.['faults'] as readonly FilingFault[] | undefined;
  if (faults === undefined) return error;
  const { facts, ...problem } = error.problem;
  return problemError({ ...problem, errors: faults.map((fault) => ({ path: fault.path, code: fault.kind, message: fault.message })) });
}

function noSuchUnit(code: string): Problem {
  return {
    status: 422,
    code: 'noSuchUnit',
    title: { vi: 'Không có đơn vị này', en: 'No such unit' },
    detail: { vi: `Mã đơn vị "${code}" không có bộ phận tiếp nhận trong danh mục.`, en: `The unit code "${code}" has no desk in the directory.` },
    next: { vi: 'Chọn đơn vị trong danh sách /api/v1/offices.', en: 'Choose one of /api/v1/offices.' },
    source: 'Danh mục đơn vị hành chính',
  };
}

function noSuchProcedure(code: string): Problem {
  return {
    status: 422,
    code: 'procedureNotInForce',
    title: { vi: 'Không có thủ tục này', en: 'No such procedure' },
    detail: { vi: `Thủ tục "${code}" không có, hoặc hôm nay không còn hiệu lực.`, en: `Procedure "${code}" does not exist or is not in force today.` },
    next: { vi: 'Tìm thủ tục trong danh mục.', en: 'Look it up in the catalogue.' },
    source: 'Quyết định công bố thủ tục hành chính',
  };
}

const staffFilesOnline: Problem = {
  status: 403,
  code: 'staffFilesOnline',
  title: { vi: 'Đang đăng nhập tài khoản cán bộ', en: 'A staff account is logged in' },
  detail: {
    vi: 'Hồ sơ trực tuyến do chính người dân nộp; tài khoản cán bộ không nộp thay được. Chưa có gì được nộp, bản đang điền vẫn còn.',
    en: 'An online dossier is filed by the citizen; a staff account cannot file in his name. Nothing was filed, the draft is still there.',
  },
  next: {
    vi: 'Nhận cho người dân thì dùng “Nhận tại quầy”. Nộp việc của chính mình thì thoát tài khoản cán bộ trên máy này rồi nộp lại; hồ sơ đang chờ gửi trên máy thì tự đi.',
    en: 'To receive it for a citizen, use “Receive at the desk”. To file your own, log out of the staff account on this machine and file again; what waits on the machine to be sent then goes by itself.',
  },
};

const happenedAtUnclear: Problem = {
  status: 422,
  code: 'happenedAtUnclear',
  title: { vi: 'Thời điểm không rõ', en: 'The time is unclear' },
  detail: { vi: 'happenedAt phải là thời điểm ISO 8601 có múi giờ.', en: 'happenedAt must be an ISO 8601 time with an offset.' },
  next: { vi: 'Ví dụ: 2026-11-23T09:15:00+07:00.', en: 'For example: 2026-11-23T09:15:00+07:00.' },
};
