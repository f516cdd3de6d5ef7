import { Type } from 'typebox';
import { type Problem, problemError } from '../../basics/http/problem.ts';
import { tooMany } from '../../basics/http/problems.ts';
import type { FastifyReply, FastifyRequest, Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { csvOf } from '../../basics/rules/csv.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { dataSets } from '../rules/open-data-sets.ts';
import { toldPeriods } from '../rules/open-overview.ts';
import { type OpenPeriod, parseOpenPeriod } from '../rules/open-period.ts';
import type { OpenDataSettings } from '../store/read-open-data.ts';
import type { ReportHouse } from './figure-scope.ts';
import { DataSetParams, DataSetShape, DictionaryShape, OverviewQuery, OverviewShape } from './open-data-shapes.ts';
import { dictionaryOf, overviewOf, type Published } from './open-data-view.ts';
import { highestOffice, openFiguresKeeper } from './open-figures-keeper.ts';

export type OpenDataHouse = ReportHouse & { readonly openData: OpenDataSettings };

const tags = ['reports'];
const refusals = { 304: Type.Null({ description: 'Chưa có gì mới hơn bản đang giữ (ETag)' }), '4xx': ProblemShape };
const Csv = Type.Unsafe<string>({ type: 'string', format: 'binary', description: 'text/csv' });
/** A page asks once or twice, a program that fetches everything a few times; whole offices sit behind one address. */
const asksPerAddress = { triesMax: 600, windowMinutes: 15 };

/** Figures for everybody, without an account: as the page shows them, and as data. Nothing is counted here. */
export function registerOpenDataRoutes(server: Server, house: OpenDataHouse): void {
  const current = openFiguresKeeper(house);
  const asks = countTries(asksPerAddress);

  /** The newest figures; null when the caller has these already and was told so. */
  async function opened(request: FastifyRequest, reply: FastifyReply): Promise<Published | null> {
    const waitSeconds = asks.count(request.ip, house.now());
    if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
    const kept = await current();
    if (kept === null) throw problemError(notCountedYet);
    void reply.header('cache-control', 'public, max-age=600').header('etag', `"${kept.digest}"`).header('access-control-allow-origin', '*');
    if (String(request.headers['if-none-match'] ?? '').includes(`"${kept.digest}"`)) return null;
    return { figures: kept.figures, authority: authorityOf(house) };
  }

  server.route({
    method: 'GET',
    url: '/api/v1/open-data/overview',
    schema: {
      tags,
      summary: 'Số liệu công khai của một tháng, quý hoặc năm: nhận, giải quyết, đúng hạn, theo đơn vị; mỗi thủ tục thực sự mất bao lâu',
      querystring: OverviewQuery,
      response: { 200: OverviewShape, ...refusals },
    },
    async handler(request, reply) {
      const published = await opened(request, reply);
      if (published === null) return reply.code(304).send(null);
      const asked = request.query.period === undefined ? null : parseOpenPeriod(request.query.period);
      if (asked !== null && !toldPeriods(published.figures).includes(asked)) throw problemError(noSuchPeriod(asked));
      return overviewOf(published, asked);
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/open-data/dictionary',
    schema: { tags, summary: 'Từ điển dữ liệu mở: có những bảng nào, cột nào, chỉ tiêu nào, điều kiện sử dụng', response: { 200: DictionaryShape, ...refusals } },
    async handler(request, reply) {
      const published = await opened(request, reply);
      return published === null ? reply.code(304).send(null) : dictionaryOf(published, house.openData);
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/open-data/sets/:set.json',
    schema: { tags, summary: 'Một bảng dữ liệu mở, dạng JSON', params: DataSetParams, response: { 200: DataSetShape, ...refusals } },
    async handler(request, reply) {
      const published = await opened(request, reply);
      if (published === null) return reply.code(304).send(null);
      const { set } = request.params;
      const { asOf, computedAt } = published.figures;
      const { columns, rows } = tableOf(published, set);
      return { set, asOf, computedAt: withOffset(computedAt), licence: house.openData.licence, columns, rows };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/open-data/sets/:set.csv',
    schema: { tags, summary: 'Một bảng dữ liệu mở, dạng CSV (UTF-8 có BOM, ngăn bằng dấu chấm phẩy)', params: DataSetParams, response: { 200: Csv, ...refusals } },
    async handler(request, reply) {
      const published = await opened(request, reply);
      if (published === null) return reply.code(304).send(null);
      const { columns, rows } = tableOf(published, request.params.set);
      void reply.header('content-disposition', `attachment; filename="so-lieu-${request.params.set}-${published.figures.asOf}.csv"`);
      return reply.type('text/csv; charset=utf-8').send(csvOf([columns, ...rows]));
    },
  });
}

function tableOf({ figures, authority }: Published, set: keyof typeof dataSets) {
  const { columns, rows } = dataSets[set];
  return { columns: columns.map(({ name }) => name), rows: rows(figures, authority).map((row) => [...row]) };
}

/** The unit's own name where it is known, else that of its office. */
function authorityOf(house: OpenDataHouse): string {
  const directory = house.directory();
  const office = highestOffice(directory);
  if (office === null) return '';
  return directory.unit(office.unitCode, plainDateOf(house.now()))?.name ?? directory.versionsOf(office.unitCode).at(-1)?.name ?? office.name;
}

const notCountedYet: Problem = {
  status: 404,
  code: 'notCountedYet',
  title: { vi: 'Số liệu đang được tính lần đầu', en: 'The figures are being counted for the first time' },
  detail: { vi: 'Hệ thống vừa bật; số liệu công khai được tính ở nền.', en: 'The system has just started; the public figures are counted in the background.' },
  next: { vi: 'Mở lại sau một phút.', en: 'Open it again in a minute.' },
};

function noSuchPeriod(period: OpenPeriod): Problem {
  return {
    status: 404,
    code: 'noSuchPeriod',
    title: { vi: 'Không có số liệu của kỳ này', en: 'There are no figures of this period' },
    detail: { vi: `Không có hồ sơ nào được ghi nhận trong kỳ "${period}", hoặc kỳ đó chưa đến.`, en: `Nothing was recorded in "${period}", or it is still to come.` },
    next: { vi: 'Chọn một kỳ trong danh sách ở trang số liệu.', en: 'Choose a period from the list on the page of figures.' },
  };
}
