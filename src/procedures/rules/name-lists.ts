/** A list of names that answers may take (ethnic groups, countries), as its data file holds it. */
export type NameList = { readonly items: readonly NameItem[] };
type NameItem = { readonly code: string; readonly name: string; readonly nameEn?: string; readonly otherNames?: readonly string[] };

/**
 * Every name an answer may hold: official names and the other spellings in use, since a birth certificate of old may say "Khmer" or "H'Mông" and
 * the answer repeats the paper. Feed for `FormFacts`.
 */
export function acceptedNames(list: NameList): ReadonlySet<string> {
  return new Set(list.items.flatMap(({ name, otherNames = [] }) => [name, ...otherNames]).map((name) => name.normalize('NFC')));
}
