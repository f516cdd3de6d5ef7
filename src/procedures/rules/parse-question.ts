import { fault, has, member, type Place, readCount, readDistinct, readList, readNumber, readObject, readOneOf, readString, readText } from './data-reader.ts';
import type { Question, QuestionType } from './form.ts';
import { parseCondition } from './parse-condition.ts';

/** Every type of question, each once. */
export const questionTypes = Object.keys({
  text: 0,
  longText: 0,
  personName: 0,
  date: 0,
  partialDate: 0,
  partialDateTime: 0,
  dateRange: 0,
  year: 0,
  cccd: 0,
  idNumber: 0,
  idDocument: 0,
  phone: 0,
  email: 0,
  address: 0,
  neighbourhood: 0,
  ethnic: 0,
  country: 0,
  enum: 0,
  multiEnum: 0,
  bool: 0,
  consent: 0,
  int: 0,
  decimal: 0,
  money: 0,
  dossierCode: 0,
  codeList: 0,
  list: 0,
  group: 0,
  table: 0,
  derived: 0,
} satisfies Record<QuestionType, 0>) as readonly QuestionType[];

/** The questions of one level, added to those that stand before them. Keys are unique within the level. */
export function parseQuestions(place: Place, before: Map<string, Question>): readonly Question[] {
  const questions = readList(place, (item) => {
    const question = readQuestion(item, before);
    if (before.has(question.key)) fault(member(item, 'key'), `Đã có câu hỏi "${question.key}".`, `There is a question "${question.key}" already.`);
    before.set(question.key, question);
    return question;
  });
  if (Array.isArray(place.value) && questions.length === 0) fault(place, 'Chưa có câu hỏi nào.', 'There is no question.');
  return questions;
}

type Before = ReadonlyMap<string, Question>;

const members = ['key', 'label', 'hint', 'type', 'required', 'shownIf', 'options', 'optionsEn', 'parts', 'min', 'max', 'past', 'notBefore', 'holder', 'autocomplete', 'derivation'];

function readQuestion(place: Place, before: Before): Question {
  readObject(place, members);
  const at = (key: string) => member(place, key);
  const type = readOneOf(at('type'), questionTypes);
  checkFit(place, type);
  return {
    key: readKey(at('key')),
    label: readText(at('label')),
    ...(has(place, 'hint') ? { hint: readText(at('hint')) } : {}),
    type,
    required: readRequired(at('required'), type, before),
    ...(has(place, 'shownIf') ? { shownIf: parseCondition(at('shownIf'), before) } : {}),
    ...readOptions(place, type),
    ...(type === 'group' || type === 'table' ? { parts: readParts(at('parts')) } : {}),
    ...(has(place, 'min') ? { min: readNumber(at('min')) } : {}),
    ...(has(place, 'max') ? { max: readNumber(at('max')) } : {}),
    ...(has(place, 'past') ? { past: readOneOf(at('past'), ['yes']) } : {}),
    ...(has(place, 'notBefore') ? { notBefore: readEarlier(at('notBefore'), before, dated) } : {}),
    ...(has(place, 'holder') ? { holder: readHolder(at('holder'), before) } : {}),
    ...(has(place, 'autocomplete') ? { autocomplete: readOneOf(at('autocomplete'), ['name', 'bday', 'street-address', 'tel', 'email']) } : {}),
    ...(type === 'derived' ? { derivation: readDerivation(at('derivation'), before) } : {}),
  };
}

function readKey(place: Place): string {
  const key = readString(place);
  if (key !== '' && !/^[a-z][a-z0-9_]{0,59}$/.test(key))
    fault(place, 'Khóa chỉ gồm chữ thường không dấu, chữ số và dấu gạch dưới.', 'A key has lower-case letters without marks, digits and underscores only.');
  return key;
}

function readRequired(place: Place, type: QuestionType, before: Before): Question['required'] {
  if (type === 'derived') return 'never';
  if (place.value === undefined) return 'always';
  return typeof place.value === 'string' ? readOneOf<'always' | 'never'>(place, ['always', 'never']) : parseCondition(place, before);
}

