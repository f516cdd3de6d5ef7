import type { Server } from '../../../basics/http/route.ts';
import { compareVietnamese } from '../../../basics/rules/text.ts';
import { newId } from '../../../basics/store/new-id.ts';
import { say } from '../../../basics/web/lang.ts';
import type { CheckedCardView, PostRow, PostsList, TeamPostView } from '../../../teams/http/team-post-shapes.ts';
import { CardPage } from '../web/card-page.tsx';
import { FindHelpPage } from '../web/find-help-page.tsx';
import { TeamPostPage } from '../web/team-post-page.tsx';
import { findHelpWords } from '../web/words-find-help.ts';
import { textIn } from './input.ts';
import { frameOf, goTo, langOf, type Site, sayGeneral, sendPage, sendProblem } from './site.ts';

/** Finding the team of one's neighbourhood, and telling a member from an impostor. */
export function registerFindHelpRoutes(server: Server, site: Site): void {
  server.get('/to-tu-van', async (request, reply) => {
    const [query, ward] = [textIn(request.query, 'q').slice(0, 200), textIn(request.query, 'phuong').slice(0, 20)];
    const every = await site.api<PostsList>({ method: 'GET', path: '/team-posts', from: request.ip });
    const found = await site.api<PostsList>({ method: 'GET', path: `/team-posts?${new URLSearchParams({ q: query, ward })}`, from: request.ip });
    if (!every.ok) return sendProblem(site, { request, reply }, every.problem);
    if (!found.ok) return sendProblem(site, { request, reply }, found.problem);
    const all = every.body.rows;
    const rows = query === '' && ward === '' ? [] : found.body.rows;
    return sendPage(reply, FindHelpPage({ frame: await frameOf(site, request), query, ward, rows, wards: wardsOf(all), all }), { status: 200, kind: 'open' });
  });

  server.get('/to-tu-van/:unit', async (request, reply) => {
    const unit = textIn(request.params, 'unit');
    const answer = await site.api<TeamPostView>({ method: 'GET', path: `/team-posts/${encodeURIComponent(unit)}`, from: request.ip });
    if (!answer.ok) return sendProblem(site, { request, reply }, answer.problem);
    // The id of the appointment is born here: whatever is opened from this page, in however many tabs, is one appointment.
    const bookHref = `/to-tu-van/${encodeURIComponent(unit)}/hen?so=${newId(site.now())}`;
    return sendPage(reply, TeamPostPage({ frame: await frameOf(site, request), post: answer.body, bookHref }), { status: 200, kind: 'open' });
  });

  server.get('/the', async (request, reply) => {
    const code = textIn(request.query, 'ma').slice(0, 40);
    if (code !== '') return goTo(reply, `/the/${encodeURIComponent(code)}`);
    const isAsked = Object.hasOwn(request.query as object, 'ma');
    const fault = isAsked ? say(findHelpWords.codeMissing, langOf(request)) : undefined;
    return sendPage(reply, CardPage({ frame: await frameOf(site, request), code: '', checked: null, fault }), { status: isAsked ? 422 : 200, kind: 'personal' });
  });

  server.get('/the/:code', async (request, reply) => {
    const code = textIn(request.params, 'code').slice(0, 40);
    const answer = await site.api<CheckedCardView>({ method: 'GET', path: `/member-cards/${encodeURIComponent(code)}`, from: request.ip });
    if (!answer.ok && answer.status !== 429) return sendProblem(site, { request, reply }, answer.problem);
    const checked = answer.ok ? answer.body : null;
    const fault = answer.ok ? undefined : sayGeneral(answer.problem, langOf(request));
    return sendPage(reply, CardPage({ frame: await frameOf(site, request), code, checked, fault }), { status: answer.status, kind: 'personal' });
  });
}

function wardsOf(rows: readonly PostRow[]): readonly { readonly code: string; readonly name: string }[] {
  const names = new Map(rows.map((row) => [row.wardCode, row.wardName]));
  return [...names].map(([code, name]) => ({ code, name })).sort((one, other) => compareVietnamese(one.name, other.name));
}
