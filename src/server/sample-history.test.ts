import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSample, root } from '../../tests/sample.ts';
import { checkPersonalId, isPersonName, normalisePhone } from '../basics/rules/identity.ts';
import type { Uuid } from '../basics/rules/ids.ts';
import { formatRate } from '../basics/rules/numbers.ts';
import { addDays, atMinute, type Instant, millisOf, type PlainDate, plainDateOf, secondOfDayOf } from '../basics/rules/time.ts';
import type { dueAt } from '../basics/rules/working-time.ts';
import type { Actor, Entry } from '../dossiers/rules/acts.ts';
import { decide } from '../dossiers/rules/decide.ts';
import { apply } from '../dossiers/rules/fold.ts';
import { entriesOfOldDossier } from '../dossiers/rules/history-entries.ts';
import type { OldDossier } from '../dossiers/rules/history-record.ts';
import { sessionsOn } from '../dossiers/rules/history-time.ts';
import { answerByOf } from '../dossiers/rules/reception-limit.ts';
import type { Role } from '../offices/rules/role.ts';

const sample = await readSample('binh-tan');
const history = [...sample.history()];
const figures = JSON.parse(readFileSync(path.join(root, 'tests', 'fixtures', 'figures-2019.json'), 'utf8'));
const wards = history.filter((one) => one.unitCode !== '777');
const district = history.filter((one) => one.unitCode === '777');
const online = (list: readonly OldDossier[]) => list.filter((one) => one.channel === 'online');
const isWithin = (instant: Instant, period: { from: PlainDate; to: PlainDate }) => plainDateOf(instant) >= period.from && plainDateOf(instant) <= period.to;

test('The ten wards: 15.221 of 43.410 dossiers online from 2017 to the first quarter of 2019, 35,06%', () => {
  const { period, total, online: filedOnline, printedRate } = figures.wardDossiers;
  expect(wards.every((one) => isWithin(one.submittedAt, period))).toBe(true);
  expect([wards.length, online(wards).length]).toEqual([total, filedOnline]);
  expect(formatRate(online(wards).length, wards.length)).toBe(`${printedRate}%`);
  expect(new Set(wards.map((one) => one.unitCode)).size).toBe(figures.organisation.wards);
});

test('826 of them at neighbourhood posts: Bình Trị Đông B 229, Tân Tạo A 185, Bình Hưng Hòa A 166, the seven others fewer', () => {
  const helped = history.filter((one) => one.helper?.place === 'neighbourhood');
  const counts = new Map<string, number>();
  for (const one of helped) counts.set(one.unitCode, (counts.get(one.unitCode) ?? 0) + 1);
  const top = figures.wardDossiers.topNeighbourhoodWards;
  expect(helped.length).toBe(figures.wardDossiers.onlineAtNeighbourhoodPosts);
  expect(helped.every((one) => one.channel === 'online' && one.helper?.unitCode.startsWith(`${one.unitCode}-KP`))).toBe(true);
  expect([counts.get('27451'), counts.get('27457'), counts.get('27439')]).toEqual([top['Bình Trị Đông B'], top['Tân Tạo A'], top['Bình Hưng Hòa A']]);
  expect([...counts.values()].sort((one, other) => other - one)[3]).toBeLessThan(166);
  expect(counts.size).toBe(10);
});

test.each(figures.districtDossiers as { period: { from: PlainDate; to: PlainDate }; serviceLevel: number; total: number; online: number; exactRate: string }[])(
  'The district in $period.from - $period.to, level $serviceLevel: $online of $total online',
  (row) => {
    const counted = district.filter((one) => isWithin(one.submittedAt, row.period) && one.serviceLevel === String(row.serviceLevel));
    expect([counted.length, online(counted).length]).toEqual([row.total, row.online]);
    expect(formatRate(online(counted).length, counted.length)).toBe(`${row.exactRate.replace('.', ',')}%`);
  },
);

