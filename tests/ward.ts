import type { Server } from '../src/basics/http/route.ts';
import type { Pool } from '../src/basics/store/database.ts';
import type { DossierView, Filing, Receipt } from '../src/dossiers/http/shapes.ts';
import type { ActKind } from '../src/dossiers/rules/acts.ts';
import { actorsOfAct } from '../src/dossiers/rules/allowed.ts';
import type { Role } from '../src/offices/rules/role.ts';
import { type Answer, type Client, officerClient, publicClient } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';

/** A ward of the sample authority with its officers logged in, as a story needs it. */
export type Ward = {
  readonly unitCode: string;
  readonly officeId: number;
  readonly officers: Readonly<Partial<Record<Role, Client>>>;
  file(more?: Partial<Filing>): Promise<Filed>;
  /** Somebody who may does an act with the content that usually goes with it; throws unless it is taken. */
  does(dossier: Filed, kind: LaterKind, content?: object): Promise<DossierView>;
  /** The same, whatever the answer. */
  tries(dossier: Filed, act: { readonly kind: string; readonly content: unknown; readonly actId?: string }): Promise<Answer>;
  /** A dossier in a stage in which the act is taken. */
  readyFor(kind: LaterKind): Promise<Filed>;
};

export type Filed = { readonly id: string; readonly code: string };
export type LaterKind = Exclude<ActKind, 'submit'>;

const usernames = { reception: 'tiepnhan', specialist: 'thuly', unitHead: 'truongphong', leader: 'lanhdao', clerk: 'vanthu', cashier: 'thuphi' } as const;

export async function openWard({ server, pool, unitCode }: { readonly server: Server; readonly pool: Pool; readonly unitCode: string }): Promise<Ward> {
  const anyone = publicClient(server);
  const officers: Partial<Record<Role, Client>> = {};
  for (const [role, name] of Object.entries(usernames)) officers[role as Role] = await officerClient(server, `${name}.${unitCode}`);
  const [office] = (await pool.query<{ id: number }>('select id from offices where unit_code = $1', [unitCode])).rows;
  const [specialist] = (await pool.query<{ id: string }>('select id from officers where username = $1', [`thuly.${unitCode}`])).rows;
  if (office === undefined || specialist === undefined) throw new Error(`No office for ${unitCode}`);

  const ward: Ward = {
    unitCode,
    officeId: office.id,
    officers,
    file: async (more = {}) => {
      const answer = await anyone.ask('PUT', `/dossiers/${newDeviceId()}`, filingOf({ receivingUnitCode: unitCode, ...more }));
      if (answer.status !== 201) throw new Error(`Not filed: ${answer.body}`);
      const { id, code } = answer.json<Receipt>();
      return { id, code };
    },
    tries: (dossier, act) => doerOf(act.kind).ask('POST', `/dossiers/${dossier.id}/acts`, { actId: newDeviceId(), happenedAt: new Date().toISOString(), ...act }),
    does: async (dossier, kind, content) => {
      const consultationId = kind === 'answerConsultation' ? await openConsultation(dossier) : '';
      const answer = await ward.tries(dossier, { kind, content: { ...contentOf(kind, { specialistId: specialist.id, consultationId }), ...content } });
      if (answer.status !== 200) throw new Error(`${kind}: ${answer.body}`);
      return answer.json<{ dossier: DossierView }>().dossier;
    },
    readyFor: async (kind) => {
      const dossier = await ward.file();
      for (const step of before[kind]) await ward.does(dossier, step);
      return dossier;
    },
  };

  function doerOf(kind: string): Client {
    const may: readonly string[] = kind in actorsOfAct ? actorsOfAct[kind as ActKind] : ['reception'];
    // Whoever received a dossier may not sign it: there reception and leader are two people.
    const found = may.map((role) => officers[role as Role]).find((one) => one !== undefined);
    if (found === undefined) throw new Error(`Nobody here does ${kind}`);
    return found;
  }

  async function openConsultation(dossier: Filed): Promise<string> {
    const answer = await doerOf('receive').ask('GET', `/dossiers/${dossier.id}`);
    return answer.json<DossierView>().consultations.find((one) => one.answeredAt === null)?.id ?? '';
  }

  return ward;
}

