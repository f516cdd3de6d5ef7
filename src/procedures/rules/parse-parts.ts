import type { TimeLimit } from '../../basics/rules/working-time.ts';
import { fault, has, member, type Place, readCount, readDistinct, readList, readNumber, readObject, readOneOf, readOrNull, readString, readText } from './data-reader.ts';
import type { Form, Question } from './form.ts';
import { parseCondition } from './parse-condition.ts';
import type { CaseTimeLimit, FeeRule, ProcedureVersion, RequiredPaper } from './procedure.ts';

/** Fees in whole đồng; what is not known is null, never 0. */
export function parseFee(place: Place): FeeRule {
  const mode = readOneOf(member(place, 'mode'), ['free', 'fixed', 'perPage', 'byChannel', 'provincialCouncil', 'tiered', 'unknown']);
  const at = (key: string) => member(place, key);
  const allow = (...keys: readonly string[]) => readObject(place, ['mode', ...keys]);
  switch (mode) {
    case 'free':
    case 'unknown':
      allow();
      return { mode };
    case 'tiered':
      allow('note');
      return { mode, note: readOrNull(at('note'), readString) };
    case 'fixed':
      allow('feeDong', 'per', 'exemptions');
      return { mode, feeDong: readCount(at('feeDong')), per: readString(at('per')), exemptions: readOrNull(at('exemptions'), readString) };
    case 'byChannel':
      allow('counterDong', 'onlineDong', 'per');
      return { mode, counterDong: readCount(at('counterDong')), onlineDong: readCount(at('onlineDong')), per: readString(at('per')) };
    case 'provincialCouncil':
      allow('onlineDong', 'counterDong', 'exemptions');
      return {
        mode,
        onlineDong: readOrNull(at('onlineDong'), readCount),
        counterDong: readOrNull(at('counterDong'), readCount),
        exemptions: readOrNull(at('exemptions'), readString),
      };
    case 'perPage':
      allow('firstPages', 'firstRateDong', 'nextRateDong', 'maxPerCopyDong');
      return {
        mode,
        firstPages: readCount(at('firstPages')),
        firstRateDong: readCount(at('firstRateDong')),
        nextRateDong: readCount(at('nextRateDong')),
        maxPerCopyDong: readCount(at('maxPerCopyDong')),
      };
  }
}

/** At least one limit, each case once. `appliesIf` may look at every question of the form. */
export function parseTimeLimits(place: Place, form: Form): readonly CaseTimeLimit[] {
  const questions = new Map<string, Question>(form.pages.flatMap((page) => page.questions).map((question) => [question.key, question]));
  const limits = readList(place, (item) => {
    readObject(item, ['case', 'label', 'limit', 'appliesIf']);
    return {
      case: readString(member(item, 'case')),
      label: readText(member(item, 'label')),
      limit: readLimit(member(item, 'limit')),
      ...(has(item, 'appliesIf') ? { appliesIf: parseCondition(member(item, 'appliesIf'), questions) } : {}),
    };
  });
  if (limits.length === 0) fault(place, 'Cần ít nhất một thời hạn.', 'At least one time limit is needed.');
  readDistinct(
    place,
    limits.map((limit) => limit.case),
  );
  return limits;
}

function readLimit(place: Place): TimeLimit {
  const kind = readOneOf(member(place, 'kind'), ['workingDays', 'calendarDays', 'workingHours', 'clockHours', 'sameDay', 'setByOfficer']);
  switch (kind) {
    case 'workingDays':
      return { kind, days: readAmount(place, 'days') };
    case 'calendarDays':
      return { kind, days: readAmount(place, 'days') };
    case 'workingHours':
    case 'clockHours':
      return { kind, hours: readAmount(place, 'hours') };
    case 'sameDay':
      readObject(place, ['kind', 'cutoffMinute']);
      return { kind, cutoffMinute: readOrNull(member(place, 'cutoffMinute'), readMinute) };
    case 'setByOfficer':
      readObject(place, ['kind', 'ground']);
      return { kind, ground: readOneOf(member(place, 'ground'), ['byPlan', 'byPart', 'byLawOfCase']) };
  }
}

/** Days and hours are more than 0; half a working day is 0.5, calendar days are whole. */
function readAmount(place: Place, key: 'days' | 'hours'): number {
  readObject(place, ['kind', key]);
  const amount = readNumber(member(place, key));
  const isWhole = Number.isInteger(amount) || (member(place, 'kind').value === 'workingDays' && Number.isInteger(amount * 8));
  if (amount <= 0 || !isWhole)
    fault(member(place, key), 'Cần một số lớn hơn 0; ngày làm việc có thể là 0.5, còn lại là số nguyên.', 'A number above 0 is needed; working days may be 0.5, others are whole.');
  return amount;
}

function readMinute(place: Place): number {
  const minute = readCount(place);
  if (minute > 1440) fault(place, 'Phút trong ngày từ 0 đến 1440; 15 giờ là 900.', 'Minutes of a day run from 0 to 1440; 15:00 is 900.');
  return minute;
}

/** `{ "use": "applicantId" }` stands for the paper of that name in the common file. */
export function parsePapers(place: Place, common: Place): readonly RequiredPaper[] {
  const papers = readList(place, (item) => readPaper(has(item, 'use') ? sharedPaper(item, common) : item));
  readDistinct(
    place,
    papers.map(({ key }) => key),
  );
  return papers;
}

function sharedPaper(item: Place, common: Place): Place {
  readObject(item, ['use']);
  const name = readString(member(item, 'use'));
  const paper = member(member({ ...common, where: '_common' }, 'papers'), name);
  if (paper.value === undefined) fault(item, `Phần dùng chung không có giấy tờ "${name}".`, `The common file has no paper named "${name}".`);
  return paper;
}

function readPaper(place: Place): RequiredPaper {
  readObject(place, ['key', 'name', 'kind', 'quantity', 'onlyWhen', 'givenByForm']);
  return {
    key: readString(member(place, 'key')),
    name: readString(member(place, 'name')),
    kind: readOneOf(member(place, 'kind'), ['original', 'copy', 'shown', 'lookedUp']),
    quantity: has(place, 'quantity') ? readCount(member(place, 'quantity')) : 1,
    onlyWhen: readOrNull(member(place, 'onlyWhen'), readString),
    ...(has(place, 'givenByForm') ? { givenByForm: readOneOf(member(place, 'givenByForm'), ['yes']) } : {}),
  };
}

/** How long the person has by law. */
export function parsePersonTimeLimit(place: Place): NonNullable<ProcedureVersion['personTimeLimit']> {
  readObject(place, ['days', 'kind', 'from']);
  return { days: readCount(member(place, 'days')), kind: readOneOf(member(place, 'kind'), ['calendarDays', 'workingDays']), from: readString(member(place, 'from')) };
}
