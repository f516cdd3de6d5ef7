import { fold } from '../../basics/rules/text.ts';

/** What a post is found by: name of its neighbourhood and ward, address, streets. */
export type FindablePost = { readonly unitCode: string; readonly name: string; readonly wardName: string; readonly address: string; readonly streets: readonly string[] };

/**
 * Posts for what somebody typed, with or without marks: an own address, a street, a neighbourhood, a ward. Words that stand nowhere (a house number, a
 * name) count for nothing; of the others as many as possible must be there, words that stand side by side weigh more. Best first; all of them, in
 * their order, when nothing was typed; none when no word stands anywhere.
 */
export function findPosts<T extends FindablePost>(posts: readonly T[], typed: string): readonly T[] {
  const query = wordsOf(typed);
  if (query.length === 0) return posts;
  const texts = posts.map((post) => ({ post, parts: partsOf(post) }));
  const known = query.map((word) => (texts.some(({ parts }) => parts.some((part) => indexIn(part, word) >= 0)) ? word : null));
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

/** "KP.01, P. An Lạc" → khu pho 1 phuong an lac. */
function wordsOf(text: string): readonly string[] {
  return fold(text)
    .replace(/\bkp\.?\s*(?=\d)/g, 'khu pho ')
    .replace(/\bkp\b\.?/g, 'khu pho ')
    .replace(/\bp\.\s*(?=\p{L})/gu, 'phuong ')
    .replace(/\bq\.\s*(?=\p{L})/gu, 'quan ')
    .split(/[^\p{L}\d]+/u)
    .map((word) => word.replace(/^0+(?=\d)/, ''))
    .filter((word) => word !== '');
}
