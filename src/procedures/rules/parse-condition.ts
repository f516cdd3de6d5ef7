import { fault, has, member, type Place, readList, readObject, readOneOf, readString } from './data-reader.ts';
import type { Condition, Question } from './form.ts';

/**
 * A condition of a form. It may look only at questions that stand before it on the same level (so that one pass from top to bottom decides what is
 * asked), and at choices that those questions have.
 */
export function parseCondition(place: Place, before: ReadonlyMap<string, Question>): Condition {
  const kind = (['all', 'any', 'not'] as const).find((key) => has(place, key));
  if (kind === undefined) return readLeaf(place, before);
  readObject(place, [kind]);
  switch (kind) {
    case 'all':
      return { all: readParts(member(place, kind), before) };
    case 'any':
      return { any: readParts(member(place, kind), before) };
    case 'not':
      return { not: parseCondition(member(place, kind), before) };
  }
}

function readParts(place: Place, before: ReadonlyMap<string, Question>): readonly Condition[] {
  const parts = readList(place, (part) => parseCondition(part, before));
  if (parts.length === 0) fault(place, 'Danh sách điều kiện đang trống.', 'The list of conditions is empty.');
  return parts;
}

function readLeaf(place: Place, before: ReadonlyMap<string, Question>): Condition {
  if (!readObject(place, ['key', 'is', 'oneOf', 'answered'])) return { key: '', answered: 'yes' };
  const key = readKey(member(place, 'key'), before);
  const choices = before.get(key)?.options;
  if (has(place, 'answered')) return { key, answered: readOneOf(member(place, 'answered'), ['yes', 'no']) };
  if (has(place, 'oneOf')) return { key, oneOf: readList(member(place, 'oneOf'), (item) => readValue(item, choices)).filter((value) => typeof value !== 'boolean') };
  return { key, is: readValue(member(place, 'is'), choices) };
}

function readKey(place: Place, before: ReadonlyMap<string, Question>): string {
  const key = readString(place);
  if (key !== '' && !before.has(key))
    fault(place, `Điều kiện nhắc tới câu "${key}", nhưng trước đó không có câu hỏi này.`, `The condition looks at "${key}", but no such question stands before it.`);
  return key;
}

function readValue(place: Place, choices: readonly string[] | undefined): string | number | boolean {
  const { value } = place;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    fault(place, 'Cần "is", "oneOf" hoặc "answered", với chữ, số hoặc true, false.', '"is", "oneOf" or "answered" is needed, with a text, a number or true, false.');
    return '';
  }
  const kept = typeof value === 'string' ? value.normalize('NFC') : value;
  if (choices !== undefined && !choices.includes(String(kept))) fault(place, `Câu hỏi đó không có lựa chọn "${String(kept)}".`, `That question has no option "${String(kept)}".`);
  return kept;
}
