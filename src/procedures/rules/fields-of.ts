import { boxesFromDay, textFromDecimal } from './answer-text.ts';
import { answerOf, isGroup, isList } from './conditions.ts';
import type { Answer, Question, QuestionType } from './form.ts';
import type { Fields } from './read-answers.ts';

/** The fields that fill the boxes of a question again with its answer; `answersFromFields` reads the same answer back out of them. */
export function fieldsOf(question: Question, answer: Answer | undefined): Fields {
  return answer === undefined || answer === null ? {} : write(question, answer, question.key);
}

function write(question: Question, answer: Answer, name: string): Fields {
  return writerOf[question.type](name, answer, question);
}

type Write = (name: string, answer: Answer, question: Question) => Fields;

const writerOf = {
  text: one,
  longText: one,
  personName: one,
  date: day,
  partialDate: day,
  partialDateTime: dayAndTime,
  dateRange: (name, answer) => ({ ...day(`${name}.from`, member(answer, 'from')), ...day(`${name}.to`, member(answer, 'to')) }),
  year: one,
  cccd: one,
  idNumber: one,
  idDocument: (name, answer) => ({ ...texts(name, answer, ['kind', 'number', 'issuedBy']), ...day(`${name}.issuedOn`, member(answer, 'issuedOn')) }),
  phone: one,
  email: one,
  address: (name, answer) => (isGroup(answer) ? texts(name, answer, ['line', 'unit', 'text']) : one(name, answer)),
  neighbourhood: one,
  ethnic: one,
  country: one,
  enum: one,
  multiEnum: many,
  bool: (name, answer) => ({ [name]: answer === true ? 'yes' : answer === false ? 'no' : textOf(answer) }),
  consent: (name, answer) => (answer === true ? { [name]: 'yes' } : {}),
  int: one,
  decimal: (name, answer) => ({ [name]: textFromDecimal(textOf(answer)) }),
  money: one,
  dossierCode: one,
  codeList: many,
  list: many,
  group: (name, answer, question) => level(question.parts ?? [], answer, `${name}.`),
  table: (name, answer, question) => Object.assign({}, ...(isList(answer) ? answer : []).map((row, at) => level(question.parts ?? [], row, `${name}[${at}].`))),
  derived: () => ({}),
} satisfies Record<QuestionType, Write>;

function level(parts: readonly Question[], answer: Answer, prefix: string): Fields {
  const fields = parts.map((part) => {
    const value = isGroup(answer) ? answerOf(answer, part.key) : undefined;
    return value === undefined || value === null ? {} : write(part, value, `${prefix}${part.key}`);
  });
  return Object.assign({}, ...fields);
}

function one(name: string, answer: Answer): Fields {
  return { [name]: textOf(answer) };
}

function many(name: string, answer: Answer): Fields {
  return { [name]: isList(answer) ? answer.map(textOf) : [textOf(answer)] };
}

function day(name: string, answer: Answer): Fields {
  const boxes = boxesFromDay(textOf(answer));
  return { [`${name}.day`]: boxes.day, [`${name}.month`]: boxes.month, [`${name}.year`]: boxes.year };
}

function dayAndTime(name: string, answer: Answer): Fields {
  const [date = '', time = ''] = textOf(answer).split('T', 2);
  const [hour = '', minute = ''] = time.split(':', 2);
  return { ...day(name, date), [`${name}.hour`]: hour, [`${name}.minute`]: minute };
}

function texts(name: string, answer: Answer, members: readonly string[]): Fields {
  return Object.fromEntries(members.map((key) => [`${name}.${key}`, textOf(member(answer, key))]));
}

function member(answer: Answer, key: string): Answer {
  return isGroup(answer) ? (answerOf(answer, key) ?? '') : '';
}

function textOf(answer: Answer): string {
  return typeof answer === 'object' ? '' : String(answer);
}