test('The district files nothing outside the periods and levels of the report', () => {
  const { districtDossiers } = figures as { districtDossiers: { total: number }[] };
  expect(district.length).toBe(districtDossiers.reduce((sum, row) => sum + row.total, 0));
});

test('2018, level 3: 13.916 online dossiers were eligible, 4 were asked for a supplement and never received, none was late', () => {
  const counted = district.filter((one) => one.serviceLevel === '3' && plainDateOf(one.submittedAt) < '2019-01-01');
  expect(online(counted).filter((one) => one.receivedAt !== null).length).toBe(13_916);
  const asked = counted.filter((one) => one.supplement !== null);
  expect(asked.length).toBe(4);
  expect(asked.every((one) => one.channel === 'online' && one.receivedAt === null && one.end?.kind === 'supplementExpired')).toBe(true);
});

test('No dossier of the district is resolved late; of the wards, few', () => {
  const isLate = (one: OldDossier) => one.end !== null && one.dueAt !== null && one.end.at > one.dueAt;
  expect(district.filter(isLate)).toEqual([]);
  const late = wards.filter(isLate).length;
  expect(late).toBeGreaterThan(0);
  expect(late / wards.length).toBeLessThan(0.006);
});

test('2018, level 4: of 4.827 online dossiers 4.817 were resolved by 31/12/2018 and 10 in progress, which end in time in January', () => {
  const counted = district.filter((one) => one.serviceLevel === '4' && plainDateOf(one.submittedAt) < '2019-01-01');
  const isResolved = (one: OldDossier) => one.end !== null && plainDateOf(one.end.at) <= '2018-12-31';
  expect(online(counted).filter(isResolved).length).toBe(4817);
  const open = counted.filter((one) => !isResolved(one));
  expect(open.length).toBe(10);
  expect(open.every((one) => one.channel === 'online' && one.end !== null && isWithin(one.end.at, { from: '2019-01-02' as PlainDate, to: '2019-01-31' as PlainDate }))).toBe(true);
});

test('Online filing grows over time', () => {
  const perYear = ['2017', '2018'].map((year) => online(wards).filter((one) => plainDateOf(one.submittedAt).startsWith(year)).length);
  const firstQuarter2019 = online(wards).filter((one) => plainDateOf(one.submittedAt) >= '2019-01-01').length;
  expect((perYear[1] ?? 0) > 2 * (perYear[0] ?? 0) && firstQuarter2019 * 4 > (perYear[1] ?? 0)).toBe(true);
});

test('Deaths are registered at the counter within one to two hours, the same day unless they come after 15:00', () => {
  const deaths = wards.filter((one) => one.procedureCode === '1.000656');
  const counter = deaths.filter((one) => one.channel === 'counter');
  expect(online(deaths).length / deaths.length).toBeLessThan(0.03);
  const inTime = counter.filter((one) => one.receivedAt !== null && secondOfDayOf(one.receivedAt) <= 15 * 3600);
  expect(inTime.length).toBeGreaterThan(1000);
  expect(inTime.filter((one) => one.end !== null && plainDateOf(one.end.at) !== plainDateOf(one.submittedAt)).length / inTime.length).toBeLessThan(0.01);
  // Lunch lies between for some.
  const soon = inTime.filter((one) => one.end !== null && one.receivedAt !== null && millisOf(one.end.at) - millisOf(one.receivedAt) <= 2 * 3_600_000);
  expect(soon.length / inTime.length).toBeGreaterThan(0.6);
});

test('Nobody in the sample can be a real person: marked names, phones of no network, personal numbers of no place', () => {
  const couldBeReal = history
    .map((one) => one.applicant)
    .filter(({ fullName, phone, personalId, email }) => {
      const isInvented = fullName.split(' ').at(-2) === 'Mẫu' && isPersonName(fullName);
      const isNoPhone = phone === null || (/^03000\d{5}$/.test(phone) && normalisePhone(phone) === phone);
      const isNoNumber = personalId === null || (personalId.startsWith('000') && checkPersonalId(personalId).warnings.some((one) => one.code === 'provinceUnknown'));
      return !(isInvented && isNoPhone && isNoNumber && (email === null || email.endsWith('@example.org')));
    });
  expect(couldBeReal).toEqual([]);
});

