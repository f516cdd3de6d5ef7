import type { Server } from '../../../basics/http/route.ts';
import type { ProcedureRow } from '../../../procedures/http/shapes.ts';
import { entranceOf } from '../../../procedures/rules/entrance.ts';
import type { ProcedureVersion } from '../../../procedures/rules/procedure.ts';
import type { SearchEntry } from '../../../procedures/rules/search.ts';
import { CataloguePage } from '../web/catalogue-page.tsx';
import { HomePage } from '../web/home-page.tsx';
import { ProcedurePage } from '../web/procedure-page.tsx';
import { textIn } from './input.ts';
import { frameOf, type Site, sendPage, sendProblem } from './site.ts';

/** The first page, the catalogue, one procedure. */
export function registerCatalogueRoutes(server: Server, site: Site): void {
  server.get('/', async (request, reply) => sendPage(reply, HomePage({ frame: await frameOf(site, request) }), { status: 200, kind: 'open' }));

  server.get('/thu-tuc', async (request, reply) => {
    const asked = {
      query: textIn(request.query, 'q').slice(0, 200),
      field: textIn(request.query, 'field').slice(0, 60),
      lifeEvent: textIn(request.query, 'lifeEvent').slice(0, 40),
    };
    const [all, found] = await Promise.all([
      rowsOf(site, { from: request.ip, query: {} }),
      rowsOf(site, { from: request.ip, query: { q: asked.query, field: asked.field, lifeEvent: asked.lifeEvent } }),
    ]);
    const fits = new Set(found.map((row) => row.code));
    const rows = [...found, ...all.filter((row) => !fits.has(row.code))];
    return sendPage(reply, CataloguePage({ frame: await frameOf(site, request), ...asked, rows, fits }), { status: 200, kind: 'open' });
  });

  server.get('/thu-tuc/chi-muc.json', async (request, reply) => {
    const rows = await rowsOf(site, { from: request.ip, query: {} });
    const entries = rows.map((row): SearchEntry & Pick<ProcedureRow, 'fieldCode' | 'lifeEvents'> => ({
      code: row.code,
      name: row.name.vi,
      nameEn: row.name.en,
      commonWords: row.commonWords,
      field: row.field,
      fieldCode: row.fieldCode,
      lifeEvents: row.lifeEvents,
    }));
    return reply.header('cache-control', 'public, max-age=600').send(entries);
  });

  server.get('/thu-tuc/:code', async (request, reply) => {
    const answer = await procedureOf(site, { code: textIn(request.params, 'code'), from: request.ip });
    if (!answer.ok) return sendProblem(site, { request, reply }, answer.problem);
    const page = ProcedurePage({ frame: await frameOf(site, request), procedure: answer.body, entrance: entranceOf(answer.body) });
    return sendPage(reply, page, { status: 200, kind: 'open' });
  });
}

export function procedureOf(site: Site, asked: { readonly code: string; readonly from: string }) {
  return site.api<ProcedureVersion>({ method: 'GET', path: `/procedures/${encodeURIComponent(asked.code)}`, from: asked.from });
}

async function rowsOf(site: Site, asked: { readonly from: string; readonly query: Readonly<Record<string, string>> }): Promise<readonly ProcedureRow[]> {
  const query = new URLSearchParams(Object.entries(asked.query).filter(([, value]) => value !== ''));
  const answer = await site.api<{ rows: ProcedureRow[] }>({ method: 'GET', path: `/procedures?${query}`, from: asked.from });
  return answer.ok ? answer.body.rows : [];
}
