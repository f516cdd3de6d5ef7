import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { tooMany } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { readResumeCode } from '../../dossiers/rules/resume-code.ts';
import { cardStanding } from '../rules/member-card.ts';
import { findCard } from '../store/member-cards.ts';
import { type DutyHouse, findPlace, placeName } from './duty-place.ts';
import { CheckedCardShape, type CheckedCardView } from './team-post-shapes.ts';

/** Guessing a code of eight signs takes longer than anybody lives; the limit keeps machines from trying. */
const checksPerAddress = { triesMax: 60, windowMinutes: 15 };

/** Whoever stands before somebody with a card checks it, without an account. */
export function registerMemberCardCheck(server: Server, house: DutyHouse): void {
  const checks = countTries(checksPerAddress);

  server.route({
    method: 'GET',
    url: '/api/v1/member-cards/:code',
    schema: {
      tags: ['teams'],
      summary: 'Kiểm tra thẻ thành viên Tổ tư vấn: còn giá trị, đã hết giá trị, hoặc không có thẻ này; không bao giờ có số điện thoại',
      params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
      response: { 200: CheckedCardShape, '4xx': ProblemShape },
    },
    handler: async (request) => {
      const waitSeconds = checks.count(request.ip, house.now());
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      return checkedCard(house, request.params.code);
    },
  });
}

/** A text that is no code is looked for all the same, so that every "unknown" takes one question to the database. */
async function checkedCard(house: DutyHouse, typed: string): Promise<CheckedCardView> {
  const today = plainDateOf(house.now());
  const found = await findCard(house.pool, readResumeCode(typed) ?? '');
  if (found === null) return { verdict: 'unknown', card: null, today };
  const verdict = cardStanding(found, found, today);
  const place = findPlace(house, found.unitCode);
  const { fullName, position, teamName, validUntil } = found;
  return { verdict, today, card: verdict === 'genuine' ? { fullName, position, teamName, place: place === null ? '' : placeName(house, place), validUntil } : null };
}
