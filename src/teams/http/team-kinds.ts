import { problemError } from '../../basics/http/problem.ts';
import { notAllowed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { nfc } from '../../basics/rules/text.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { changesKinds } from '../rules/team-rights.ts';
import { listKinds, listPositions, putKind } from '../store/team-data.ts';
import { KindShape, KindsShape, type KindsView } from './change-shapes.ts';
import { readerOf } from './team-access.ts';
import type { TeamHouse } from './team-house.ts';
import { dayIn, wrongField } from './team-problems.ts';

const tags = ['teams'];
const refusals = { '4xx': ProblemShape };

/** The kinds of teams are data: the next kind needs no program. */
export function registerTeamKinds(server: Server, house: TeamHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/team-kinds',
    schema: { tags, summary: 'Các loại tổ: cấp, nhiệm vụ, thành phần, căn cứ', response: { 200: KindsShape, ...refusals } },
    async handler(request, reply) {
      const { officer } = await readerOf(house, request);
      reply.header('cache-control', 'no-store');
      return kindsView(house, officer);
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/team-kinds',
    schema: { tags, summary: 'Thêm hoặc sửa một loại tổ (theo code); cho cấp trên cùng', body: KindShape, response: { 200: KindsShape, ...refusals } },
    async handler(request) {
      const officer = await request.requireOfficer();
      if (!changesKinds(officer.roles, house.directory().offices)) throw problemError(notAllowed);
      const { composition, levels, ...kind } = request.body;
      const [validFrom, validTo] = [dayIn(kind.validFrom, 'validFrom'), kind.validTo === null ? null : dayIn(kind.validTo, 'validTo')];
      if (validTo !== null && validTo < validFrom) throw wrongField('validTo', { vi: 'Ngày cuối trước ngày đầu.', en: 'The last day is before the first.' });
      if (composition.some((one) => !levels.includes(one.level)))
        throw wrongField('composition', { vi: 'Có chức danh ở cấp mà loại tổ này không có.', en: 'A position is of a level that the kind does not have.' });
      const names = { name: nfc(kind.name).trim(), nameEn: nfc(kind.nameEn).trim(), source: nfc(kind.source).trim() };
      await house.pool.inTransaction((db) =>
        putKind(db, {
          kind: { ...kind, ...names, levels, validFrom, validTo, composition: composition.map((one) => `${one.level}.${one.code}`) },
          positions: [...new Map(composition.map((one, place) => [`${one.level}.${one.code}`, { ...one, place: place + 1 }])).values()],
        }),
      );
      return kindsView(house, officer);
    },
  });
}

async function kindsView(house: TeamHouse, officer: OfficerSession): Promise<KindsView> {
  const [kinds, positions] = await Promise.all([listKinds(house.pool), listPositions(house.pool)]);
  return {
    mayChange: changesKinds(officer.roles, house.directory().offices) ? 'yes' : 'no',
    rows: kinds.map((kind) => ({
      ...kind,
      levels: [...kind.levels],
      duties: [...kind.duties],
      composition: positions
        .filter((one) => kind.composition.includes(`${one.level}.${one.code}`))
        .map(({ level, code, name, nameEn, source }) => ({ level, code, name, nameEn, source })),
    })),
  };
}
