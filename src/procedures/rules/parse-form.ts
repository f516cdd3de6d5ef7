import { fault, has, member, type Place, readList, readObject, readString, readText } from './data-reader.ts';
import type { Form, FormPage, Question } from './form.ts';
import { parseCondition } from './parse-condition.ts';
import { parseQuestions } from './parse-question.ts';

/**
 * The form of a procedure out of its data file. `{ "use": "applicant" }` stands for the pages of that name in the common file; their faults are told
 * with the place in that file. Ids of pages and keys of questions are unique in the whole form.
 */
export function parseForm(place: Place, common: Place): Form {
  if (!readObject(place, ['pages'])) return { pages: [] };
  const before = new Map<string, Question>();
  const ids = new Set<string>();
  const pages = readList(member(place, 'pages'), (item) => pagesOf(item, common).map((page) => readPage(page, { before, ids }))).flat();
  if (pages.length === 0) fault(member(place, 'pages'), 'Mẫu chưa có trang nào.', 'The form has no page.');
  return { pages };
}

function pagesOf(item: Place, common: Place): readonly Place[] {
  if (!has(item, 'use')) return [item];
  readObject(item, ['use']);
  const name = readString(member(item, 'use'));
  const shared = member(member({ ...common, where: '_common' }, 'pages'), name);
  if (Array.isArray(shared.value)) return readList(shared, (page) => page);
  fault(item, `Phần dùng chung không có nhóm trang "${name}".`, `The common file has no pages named "${name}".`);
  return [];
}

type Seen = { readonly before: Map<string, Question>; readonly ids: Set<string> };

function readPage(place: Place, { before, ids }: Seen): FormPage {
  readObject(place, ['id', 'title', 'hint', 'shownIf', 'questions']);
  const id = readString(member(place, 'id'));
  if (id !== '' && !/^[a-z][A-Za-z0-9]{0,39}$/.test(id))
    fault(member(place, 'id'), 'Mã trang chỉ gồm chữ không dấu và chữ số.', 'The id of a page has letters without marks and digits only.');
  if (ids.has(id)) fault(member(place, 'id'), `Đã có trang "${id}".`, `There is a page "${id}" already.`);
  ids.add(id);
  return {
    id,
    title: readText(member(place, 'title')),
    ...(has(place, 'hint') ? { hint: readText(member(place, 'hint')) } : {}),
    ...(has(place, 'shownIf') ? { shownIf: parseCondition(member(place, 'shownIf'), before) } : {}),
    questions: parseQuestions(member(place, 'questions'), before),
  };
}
