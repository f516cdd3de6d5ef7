import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { alreadyOnItsWay, mailNotSetUp, nextSendAt, onlyDashboards, periodTold, tidyRecipients } from '../rules/mailing.ts';
import { keepsViews } from '../rules/saved-view.ts';
import { addRun, findForAsking, findOwnView, listMailedViews, type MailedView, putMailing } from '../store/mailings.ts';
import type { MailingHouse } from './mailing-job.ts';
import { mailsView, viewAsked } from './mailing-mail.ts';
import { MailingsShape, type MailingsView, NewMailingShape, NewRunShape } from './mailing-shapes.ts';
import { IdParams, OfficeQuery } from './saved-view-shapes.ts';

const tags = ['staff', 'reports'];
const refusals = { '4xx': ProblemShape };

/** A kept view of the dashboard sent by mail: when, to whom, how the last one went. */
export function registerMailingRoutes(server: Server, house: MailingHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/figures/mailings',
    schema: { tags, summary: 'Thư định kỳ của các góc nhìn mình giữ', querystring: OfficeQuery, response: { 200: MailingsShape, ...refusals } },
    async handler(request) {
      const { id, roles } = await request.requireOfficer();
      const { office } = request.query;
      if (!keepsViews(roles, office)) throw problemError(notAllowed);
      return mailingsOf(house, { officeId: office, officerId: id, held: roles });
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/figures/mailings/:id',
    schema: {
      tags,
      summary: 'Đặt, sửa, ngừng hoặc gửi lại thư định kỳ của một góc nhìn mình giữ',
      params: IdParams,
      body: NewMailingShape,
      response: { 200: MailingsShape, ...refusals },
    },
    async handler(request) {
      const { id, roles } = await request.requireOfficer();
      const { office, ...said } = request.body;
      const who = { officeId: office, officerId: id, held: roles };
      const viewId = request.params.id;
      await requireView(house, { ...who, viewId });
      await house.pool.inTransaction((db) =>
        putMailing(db, { officeId: office, viewId }, { said: { language: 'vi', ...said, recipients: tidyRecipients(said.recipients) }, now: house.now() }),
      );
      return mailingsOf(house, who);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/figures/mailings/:id/runs',
    schema: { tags, summary: 'Gửi ngay một thư, ngoài lịch', params: IdParams, body: NewRunShape, response: { 201: MailingsShape, ...refusals } },
    async handler(request, reply) {
      const officer = await request.requireOfficer();
      const { office, id } = request.body;
      const who = { officeId: office, officerId: officer.id, held: officer.roles };
      await requireView(house, { ...who, viewId: request.params.id });
      if (house.mailer === null) throw refusalProblem(mailNotSetUp);
      await sendNow(house, { officeId: office, viewId: request.params.id, id });
      return reply.code(201).send(await mailingsOf(house, who));
    },
  });
}

type Asker = { readonly officeId: number; readonly officerId: string; readonly held: readonly OfficerRole[] };

/** One's own view of the dashboard, of a unit whose targets one sets. */
async function requireView(house: MailingHouse, { held, ...key }: Asker & { readonly viewId: string }): Promise<void> {
  if (!keepsViews(held, key.officeId)) throw problemError(notAllowed);
  const view = await findOwnView(house.pool, key);
  if (view === null) throw problemError(notFound);
  const asked = view.place === '/bang-dieu-hanh' ? viewAsked(house, { officeId: key.officeId, search: view.search }) : null;
  if (asked === null) throw refusalProblem(onlyDashboards);
  if (!mailsView(house, asked, held)) throw problemError(notAllowed);
}

/** The same asking again changes nothing. The round sends it within half a minute. */
async function sendNow(house: MailingHouse, { officeId, viewId, id }: { readonly officeId: number; readonly viewId: string; readonly id: string }): Promise<void> {
  const now = house.now();
  await house.pool.inTransaction(async (db) => {
    const found = await findForAsking(db, { officeId, viewId, id });
    if (found === null) throw problemError(notFound);
    if (found.known) return;
    if (found.waits) throw refusalProblem(alreadyOnItsWay);
    await addRun(db, { officeId, viewId, occurrence: id, period: periodTold(found.rhythm, plainDateOf(now)), now });
  });
}

async function mailingsOf(house: MailingHouse, { officeId, officerId, held }: Asker): Promise<MailingsView> {
  const rows = await listMailedViews(house.pool, { officeId, officerId });
  return {
    isSetUp: house.mailer === null ? 'no' : 'yes',
    rows: rows.map((row) => {
      const asked = viewAsked(house, { officeId, search: row.search });
      return { viewId: row.viewId, maySet: asked !== null && mailsView(house, asked, held) ? 'yes' : 'no', mailing: mailingView(house, officeId, row) };
    }),
  };
}

type RowView = MailingsView['rows'][number]['mailing'];

function mailingView(house: MailingHouse, officeId: number, row: MailedView): RowView {
  const { rhythm, minute, language, recipients, state, stoppedWhy } = row;
  if (rhythm === null) return null;
  const now = house.now();
  const next = nextSendAt({ rhythm, minute }, { now, calendar: house.directory().calendarOf(officeId, plainDateOf(now)) });
  return { rhythm, minute, language, recipients: [...recipients], state, stoppedWhy, nextAt: state === 'running' ? withOffset(next) : null, last: lastView(row) };
}

function lastView({ runState, queuedAt, endedAt, nextTryAt, attempts, fault, refused }: MailedView): NonNullable<RowView>['last'] {
  if (runState === null) return null;
  return { state: runState, at: withOffset(endedAt ?? queuedAt), nextTryAt: nextTryAt === null ? null : withOffset(nextTryAt), attempts, fault, refused: [...refused] };
}
