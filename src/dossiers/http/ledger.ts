import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound, tooMany } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { PlainDateShape, ProblemShape } from '../../basics/rules/shapes.ts';
import { type PlainDate, withOffset } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import { worksAtOrAbove } from '../../offices/rules/reach.ts';
import { readDayStatement } from '../rules/ledger-day.ts';
import { sayFault } from '../rules/ledger-fault.ts';
import { listSignedDays, newestSignedDays, type SignedDay } from '../store/ledger-days.ts';
import { verifyLedger } from '../store/verify-ledger.ts';
import type { DossierHouse } from './dossier-house.ts';
import { LedgerDaysShape, type LedgerDayView, LedgerVerifiedShape } from './ledger-shapes.ts';

/** Days that an answer holds at the most: more than ten years. */
const daysMax = 4_000;

/** The signed heads of the ledgers, for everybody; and the check of a whole ledger, for who works at the office or above it. */
export function registerLedgerRoutes(server: Server, house: DossierHouse): void {
  const checks = countTries({ triesMax: 20, windowMinutes: 10 });

  server.route({
    method: 'GET',
    url: '/api/v1/ledger/days',
    schema: {
      tags: ['ledger'],
      summary: 'Đầu chuỗi của sổ từng ngày, có chữ ký; không nêu đơn vị: ngày mới nhất của mỗi bộ phận',
      querystring: Type.Object({ unit: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false }),
      response: { 200: LedgerDaysShape, '4xx': ProblemShape },
    },
    async handler(request, reply) {
      const { unit } = request.query;
      const office = unit === undefined ? null : house.directory().officeOfUnit(unit);
      if (unit !== undefined && office === null) throw problemError(notFound);
      void reply.header('cache-control', 'public, max-age=300');
      if (office !== null) return { rows: (await listSignedDays(house.pool, { officeId: office.id, rowsMax: daysMax })).map((day) => viewOf(day, office)) };
      const byId = new Map(house.directory().offices.map((one) => [one.id, one]));
      const newest = await newestSignedDays(house.pool);
      return { rows: newest.flatMap((day) => [byId.get(day.officeId)].flatMap((of) => (of === undefined ? [] : [viewOf(day, of)]))) };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/ledger/verifications',
    schema: {
      tags: ['ledger'],
      summary: 'Tính lại cả sổ của một bộ phận: dòng nào bị sửa, xóa hay chèn. Gửi kèm bản ký đã lưu ở nơi khác (days) để so chắc hơn',
      body: Type.Object(
        {
          office: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
          days: Type.Optional(
            Type.Array(Type.Object({ day: Type.Unsafe<PlainDate>(PlainDateShape), statement: Type.String({ maxLength: 500 }), signature: Type.String({ maxLength: 100 }) }), {
              maxItems: daysMax,
            }),
          ),
        },
        { additionalProperties: false },
      ),
      response: { 200: LedgerVerifiedShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const office = house.directory().offices.find(({ id }) => id === request.body.office);
      if (office === undefined || !worksAtOrAbove(officer.roles, office)) throw problemError(notAllowed);
      const waitSeconds = checks.count(officer.id, house.now());
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const kept = await listSignedDays(house.pool, { officeId: office.id, rowsMax: daysMax });
      const days = [...kept, ...(request.body.days ?? [])];
      const found = await verifyLedger(house.pool, { officeId: office.id, keys: house.keys.publicKeys().signing, days, progress: () => undefined });
      return {
        officeName: office.name,
        checkedAt: withOffset(house.now()),
        acts: found.rows,
        days: found.days,
        faults: found.faults.map((fault) => ({ kind: fault.kind, text: sayFault(fault) })),
      };
    },
  });
}

function viewOf(signed: SignedDay, office: Office): LedgerDayView {
  const said = readDayStatement(signed.statement);
  return {
    unitCode: office.unitCode,
    officeName: office.name,
    day: signed.day,
    acts: said?.acts ?? 0,
    head: said?.head ?? '',
    statement: signed.statement,
    signature: signed.signature,
  };
}
