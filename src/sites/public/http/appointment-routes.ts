import type { Server } from '../../../basics/http/route.ts';
import { parseUuidV7 } from '../../../basics/rules/ids.ts';
import { newId } from '../../../basics/store/new-id.ts';
import { say } from '../../../basics/web/lang.ts';
import type { ProcedureRow } from '../../../procedures/http/shapes.ts';
import type { AppointmentView, SlotsView } from '../../../teams/http/team-post-shapes.ts';
import { clockOf } from '../../../teams/rules/duty-clock.ts';
import { type AppointmentFormInput, AppointmentFormPage, AppointmentLookPage, AppointmentPage, SlotsPage } from '../web/appointment-pages.tsx';
import type { Fault } from '../web/parts.tsx';
import { appointmentWords, findHelpWords } from '../web/words-find-help.ts';
import type { ProblemView } from './api.ts';
import { textIn } from './input.ts';
import type { At } from './open-draft.ts';
import { frameOf, goTo, langOf, type Site, sayGeneral, sendPage, sendProblem } from './site.ts';

/** An appointment in three taps, without script: the post, a time, who will come. */
export function registerAppointmentPages(server: Server, site: Site): void {
  server.get('/to-tu-van/hen', async (request, reply) => showLook(site, { request, reply }, { code: '', lastDigits: '', faults: [], status: 200 }));

  server.post('/to-tu-van/hen', async (request, reply) => {
    const at = { request, reply };
    const lang = langOf(request);
    const [code, lastDigits] = [textIn(request.body, 'code').slice(0, 20), textIn(request.body, 'lastDigits').slice(0, 10)];
    const faults = [
      ...(code === '' ? [{ href: '#code', message: say(findHelpWords.codeMissing, lang) }] : []),
      ...(/^\d{4}$/.test(lastDigits) ? [] : [{ href: '#lastDigits', message: say(appointmentWords.digitsMissing, lang) }]),
    ];
    if (faults.length > 0) return showLook(site, at, { code, lastDigits, faults, status: 422 });
    const answer = await site.api<AppointmentView>({ method: 'POST', path: '/appointments/look', body: { code, lastDigits }, from: request.ip });
    if (answer.ok) return goTo(reply, `/to-tu-van/hen/${answer.body.id}`);
    return showLook(site, at, { code, lastDigits, faults: [{ href: '#code', message: sayGeneral(answer.problem, lang) }], status: answer.status });
  });

  server.get('/to-tu-van/hen/:id', async (request, reply) => {
    const answer = await site.api<AppointmentView>({ method: 'GET', path: `/appointments/${encodeURIComponent(textIn(request.params, 'id'))}`, from: request.ip });
    if (!answer.ok) return sendProblem(site, { request, reply }, answer.problem);
    return sendPage(reply, AppointmentPage({ frame: await frameOf(site, request), appointment: answer.body }), { status: 200, kind: 'personal' });
  });

  server.post('/to-tu-van/hen/:id/huy', async (request, reply) => {
    const id = encodeURIComponent(textIn(request.params, 'id'));
    const answer = await site.api<AppointmentView>({ method: 'POST', path: `/appointments/${id}/cancel`, from: request.ip });
    return answer.ok ? goTo(reply, `/to-tu-van/hen/${id}`) : sendProblem(site, { request, reply }, answer.problem);
  });

  server.get('/to-tu-van/:unit/hen', async (request, reply) => {
    const at = { request, reply };
    const unit = encodeURIComponent(textIn(request.params, 'unit'));
    const id = parseUuidV7(textIn(request.query, 'so'));
    if (id === null) return goTo(reply, `/to-tu-van/${unit}/hen?so=${newId(site.now())}`);
    const answer = await site.api<SlotsView>({ method: 'GET', path: `/team-posts/${unit}/slots`, from: request.ip });
    if (!answer.ok) return sendProblem(site, at, answer.problem);
    const time = timeIn(textIn(request.query, 'gio'));
    if (time !== null) return showForm(site, at, { slots: answer.body, id, ...time, typed: nothing, faults: [], near: [], status: 200 });
    const hrefOf = (day: string, fromMinute: number) => `/to-tu-van/${unit}/hen?so=${id}&gio=${day}_${fromMinute}`;
    return sendPage(reply, SlotsPage({ frame: await frameOf(site, request), slots: answer.body, hrefOf }), { status: 200, kind: 'personal' });
  });

  server.post('/to-tu-van/:unit/hen', async (request, reply) => {
    const at = { request, reply };
    const unitCode = textIn(request.params, 'unit');
    const [id, time] = [parseUuidV7(textIn(request.body, 'so')), timeIn(textIn(request.body, 'gio'))];
    if (id === null || time === null) return goTo(reply, `/to-tu-van/${encodeURIComponent(unitCode)}`);
    const typed = {
      fullName: textIn(request.body, 'fullName').slice(0, 100),
      phone: textIn(request.body, 'phone').slice(0, 20),
      procedureCode: textIn(request.body, 'procedureCode').slice(0, 40),
    };
    const { procedureCode, ...who } = typed;
    const body = { unitCode, ...time, ...who, fullName: who.fullName === '' ? ' ' : who.fullName, ...(procedureCode === '' ? {} : { procedureCode }) };
    const answer = await site.api<AppointmentView>({ method: 'PUT', path: `/appointments/${id}`, body, from: request.ip });
    if (answer.ok || answer.problem.code === 'otherAppointment') return goTo(reply, `/to-tu-van/hen/${id}`);
    const slots = await site.api<SlotsView>({ method: 'GET', path: `/team-posts/${encodeURIComponent(unitCode)}/slots`, from: request.ip });
    if (!slots.ok) return sendProblem(site, at, slots.problem);
    return showForm(site, at, { slots: slots.body, id, ...time, typed, faults: faultsOf(answer.problem, langOf(request)), near: nearIn(answer.problem), status: answer.status });
  });
}

