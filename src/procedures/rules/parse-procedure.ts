import type { Text } from '../../basics/rules/outcome.ts';
import { fault, has, member, type Place, readCount, readDate, readList, readObject, readOneOf, readOrNull, readString, readText } from './data-reader.ts';
import { lifeEvents } from './life-events.ts';
import { parseForm } from './parse-form.ts';
import { parseFee, parsePapers, parsePersonTimeLimit, parseTimeLimits } from './parse-parts.ts';
import type { ProcedureCode, ProcedureFlag, ProcedureVersion } from './procedure.ts';

export type ParsedProcedure =
  | { readonly ok: true; readonly versions: readonly ProcedureVersion[] }
  | { readonly ok: false; readonly faults: readonly { readonly where: string; readonly message: Text }[] };

/**
 * The versions of a procedure out of its data file, oldest first, or every fault of the file at once. What stands at the top of the file holds for
 * all versions; a version names only what differs (a whole member, not a part of one). `toVerify` of a version is added to that of the top.
 * The format: docs/procedure-format.md.
 */
export function parseProcedureFile(json: unknown, common: unknown): ParsedProcedure {
  const file: Place = { value: json, where: '', faults: [] };
  if (!readObject(file, ['code', 'versions', ...contents])) return { ok: false, faults: file.faults };
  const code = readCode(member(file, 'code'));
  const versions = readList(member(file, 'versions'), (version) => readVersion({ code, file, version, common: { value: common, where: '', faults: file.faults } }));
  checkOrder(member(file, 'versions'), versions);
  return file.faults.length === 0 ? { ok: true, versions } : { ok: false, faults: eachOnce(file.faults) };
}

const dates = ['version', 'effectiveFrom', 'effectiveTo'];
const contents = [
  'name',
  'commonWords',
  'lifeEvents',
  'field',
  'fieldCode',
  'competence',
  'handler',
  'serviceLevel',
  'timeLimits',
  'fee',
  'requiredPapers',
  'form',
  'results',
  'legalBasis',
  'flags',
  'personTimeLimit',
  'note',
  'toVerify',
];

const flags = Object.keys({
  draftConfirmOneDay: 0,
  fastTrack: 0,
  sensitiveMoment: 0,
  bothPartiesSignInPerson: 0,
  noProxy: 0,
  anyCommune: 0,
  noApplicationForm: 0,
  walkIn: 0,
  signBeforeOfficer: 0,
  actsOnAnotherDossier: 0,
  councilDecision: 0,
  neighbourhoodMeeting: 0,
  planningLookup: 0,
  publicPosting15Days: 0,
  financialObligationPause: 0,
  otherSectorSystem: 0,
  usedByTeamModule: 0,
  linkedParts: 0,
} satisfies Record<ProcedureFlag, 0>) as readonly ProcedureFlag[];

type Sources = { readonly code: ProcedureCode; readonly file: Place; readonly version: Place; readonly common: Place };

function readVersion({ code, file, version, common }: Sources): ProcedureVersion {
  readObject(version, [...dates, ...contents]);
  const at = (key: string) => (has(version, key) || !has(file, key) ? member(version, key) : member(file, key));
  const listOf = <T>(key: string, read: (item: Place) => T) => (has(version, key) || has(file, key) ? readList(at(key), read) : []);
  const form = parseForm(at('form'), common);
  return {
    code,
    version: readCount(member(version, 'version')),
    effectiveFrom: readDate(member(version, 'effectiveFrom')),
    effectiveTo: readOrNull(member(version, 'effectiveTo'), readDate),
    name: readText(at('name')),
    commonWords: listOf('commonWords', readString),
    lifeEvents: listOf('lifeEvents', (item) =>
      readOneOf(
        item,
        lifeEvents.map(({ event }) => event),
      ),
    ),
    field: readString(at('field')),
    fieldCode: readString(at('fieldCode')),
    competence: readFilledList(at('competence'), (item) => readOneOf(item, ['ward', 'district', 'province', 'police', 'school'])),
    handler: readString(at('handler')),
    serviceLevel: readOneOf(at('serviceLevel'), ['3', '4', 'partial', 'full', 'none']),
    timeLimits: parseTimeLimits(at('timeLimits'), form),
    fee: parseFee(at('fee')),
    requiredPapers: parsePapers(at('requiredPapers'), common),
    form,
    results: readFilledList(at('results'), readString),
    legalBasis: readList(at('legalBasis'), readString),
    flags: listOf('flags', (item) => readOneOf(item, flags)),
    personTimeLimit: readOrNull(at('personTimeLimit'), parsePersonTimeLimit),
    note: readOrNull(at('note'), readString),
    toVerify: [file, version].flatMap((place) => readOrNull(member(place, 'toVerify'), (list) => readList(list, readString)) ?? []),
  };
}

/** Codes of the national catalogue look like 1.001193; procedures without one are `local.` and a name. */
function readCode(place: Place): ProcedureCode {
  const code = readString(place);
  if (code !== '' && !/^(\d\.\d{6}|local\.[a-z0-9]+(-[a-z0-9]+)*)$/.test(code))
    fault(
      place,
      'Mã thủ tục có dạng 1.001193; thủ tục chưa có mã quốc gia ghi local. và tên không dấu.',
      'A code looks like 1.001193; without a national code it is local. and a name without marks.',
    );
  return code as ProcedureCode;
}

function readFilledList<T>(place: Place, read: (item: Place) => T): readonly T[] {
  const items = readList(place, read);
  if (Array.isArray(place.value) && items.length === 0) fault(place, 'Danh sách đang trống.', 'The list is empty.');
  return items;
}

/** Versions stand in order, do not overlap, and only the last is open: on each day at most one is in force. */
function checkOrder(place: Place, versions: readonly ProcedureVersion[]): void {
  if (Array.isArray(place.value) && versions.length === 0) fault(place, 'Cần ít nhất một phiên bản.', 'At least one version is needed.');
  for (const [at, version] of versions.entries()) {
    const here = { ...place, where: `${place.where}[${at}]` };
    const { effectiveFrom, effectiveTo } = version;
    if (effectiveTo !== null && effectiveTo < effectiveFrom) fault(here, 'Ngày hết hiệu lực đứng trước ngày có hiệu lực.', 'The last day of effect is before the first.');
    const earlier = versions[at - 1];
    if (earlier === undefined) continue;
    if (version.version <= earlier.version) fault(here, 'Số phiên bản phải tăng dần.', 'Version numbers must rise.');
    if (earlier.effectiveTo === null || earlier.effectiveTo >= effectiveFrom)
      fault(here, 'Hai phiên bản chồng lên nhau: phiên bản trước phải hết hiệu lực trước ngày này.', 'Two versions overlap: the one before must end before this one begins.');
  }
}

/** What stands at the top is read once for each version; its faults are told once. */
function eachOnce<T>(faults: readonly T[]): readonly T[] {
  return [...new Map(faults.map((one) => [JSON.stringify(one), one])).values()];
}