test('What an office does lies inside its sessions; what the counter takes too', () => {
  const outside = history.filter((one) => officeMoments(one).some((moment) => !isInSession(one.unitCode, moment)));
  expect(outside.map((one) => one.number)).toEqual([]);
});

test('The same plan gives the same dossiers again', () => {
  const again = sample.history();
  for (const one of history.slice(0, 300)) expect(again.next().value).toEqual(one);
});

test('Every fiftieth ledger is one that the one-stop process would have taken, with the same due times', () => {
  const refused = history.filter((_, i) => i % 50 === 0 || history[i]?.apology != null || history[i]?.end?.kind === 'withdrawn').flatMap((one) => refusalsOf(one));
  expect(refused).toEqual([]);
});

function officeOf(unitCode: string) {
  const office = sample.facts.offices.find((one) => one.unitCode === unitCode);
  if (office === undefined) throw new Error(unitCode);
  return office;
}

function isInSession(unitCode: string, moment: Instant): boolean {
  const minute = secondOfDayOf(moment) / 60;
  return sessionsOn(plainDateOf(moment), officeOf(unitCode).calendar).some((session) => session.opens <= minute && minute <= session.closes);
}

function officeMoments(one: OldDossier): Instant[] {
  const moments = [
    one.supplement?.requestedAt,
    one.receivedAt,
    one.apology?.at,
    one.handling?.assignedAt,
    one.handling?.proposedAt,
    one.handling?.signedAt,
    one.end?.at,
    one.returned?.at,
  ];
  return [...moments, one.channel === 'online' ? null : one.submittedAt].filter((moment) => moment != null);
}

function refusalsOf(one: OldDossier): string[] {
  const { calendar } = officeOf(one.unitCode);
  const version = sample.facts.versionOn(one.procedureCode, plainDateOf(one.submittedAt));
  if (version === null) return [`${one.number}: no version`];
  const must = (outcome: ReturnType<typeof dueAt>): Instant => (outcome.ok ? outcome.value : atMinute(addDays('1970-01-01' as PlainDate, 0), 0));
  const entries = entriesOfOldDossier(one, {
    id: '016806b5-bc00-7f00-b2be-df4e4fa5d800' as Uuid,
    code: 'H29.77-180102-0001',
    version,
    answerByOf: (submittedAt) => must(answerByOf({ submittedAt, calendar })),
    dueOf: (_, from) => from,
    actorOf: (username) => actorOf(one.unitCode, username ?? ''),
  });
  const [first, ...rest] = entries;
  if (first === undefined) return [`${one.number}: empty`];
  let dossier = apply(null, first);
  return rest.flatMap((entry) => {
    const decided = decide(dossier, entry as Exclude<Entry, Entry<'submit'>>, { now: entry.recordedAt, actor: entry.actor, procedure: version, calendar, papersNotArrived: [] });
    const before = dossier.dueAt;
    dossier = apply(dossier, entry);
    if (!decided.ok) return [`${one.number} ${entry.kind}: ${decided.refusal.kind}`];
    const isSame = JSON.stringify(decided.value.consequences) === JSON.stringify(entry.consequences) && (before === null || before === dossier.dueAt);
    return isSame ? [] : [`${one.number} ${entry.kind}: other consequences`];
  });
}

function actorOf(unitCode: string, username: string): Actor {
  const roles = (Object.entries(officeOf(unitCode).officers) as [Role, readonly string[]][]).filter(([, names]) => names.includes(username)).map(([role]) => role);
  return { kind: 'officer', officerId: username, name: username, roles };
}
