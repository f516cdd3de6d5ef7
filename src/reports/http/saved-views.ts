import { type Static, Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, House, Server } from '../../basics/http/route.ts';
import { oneOf, ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { keepsViews, viewPlaces } from '../rules/saved-view.ts';
import { forgetView, listViews, putView } from '../store/saved-views.ts';

const closed = { additionalProperties: false };
const tags = ['staff', 'reports'];
const refusals = { '4xx': ProblemShape };
const Office = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
const OfficeQuery = Type.Object({ office: Office }, closed);
const IdParams = Type.Object({ id: UuidV7Shape });

const ViewsShape = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      name: Type.String(),
      place: oneOf(...viewPlaces),
      search: Type.String(),
      shared: oneOf('yes', 'no'),
      own: oneOf('yes', 'no'),
      keptByName: Type.String(),
    }),
  ),
});
export type ViewsView = Static<typeof ViewsShape>;

const NewViewShape = Type.Object(
  {
    office: Office,
    name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    place: oneOf(...viewPlaces),
    search: Type.String({ maxLength: 500, pattern: '^[A-Za-z0-9._~=&%+-]*$', description: 'Phần sau dấu hỏi của địa chỉ' }),
    shared: oneOf('yes', 'no'),
  },
  closed,
);

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
      const kept = { ...view, name: view.name.trim(), id: request.params.id, keptBy: who.officerId, keptByName: who.name, keptAt: house.now() };
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
      if (!(await forgetView(house.pool, { ...who, id: request.params.id }))) throw problemError(notFound);
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
