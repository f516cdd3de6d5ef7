import { Type } from 'typebox';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { formatRate } from '../../basics/rules/numbers.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { written } from '../../basics/rules/text.ts';
import { withOffset } from '../../basics/rules/time.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { openDefinitions } from '../rules/open-figure-keys.ts';
import { changeUntil, checkSaying, readsWords, type Said, type SatisfactionSettings, type ToldAnswers, toldAnswers } from '../rules/satisfaction.ts';
import { noFilter } from '../store/figure-source.ts';
import { countSaid, findSaid, keepSaid, listWords } from '../store/satisfaction.ts';
import { askedFigures, type ReportHouse, type Scope, scopeOf, UnitQuery } from './figure-scope.ts';
import { type SatisfactionFigures, SatisfactionFiguresShape, SatisfactionKeyShape, SatisfactionShape, type SatisfactionView, SayingShape } from './satisfaction-shapes.ts';

/** The dossier that somebody tracks: the check, its limits and its one refusal are those of the slice dossiers. */
export type TrackedDossier = { readonly id: string; readonly officeId: number; readonly deliveredAt: Said['saidAt'] | null };
export type SatisfactionHouse = ReportHouse & {
  readonly satisfaction: SatisfactionSettings;
  trackedBy(request: FastifyRequest, key: { readonly code: string; readonly proof: string }): Promise<TrackedDossier>;
};

const refusals = { '4xx': ProblemShape };

/** How it was, said by who got the result; and how satisfied people were, as figures. */
export function registerSatisfactionRoutes(server: Server, house: SatisfactionHouse): void {
  server.route({
    method: 'POST',
    url: '/api/v1/tracking/satisfaction',
    schema: {
      tags: ['tracking'],
      summary: 'Người nộp đã đánh giá chưa, có được đánh giá không, các mức',
      body: SatisfactionKeyShape,
      response: { 200: SatisfactionShape, ...refusals },
    },
    async handler(request) {
      return view(house, await house.trackedBy(request, request.body));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/tracking/satisfaction-answers',
    schema: {
      tags: ['tracking'],
      summary: 'Người nộp đánh giá sau khi nhận kết quả: mỗi hồ sơ một lần, đổi được trong vài ngày; gửi lại y hệt không đổi gì',
      body: SayingShape,
      response: { 200: SatisfactionShape, ...refusals },
    },
    async handler(request) {
      const { code, proof, level, words } = request.body;
      const dossier = await house.trackedBy(request, { code, proof });
      const chosen = house.satisfaction.levels.find(({ key }) => key === level);
      if (chosen === undefined) throw problemError(noSuchLevel);
      const [now, place] = [house.now(), { officeId: dossier.officeId, dossierId: dossier.id }];
      const allowed = checkSaying({ deliveredAt: dossier.deliveredAt, said: await findSaid(house.pool, place), now, settings: house.satisfaction });
      if (!allowed.ok) throw refusalProblem(allowed.refusal);
      await keepSaid(house.pool, { ...place, level, satisfied: chosen.satisfied, words: written(words), now });
      return view(house, dossier);
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/figures/satisfaction',
    schema: {
      tags: ['staff', 'reports'],
      summary: 'Sự hài lòng của người nộp theo đơn vị và kỳ; chưa ai đánh giá thì không có tỷ lệ',
      querystring: Type.Object(UnitQuery, { additionalProperties: false }),
      response: { 200: SatisfactionFiguresShape, ...refusals },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      return figuresView(house, { scope: scopeOf(house, request.query, officer.roles), roles: officer.roles });
    },
  });
}

async function view(house: SatisfactionHouse, dossier: TrackedDossier): Promise<SatisfactionView> {
  const settings = house.satisfaction;
  const said = await findSaid(house.pool, { officeId: dossier.officeId, dossierId: dossier.id });
  return {
    open: checkSaying({ deliveredAt: dossier.deliveredAt, said, now: house.now(), settings }).ok ? 'yes' : 'no',
    levels: settings.levels.map(({ key, name }) => ({ key, name })),
    said: said === null ? null : { level: said.level, words: said.words, saidAt: withOffset(said.saidAt), changeUntil: changeUntil(said, settings) },
    source: settings.source,
  };
}

async function figuresView(house: SatisfactionHouse, { scope, roles }: { readonly scope: Scope; readonly roles: readonly OfficerRole[] }): Promise<SatisfactionFigures> {
  const asked = askedFigures(scope, noFilter, house.now());
  const counts = await countSaid(house.pool, asked);
  const told = toldAnswers(counts, scope.units.length);
  const isRead = readsWords(
    roles,
    scope.units.map(({ office }) => office),
    counts,
  );
  const nameOf = (level: string) => house.satisfaction.levels.find(({ key }) => key === level)?.name ?? { vi: level, en: level };
  return {
    ...scope.period,
    definition: openDefinitions.satisfied.definition,
    source: house.satisfaction.source,
    ...withRate(told.whole),
    levels: house.satisfaction.levels.map(({ key, name }) => ({ key, name, answers: told.level(key) })),
    units: scope.units.map(({ name }, i) => ({ name, ...withRate(told.units[i] ?? { answers: null, satisfied: null }) })),
    words: isRead ? (await listWords(house.pool, asked)).map((one) => ({ ...one, level: nameOf(one.level) })) : [],
  };
}

function withRate({ answers, satisfied }: ToldAnswers) {
  return { answers, satisfied, rateText: answers === null || satisfied === null ? null : formatRate(satisfied, answers) };
}

const noSuchLevel = malformed([{ path: 'level', code: 'noSuchLevel', message: { vi: 'Không có mức đánh giá này.', en: 'There is no such level.' } }]);
