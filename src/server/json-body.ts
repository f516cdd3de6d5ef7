import { problemError } from '../basics/http/problem.ts';
import { malformed } from '../basics/http/problems.ts';
import type { Server } from '../basics/http/route.ts';

/** No form of ours is half as deep; what walks through a body later does so level by level and would fall off its stack. */
const levelsMax = 32;

/**
 * Bodies of JSON, without what nobody can keep or read later: signs that are none (U+0000, which PostgreSQL does not store, and halves of a pair, which no
 * printer and no header can write), and nesting without end. Refused at the entrance, so that what was taken can always be read.
 */
export function takeJson(server: Server): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (isTooDeep(text)) return done(problemError(tooDeep));
    // Only their escapes bring such signs here, so other texts are not looked at twice.
    const isSuspect = /\\u(?:0000|d[89a-f])/i.test(text);
    void parse(request, text, (error, body) => (error === null && isSuspect && holdsNoText(body) ? done(problemError(noText)) : done(error, body)));
  });
}

function isTooDeep(text: string): boolean {
  if (!opensMoreThan(text, levelsMax)) return false;
  let level = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isInText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === '[' || sign === '{') level += 1;
    else if (sign === ']' || sign === '}') level -= 1;
    if (level > levelsMax) return true;
  }
  return false;
}

/** Most bodies open few brackets in all: no need to follow them sign by sign. */
function opensMoreThan(text: string, max: number): boolean {
  let count = 0;
  for (const bracket of ['{', '[']) for (let at = text.indexOf(bracket); at >= 0 && count <= max; at = text.indexOf(bracket, at + 1)) count += 1;
  return count > max;
}

function holdsNoText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || /\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, one]) => holdsNoText(key) || holdsNoText(one));
}

const noText = malformed([
  {
    path: '',
    code: 'badText',
    message: { vi: 'Nội dung có ký tự không lưu được (ký tự rỗng hoặc nửa ký tự).', en: 'The text holds a sign that cannot be kept (NUL, or half of a pair).' },
  },
]);

const tooDeep = malformed([
  { path: '', code: 'tooDeep', message: { vi: `Nội dung lồng nhau quá ${levelsMax} tầng.`, en: `The content is nested more than ${levelsMax} levels deep.` } },
]);
