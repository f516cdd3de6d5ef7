import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { nullable, ProblemShape } from '../../basics/rules/shapes.ts';
import { oneLine } from '../../basics/rules/text.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { changesKinds } from '../rules/team-rights.ts';
import { unitsOfRoster } from '../rules/units-of-roster.ts';
import { addTitleAsPosition, keepPositionWord, listListedPositions } from '../store/position-words.ts';
import { managesOffice } from './team-access.ts';
import type { TeamHouse } from './team-house.ts';
import { notAPlaceOfTeams, wrongField } from './team-problems.ts';
import { LevelShape } from './team-shapes.ts';

const PositionWordShape = Type.Object(
  {
    unitCode: Type.String({ minLength: 1, maxLength: 20, description: 'The ward, or one neighbourhood, whose list it is' }),
    level: LevelShape,
    words: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'The title as the list writes it' }),
    /** Null: it becomes a position of its own. */
    positionCode: nullable(Type.String({ minLength: 1, maxLength: 60 })),
  },
  { additionalProperties: false },
);
const Kept = Type.Object({ level: LevelShape, words: Type.String(), positionCode: Type.String() });

/** A ward says once what a title of its own lists means. */
export function registerPositionWords(server: Server, house: TeamHouse): void {
  server.route({
    method: 'PUT',
    url: '/api/v1/position-words',
    schema: {
      tags: ['teams'],
      summary: 'Ghi nhớ một chức danh trong danh sách của phường nghĩa là thành phần nào; null: thêm thành một thành phần mới (cho cấp trên cùng)',
      body: PositionWordShape,
      response: { 200: Kept, '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const { unitCode, level, positionCode } = request.body;
      const words = oneLine(request.body.words.replaceAll('\u0000', ' '));
      const now = house.now();
      const place = unitsOfRoster(house.directory(), unitCode, plainDateOf(now));
      if (place === null) throw problemError(notAPlaceOfTeams);
      if (!managesOffice(house, officer, place.officeId)) throw problemError(notAllowed);
      if (words === '' || ![place.unit, ...place.below].some((unit) => unit.level === level))
        throw wrongField('level', { vi: 'Đơn vị này không có tổ ở cấp đó.', en: 'The unit has no teams at this level.' });
      const said = { officeId: place.officeId, level, words, officerId: officer.id, now };
      if (positionCode === null) {
        if (!changesKinds(officer.roles, house.directory().offices)) throw problemError(notAllowed);
        return { level, words, positionCode: await addTitleAsPosition(house.pool, { ...said, unitName: place.unit.name }) };
      }
      const known = await listListedPositions(house.pool);
      if (!known.some((one) => one.level === level && one.code === positionCode))
        throw wrongField('positionCode', { vi: 'Tổ ở cấp đó không có thành phần này.', en: 'The teams of this level have no such position.' });
      await keepPositionWord(house.pool, { ...said, positionCode });
      return { level, words, positionCode };
    },
  });
}
