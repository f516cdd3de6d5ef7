import { fold } from '../../basics/rules/text.ts';

/** What a post is found by: name of its neighbourhood and ward, address, streets. */
export type FindablePost = { readonly unitCode: string; readonly name: string; readonly wardName: string; readonly address: string; readonly streets: readonly string[] };

/**
 * Posts for what somebody typed, with or without marks: an own address, a street, a neighbourhood, a ward. Words that stand nowhere and the number of a
 * house count for nothing; of the others as many as possible must be there, words that stand side by side weigh more. Best first; all of them, in
 * their order, when nothing was typed; none when no word stands anywhere.
 */
export function findPosts<T extends FindablePost>(posts: readonly T[], typed: string): readonly T[] {
  const query = wordsOf(typed);
  if (query.length === 0) return posts;
  const texts = posts.map((post) => ({ post, parts: partsOf(post) }));
  const every = texts.flatMap(({ parts }) => parts);
  const wards = posts.map(({ wardName }) => wordsOf(wardName));
  const known = query.map((word, at) => (every.some((part) => indexIn(part, word) >= 0) && isMeant(query, at, { every, wards }) ? word : null));
  const scored = texts.map(({ post, parts }, place) => ({ post, place, score: scoreOf(parts, known) }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (best <= 0) return [];
  return scored
    .filter(({ score }) => score > 0 && score >= best - tolerance)
    .sort((one, other) => other.score - one.score || one.place - other.place)
    .map(({ post }) => post);
}

/** Posts that fit nearly as well are shown below the best. */
const tolerance = 1;
const pairWeight = 2;

type Texts = { readonly every: readonly (readonly string[])[]; readonly wards: readonly (readonly string[])[] };

/**
 * A number is that of a neighbourhood only after the words for one, or when nothing but the name of a ward stands beside it; and that of a street after
 * "đường số". Any other is the number of a house. "Đường" is half a name: An Dương Vương is no street of every post.
 */
function isMeant(query: readonly string[], at: number, { every, wards }: Texts): boolean {
  const [word, before, next] = [query[at] ?? '', query[at - 1] ?? '', query[at + 1] ?? ''];
  const isPair = (one: string, other: string) => every.some((part) => part.some((here, i) => here === one && part[i + 1] === other));
  if (word === 'duong') return isPair(word, next);
  if (!/^\d/.test(word)) return true;
  if (before === 'pho' || (before === 'so' && query[at - 2] === 'duong')) return isPair(before, word);
  return wards.some((ward) => query.every((one, i) => i === at || ward.includes(one)));
}

/** Each part by itself, so that the number of a street is no number of a neighbourhood. */
function partsOf(post: FindablePost): readonly (readonly string[])[] {
  return [post.name, post.wardName, post.address, ...post.streets].map(wordsOf);
}

function scoreOf(parts: readonly (readonly string[])[], query: readonly (string | null)[]): number {
  return query.reduce((score, word, at) => {
    if (word === null || !parts.some((part) => indexIn(part, word) >= 0)) return score;
    const before = query[at - 1] ?? null;
    const isBeside = before !== null && parts.some((part) => part.some((one, i) => fits(one, before) && fits(part[i + 1] ?? '', word)));
    return score + 1 + (isBeside ? pairWeight : 0) + (isBeside && parts.some((part) => isWhole(part, query)) ? pairWeight : 0);
  }, 0);
}

/** The part is said in full: "phường An Lạc" is An Lạc, not An Lạc A. */
function isWhole(part: readonly string[], query: readonly (string | null)[]): boolean {
  return part.length > 1 && query.some((_, start) => part.every((word, i) => query[start + i] === word));
}

function indexIn(part: readonly string[], word: string): number {
  return part.findIndex((one) => fits(one, word));
}

/** Numbers and short words are meant whole: 1 is not 12, A is not An. */
function fits(word: string, typed: string): boolean {
  return word === typed || (typed.length > 2 && !/\d/.test(typed) && word.startsWith(typed));
}

/** "KP.01, P. An Lạc" and "k.p. số 1" → khu pho 1 phuong an lac. */
function wordsOf(text: string): readonly string[] {
  return fold(text)
    .replace(/\bk\.?\s?p\.?\s*(?=\d)/g, 'khu pho ')
    .replace(/\bk\.?p\b\.?/g, 'khu pho ')
    .replace(/\bkhu pho so (?=\d)/g, 'khu pho ')
    .replace(/\bp\.\s*(?=\p{L})/gu, 'phuong ')
    .replace(/\bq\.\s*(?=\p{L})/gu, 'quan ')
    .split(/[^\p{L}\d]+/u)
    .map((word) => word.replace(/^0+(?=\d)/, ''))
    .filter((word) => word !== '');
}
