import { answered, problemError } from '../../basics/http/problem.ts';
import { malformed, notAllowed } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { type PlainDate, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import { outreachKeys } from '../../outreach/rules/outreach-total.ts';
import type { ReportTexts } from '../rules/draft-ground.ts';
import { figureName } from '../rules/report-figure.ts';
import { reportKindOf } from '../rules/report-kind.ts';
import { type ReportSide, reportSides, seesReports } from '../rules/report-rights.ts';
import { keepsStanding, type RecipientGroup, type StandingPart, standingPartsOf, standingStates } from '../rules/report-standing.ts';
import { draftReport } from '../store/draft-report.ts';
import { keepStanding, takeStandingBack } from '../store/keep-standing.ts';
import { type KeptStanding, listStanding } from '../store/report-standing.ts';
import { dayOf, periodOf } from './report-problems.ts';
import { OfficeQuery } from './report-shapes.ts';
import { authorityOf, type ReportsHouse } from './report-view.ts';
import { refusals, reportTags as tags } from './reports.ts';
import { PreviewedShape, PreviewShape, StandingShape, StandingTryShape, type StandingVersionView, type StandingView, TakeBackShape } from './standing-shapes.ts';

type Seen = { readonly office: Office; readonly sides: readonly ReportSide[]; readonly by: { readonly id: string; readonly name: string } };

/** Words that stand ready for reports, and groups of recipients: seen and kept by those with a hand in reports. */
export function registerReportStandingRoutes(server: Server, house: ReportsHouse): void {
  async function seen(request: FastifyRequest, officeId: number): Promise<Seen> {
    const officer = await request.requireOfficer();
    const office = house.directory().officeById(officeId);
    if (office === null || !seesReports(officer.roles, office)) throw problemError(notAllowed);
    return { office, sides: reportSides(officer.roles, office.id), by: { id: officer.id, name: officer.fullName } };
  }

  server.route({
    method: 'GET',
    url: '/api/v1/report-standing',
    schema: { tags, summary: 'Lời văn sẵn và nhóm nơi nhận của một đơn vị, mọi bản với ngày áp dụng', querystring: OfficeQuery, response: { 200: StandingShape, ...refusals } },
    handler: async (request) => standingView(house, await seen(request, request.query.office)),
  });

  server.route({
    method: 'POST',
    url: '/api/v1/report-standing/versions',
    schema: {
      tags,
      summary: 'Lưu một bản mới của lời văn hoặc nhóm nơi nhận, áp dụng từ một ngày; báo cáo đã lập không đổi',
      body: StandingTryShape,
      response: { 200: StandingShape, ...refusals },
    },
    async handler(request) {
      const { office: officeId, part, texts, groups, id, basedOn } = request.body;
      const who = await seen(request, officeId);
      const from = dayOf(request.body.from);
      if (from === null || !isWhole(part, { texts, groups }) || !standingPartsOf(who.office.unitKind).includes(part)) throw problemError(notOfPart);
      if (groups !== null && !known(house, groups)) throw problemError(notOfPart);
      answered(await keepStanding(house.pool, { id, officeId, part, from, basedOn, texts, groups, by: who.by, sides: who.sides, now: house.now() }));
      return standingView(house, who);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/report-standing/withdrawals',
    schema: { tags, summary: 'Thôi dùng một bản lời văn hoặc nhóm nơi nhận; bản trước đó lại được dùng', body: TakeBackShape, response: { 200: StandingShape, ...refusals } },
    async handler(request) {
      const { office: officeId, id } = request.body;
      const who = await seen(request, officeId);
      answered(await takeStandingBack(house.pool, { officeId, id, by: who.by, sides: who.sides, now: house.now() }));
      return standingView(house, who);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/report-standing/previews',
    schema: { tags, summary: 'Bản thảo sẽ ra sao với lời văn này; không ghi gì', body: PreviewShape, response: { 200: PreviewedShape, ...refusals } },
    async handler(request) {
      const { office: officeId, texts } = request.body;
      const { office } = await seen(request, officeId);
      const period = periodOf(request.body);
      const document = await draftReport(house.pool, { directory: house.directory(), kind: texts.kind, unitCode: office.unitCode, ...period, now: house.now(), texts });
      if (document === null) throw problemError(notOfPart);
      return { document };
    },
  });
}

type Content = { readonly texts: ReportTexts | null; readonly groups: readonly RecipientGroup[] | null };

/** Words for a kind, groups for the recipients, never both. */
function isWhole(part: StandingPart, { texts, groups }: Content): boolean {
  return part === 'recipients' ? texts === null && groups !== null : groups === null && texts?.kind === part;
}

function known(house: ReportsHouse, groups: readonly RecipientGroup[]): boolean {
  return groups.every(({ officeIds }) => officeIds.every((id) => house.directory().officeById(id) !== null));
}

const notOfPart = malformed([
  {
    path: 'part',
    code: 'notOfPart',
    message: { vi: 'Nội dung không thuộc phần này của đơn vị; tải lại trang rồi sửa lại.', en: 'This does not belong to the part; reload and edit again.' },
  },
]);

async function standingView(house: ReportsHouse, { office, sides }: Seen): Promise<StandingView> {
  const versions = await listStanding(house.pool, office.id);
  const today = plainDateOf(house.now());
  return {
    parts: standingPartsOf(office.unitKind).map((part) => ({
      part,
      name: part === 'recipients' ? recipientsName : reportKindOf[part].name,
      mayKeep: keepsStanding(sides, part) ? 'yes' : 'no',
      own: part === 'recipients' ? { texts: null, groups: [] } : { texts: reportKindOf[part].texts, groups: null },
      versions: versionsView(
        versions.filter((one) => one.part === part),
        today,
      ),
    })),
    offices: house
      .directory()
      .offices.filter(({ id }) => id !== office.id)
      .map(({ id }) => ({ id, name: authorityOf(house, id) })),
    figures: placesOffered.map((key) => ({ key, name: figureName(key).name })),
  };
}

const recipientsName: Text = { vi: 'Nhóm nơi nhận', en: 'Groups of recipients' };

/** Those that words of 2019 name; any other figure by its name is taken too. */
const placesOffered = ['units.wards', 'units.neighbourhoods', 'total', 'online', 'onlineAtNeighbourhood', 'late', ...outreachKeys.map((key) => `outreach.${key}`)];

function versionsView(versions: readonly KeptStanding[], today: PlainDate): StandingVersionView[] {
  const states = standingStates(versions, today);
  return [...versions].reverse().map(({ id, from, part, content, savedBy, savedAt, withdrawnBy, withdrawnAt }) => ({
    id,
    from,
    state: states.get(id) ?? 'before',
    texts: part === 'recipients' ? null : (content as ReportTexts),
    groups: part === 'recipients' ? [...(content as { readonly groups: RecipientGroup[] }).groups] : null,
    savedBy,
    savedAt: withOffset(savedAt),
    withdrawnBy,
    withdrawnAt: withdrawnAt === null ? null : withOffset(withdrawnAt),
  }));
}