function readOptions(place: Place, type: QuestionType): Pick<Question, 'options' | 'optionsEn'> {
  if (type !== 'enum' && type !== 'multiEnum') return {};
  const options = readList(member(place, 'options'), readString);
  if (options.length === 0) fault(member(place, 'options'), 'Câu hỏi chọn phải có ít nhất một lựa chọn.', 'A question of choices needs at least one.');
  readDistinct(member(place, 'options'), options);
  if (!has(place, 'optionsEn')) return { options };
  const optionsEn = readList(member(place, 'optionsEn'), readString);
  if (optionsEn.length !== options.length)
    fault(member(place, 'optionsEn'), `Cần ${options.length} lựa chọn tiếng Anh theo cùng thứ tự.`, `${options.length} English options are needed, in the same order.`);
  return { options, optionsEn };
}

/** Parts look only at each other, and have no parts of their own. */
function readParts(place: Place): readonly Question[] {
  const parts = parseQuestions(place, new Map());
  for (const { key, type } of parts) {
    if (type === 'group' || type === 'table')
      fault(place, `Câu "${key}": nhóm và bảng không chứa nhóm hay bảng khác.`, `"${key}": groups and tables do not hold other groups or tables.`);
  }
  return parts;
}

const dated: readonly QuestionType[] = ['date', 'partialDate', 'partialDateTime'];

function readEarlier(place: Place, before: Before, types: readonly QuestionType[]): string {
  const key = readString(place);
  const found = before.get(key);
  if (found === undefined || !types.includes(found.type))
    fault(place, `Trước đó không có câu hỏi "${key}" thuộc loại ${types.join(', ')}.`, `No question "${key}" of type ${types.join(', ')} stands before this one.`);
  return key;
}

function readHolder(place: Place, before: Before): NonNullable<Question['holder']> {
  readObject(place, ['sex', 'sexFrom', 'birthFrom']);
  return {
    ...(has(place, 'sex') ? { sex: readOneOf(member(place, 'sex'), ['male', 'female']) } : {}),
    ...(has(place, 'sexFrom') ? { sexFrom: readEarlier(member(place, 'sexFrom'), before, ['enum']) } : {}),
    ...(has(place, 'birthFrom') ? { birthFrom: readEarlier(member(place, 'birthFrom'), before, ['date', 'partialDate', 'year']) } : {}),
  };
}

function readDerivation(place: Place, before: Before): NonNullable<Question['derivation']> {
  readObject(place, ['rule', 'from']);
  return { rule: readOneOf(member(place, 'rule'), ['dateInWords']), from: readEarlier(member(place, 'from'), before, ['date']) };
}

const onlyFor: Readonly<Record<string, readonly QuestionType[]>> = {
  options: ['enum', 'multiEnum'],
  optionsEn: ['enum', 'multiEnum'],
  parts: ['group', 'table'],
  derivation: ['derived'],
  past: ['date', 'partialDate', 'partialDateTime', 'dateRange', 'year'],
  notBefore: dated,
  holder: ['cccd', 'idNumber'],
  min: ['year', 'int', 'decimal', 'money', 'multiEnum', 'codeList', 'list', 'table'],
  max: ['year', 'int', 'decimal', 'money', 'multiEnum', 'codeList', 'list', 'table', 'text', 'longText', 'personName', 'neighbourhood'],
};

/** A member that does nothing for this type is a mistake of the writer, not a decoration. */
function checkFit(place: Place, type: QuestionType): void {
  for (const [key, types] of Object.entries(onlyFor)) {
    if (has(place, key) && !types.includes(type))
      fault(member(place, key), `"${key}" không dùng cho câu hỏi loại ${type}.`, `"${key}" is of no use for a question of type ${type}.`);
  }
  if (has(place, 'min') && has(place, 'max') && readNumber(member(place, 'min')) > readNumber(member(place, 'max')))
    fault(place, '"min" đang lớn hơn "max".', '"min" is greater than "max".');
  const counted = ['list', 'codeList', 'table', 'multiEnum'].includes(type);
  if (counted && has(place, 'max')) readCount(member(place, 'max'));
}
