import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, House, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { viewIsMailed } from '../rules/mailing.ts';
import { keepsViews } from '../rules/saved-view.ts';
import { findOwnView, isMailed } from '../store/mailings.ts';
import { forgetView, listViews, putView } from '../store/saved-views.ts';
import { IdParams, NewViewShape, OfficeQuery, ViewsShape, type ViewsView } from './saved-view-shapes.ts';

const tags = ['staff', 'reports'];
const refusals = { '4xx': ProblemShape };
/** A name for what was asked for, so that it need not be asked again. */
export function registerSavedViewRoutes(server: Server, house: House): void {
  server.route({
    method: 'GET',
    url: '/api/v1/figures/views',
    schema: { tags, summary: 'Góc nhìn đã lưu: của mình và của đơn vị', querystring: OfficeQuery, response: { 200: ViewsShape, ...refusals } },
    handler: async (request) => viewsOf(house, await keeper(request, request.query.office)),
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/figures/views/:id',
    schema: { tags, summary: 'Lưu một góc nhìn, hoặc sửa của mình', params: IdParams, body: NewViewShape, response: { 200: ViewsShape, ...refusals } },
    async handler(request) {
      const { office, ...view } = request.body;
      const who = await keeper(request, office);
      const kept = { ...view, name: view.name.trim(), id: request.params.id, keptBy: who.officerId, keptByName: who.name };
      if ((await putView(house.pool, office, kept)) === 'notYours') throw problemError(notFound);
      return viewsOf(house, who);
    },
  });

  server.route({
    method: 'DELETE',
    url: '/api/v1/figures/views/:id',
    schema: { tags, summary: 'Bỏ một góc nhìn của mình', params: IdParams, querystring: OfficeQuery, response: { 200: ViewsShape, ...refusals } },
    async handler(request) {
      const who = await keeper(request, request.query.office);
      const key = { ...who, viewId: request.params.id };
      if ((await findOwnView(house.pool, key)) === null) throw problemError(notFound);
      if (await isMailed(house.pool, key)) throw refusalProblem(viewIsMailed);
      await forgetView(house.pool, { ...who, id: request.params.id });
      return viewsOf(house, who);
    },
  });
}

type Keeper = { readonly officeId: number; readonly officerId: string; readonly name: string };

async function keeper(request: FastifyRequest, officeId: number): Promise<Keeper> {
  const officer = await request.requireOfficer();
  if (!keepsViews(officer.roles, officeId)) throw problemError(notAllowed);
  return { officeId, officerId: officer.id, name: officer.fullName };
}

async function viewsOf(house: House, who: Keeper): Promise<ViewsView> {
  const rows = await listViews(house.pool, who);
  return { rows: rows.map(({ keptBy, ...view }) => ({ ...view, own: keptBy === who.officerId ? 'yes' : 'no' })) };
}