const processing: readonly LaterKind[] = ['receive', 'assign'];
const toPropose: readonly LaterKind[] = [...processing, 'sendResultDraft'];
const toSign: readonly LaterKind[] = [...toPropose, 'confirmResultDraft', 'proposeResult'];

const before: Readonly<Record<LaterKind, readonly LaterKind[]>> = {
  receive: [],
  requestSupplement: [],
  supplement: ['requestSupplement'],
  returnSupplement: ['requestSupplement', 'supplement'],
  refuse: [],
  assign: ['receive'],
  consult: processing,
  answerConsultation: [...processing, 'consult'],
  requestPayment: processing,
  recordPayment: [...processing, 'requestPayment'],
  suspend: processing,
  resume: [...processing, 'suspend'],
  sendResultDraft: processing,
  confirmResultDraft: toPropose,
  proposeResult: [...toPropose, 'confirmResultDraft'],
  returnForFix: toSign,
  sign: toSign,
  issueResult: [...toSign, 'sign'],
  returnResult: [...toSign, 'sign', 'issueResult'],
  apologise: ['receive'],
  askWithdrawal: [],
  confirmWithdrawal: ['askWithdrawal'],
  stop: ['receive'],
  expireSupplement: ['requestSupplement'],
  archive: ['refuse'],
};

export const laterKinds = Object.keys(before) as readonly LaterKind[];

/** What usually goes with an act, with days that lie ahead of this machine's clock. */
export function contentOf(kind: LaterKind, known: { readonly specialistId: string; readonly consultationId: string }): object {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const contents: Readonly<Record<LaterKind, object>> = {
    receive: { limitCase: 'default', setDueAt: null, missingPapers: [] },
    requestSupplement: {
      items: [
        { what: 'Giấy chứng sinh', reason: 'Ảnh mờ' },
        { what: 'Văn bản ủy quyền', reason: 'Chưa có' },
      ],
      ground: 'Nghị định 123/2015/NĐ-CP, Điều 15',
      respondBy: inDays(20).slice(0, 10),
    },
    supplement: { answers: null, papers: [], note: 'Đã chụp lại' },
    returnSupplement: { outstanding: [1], note: 'Còn thiếu văn bản ủy quyền' },
    refuse: { text: 'Không thuộc thẩm quyền của phường', ground: 'Luật Hộ tịch 2014, Điều 13' },
    assign: { officerId: known.specialistId, note: null },
    consult: { askedUnit: 'Công an phường', question: 'Xác minh nơi cư trú', answerBy: inDays(3).slice(0, 10) },
    answerConsultation: { consultationId: known.consultationId, opinion: 'Có cư trú' },
    requestPayment: { amountDong: 8000, what: 'Lệ phí' },
    recordPayment: { amountDong: 8000, receiptNumber: 'BL-1' },
    suspend: { text: 'Chờ bản án', ground: 'Luật Hộ tịch 2014, Điều 5' },
    resume: { note: 'Đã có bản án' },
    sendResultDraft: { text: 'Bản nháp giấy khai sinh' },
    confirmResultDraft: { note: null },
    proposeResult: { decision: 'granted', document: 'Giấy khai sinh', text: 'Đăng ký khai sinh', ground: null },
    returnForFix: { note: 'Sai ngày sinh' },
    sign: {},
    issueResult: { number: '112/2019' },
    returnResult: { method: 'counter', receiver: 'Nguyễn Thị Mẫu' },
    apologise: { reason: 'Đang chờ xác minh', newDueAt: inDays(40) },
    askWithdrawal: { reason: null },
    confirmWithdrawal: { note: null },
    stop: { text: 'Người nộp đề nghị dừng', ground: 'Nghị định 118/2025/NĐ-CP' },
    expireSupplement: { note: null },
    archive: { file: 'HS-2019-01' },
  };
  return contents[kind];
}
