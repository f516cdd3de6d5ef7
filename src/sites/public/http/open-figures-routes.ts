import type { Server } from '../../../basics/http/route.ts';
import type { OpenDictionary, OpenOverview } from '../../../reports/http/open-data-shapes.ts';
import type { LossesView } from '../../../sync/http/alarm-shapes.ts';
import { OpenDataPage } from '../web/open-data-page.tsx';
import { OpenFiguresPage } from '../web/open-figures-page.tsx';
import { textIn } from './input.ts';
import { frameOf, type Site, sendPage, sendProblem } from './site.ts';

/** The figures of the authority for everybody, and the same as data. Works without script. */
export function registerOpenFiguresPages(server: Server, site: Site): void {
  server.get('/so-lieu', async (request, reply) => {
    const period = textIn(request.query, 'ky').slice(0, 10);
    const path = `/open-data/overview${period === '' ? '' : `?period=${encodeURIComponent(period)}`}`;
    const answer = await site.api<OpenOverview>({ method: 'GET', path, from: request.ip });
    if (!answer.ok && answer.problem.code !== 'notCountedYet') return sendProblem(site, { request, reply }, answer.problem);
    const losses = await site.api<LossesView>({ method: 'GET', path: '/losses', from: request.ip });
    const page = OpenFiguresPage({ frame: await frameOf(site, request), overview: answer.ok ? answer.body : null, lost: losses.ok ? losses.body.total : null });
    return sendPage(reply, page, { status: 200, kind: 'open' });
  });

  server.get('/so-lieu/tai-ve', async (request, reply) => {
    const answer = await site.api<OpenDictionary>({ method: 'GET', path: '/open-data/dictionary', from: request.ip });
    if (!answer.ok && answer.problem.code !== 'notCountedYet') return sendProblem(site, { request, reply }, answer.problem);
    return sendPage(reply, OpenDataPage({ frame: await frameOf(site, request), dictionary: answer.ok ? answer.body : null }), { status: 200, kind: 'open' });
  });
}