const nothing = { fullName: '', phone: '', procedureCode: '' };

type FormState = Pick<AppointmentFormInput, 'id' | 'day' | 'fromMinute' | 'typed' | 'faults' | 'near'> & { readonly slots: SlotsView; readonly status: number };

async function showForm(site: Site, at: At, { status, ...state }: FormState) {
  const page = AppointmentFormPage({
    ...state,
    frame: await frameOf(site, at.request),
    from: clockOf(state.fromMinute),
    procedures: await proceduresOf(site, at),
    slotsHref: `/to-tu-van/${encodeURIComponent(state.slots.unitCode)}/hen?so=${state.id}`,
  });
  return sendPage(at.reply, page, { status, kind: 'personal' });
}

async function showLook(
  site: Site,
  at: At,
  { status, ...state }: { readonly code: string; readonly lastDigits: string; readonly faults: readonly Fault[]; readonly status: number },
) {
  return sendPage(at.reply, AppointmentLookPage({ frame: await frameOf(site, at.request), ...state }), { status, kind: 'personal' });
}

async function proceduresOf(site: Site, { request }: At): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const answer = await site.api<{ rows: ProcedureRow[] }>({ method: 'GET', path: '/procedures', from: request.ip });
  return answer.ok ? answer.body.rows.map(({ code, name }) => ({ code, name: say(name, langOf(request)) })) : [];
}

/** '2026-12-01_480': a day and the minute it begins. */
function timeIn(text: string): { readonly day: string; readonly fromMinute: number } | null {
  const [, day, minute] = /^(\d{4}-\d{2}-\d{2})_(\d{1,4})$/.exec(text) ?? [];
  return day === undefined || Number(minute) > 1440 ? null : { day, fromMinute: Number(minute) };
}

/** Faults of a field lead to it; a refusal to the times. */
function faultsOf(problem: ProblemView, lang: 'vi' | 'en'): readonly Fault[] {
  const named = (problem.errors ?? []).map((error) => ({ href: `#${error.path}`, message: lang === 'vi' ? error.message : error.messageEn }));
  return named.length > 0 ? named : [{ href: problem.code === 'slotTaken' ? '#luc' : '#fullName', message: sayGeneral(problem, lang) }];
}

function nearIn(problem: ProblemView): AppointmentFormInput['near'] {
  const { free = [] } = (problem.facts ?? {}) as { readonly free?: readonly { readonly day: string; readonly fromMinute: number }[] };
  return free.map((one) => ({ ...one, from: clockOf(one.fromMinute) }));
}
