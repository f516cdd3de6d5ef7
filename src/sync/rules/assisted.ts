import { fieldsOf } from '../../basics/rules/fields.ts';
import { fold } from '../../basics/rules/text.ts';
import { addDays, type PlainDate, parseInstant, plainDateOf } from '../../basics/rules/time.ts';
import type { Answers } from '../../procedures/rules/form.ts';

/** What somebody who is helped lets the helping team see, as it travels with a filing. */
export type SaidMandate = {
  readonly id: string;
  readonly scope: MandateScope;
  /** The last day; null until the result has been returned. */
  readonly until: string | null;
  readonly agreedBy: AgreedBy;
  readonly agreedAt: string;
  readonly signature?: string;
};

export type MandateScope = 'thisDossier' | 'thisProcedure' | 'allOnline';
export type AgreedBy = 'phoneCode' | 'signature' | 'paper';
/** How much the person did alone. */
export type Autonomy = 'alone' | 'some' | 'together';

export const scopes: readonly MandateScope[] = ['thisDossier', 'thisProcedure', 'allOnline'];
export const autonomies: readonly Autonomy[] = ['alone', 'some', 'together'];

/** How long it holds, to be chosen; the first stands there unless something else is chosen. A year is the longest that the authority takes. */
export const terms = ['result', 'days30', 'days90', 'days365'] as const;
export type Term = (typeof terms)[number];

/** For all dossiers a day is needed: without one it is 90 days. */
export function chosenTerm(scope: MandateScope, term: Term): Term {
  return scope === 'allOnline' && term === 'result' ? 'days90' : term;
}

/** The last day of a mandate that is agreed on `day`; null for one that ends with the result. */
export function lastDayOf(term: Term, day: PlainDate): PlainDate | null {
  return term === 'result' ? null : addDays(day, { days30: 30, days90: 90, days365: 365 }[term]);
}

/** Somebody who has agreed to more than one dossier: needs not agree again, nor give name and number again, while it holds. */
export type KnownPerson = { readonly phone: string; readonly answers: Answers; readonly mandate: SaidMandate };

export function asKnownPeople(value: unknown): readonly KnownPerson[] {
  const { people } = fieldsOf(value);
  return (Array.isArray(people) ? people : []).flatMap((one) => {
    const { phone, answers, mandate } = fieldsOf(one);
    const said = asSaidMandate(mandate);
    return typeof phone === 'string' && said !== null ? [{ phone, answers: fieldsOf(answers) as Answers, mandate: said }] : [];
  });
}

/** What the office told last about mandates, by their id. `open`: nobody has confirmed it yet; one that was never heard of is not there. */
export type HeardMandates = ReadonlyMap<string, 'agreed' | 'open' | 'ended'>;

export function asHeardMandates(value: unknown): HeardMandates {
  const rows: unknown = fieldsOf(value)['mandates'];
  return new Map(
    (Array.isArray(rows) ? rows : []).flatMap((one) => {
      const { id, standing } = fieldsOf(one);
      const said = (['agreed', 'open', 'ended'] as const).find((word) => word === standing);
      return typeof id === 'string' && said !== undefined ? [[id, said] as const] : [];
    }),
  );
}

type AskedDay = { readonly day: PlainDate; readonly heard: HeardMandates };

/** Those whose mandate reaches further than the dossier it came with, still holds on `day`, and was not denied or ended as far as was heard. */
export function stillKnown(people: readonly KnownPerson[], { day, heard }: AskedDay): readonly KnownPerson[] {
  return people.filter(({ mandate: { id, scope, until } }) => scope === 'allOnline' && until !== null && until >= day && heard.get(id) !== 'ended');
}

/** Of these, those who need not be asked: the phone or the ward has confirmed it, or it was agreed this very day at this machine. */
export function needNoAsking(people: readonly KnownPerson[], asked: AskedDay): readonly KnownPerson[] {
  return stillKnown(people, asked).filter(({ mandate }) => asked.heard.get(mandate.id) === 'agreed' || dayAgreed(mandate) === asked.day);
}

function dayAgreed({ agreedAt }: SaidMandate): PlainDate | null {
  const at = parseInstant(agreedAt);
  return at === null ? null : plainDateOf(at);
}

/**
 * Who sits there: a phone is of a household, so that it alone tells nobody; the same phone and name tell a person, as at the office, and so does the
 * number of the identity card that was read; a card with another number is another person, whatever the name.
 */
export function whoIsMeant(
  people: readonly KnownPerson[],
  said: { readonly name: string; readonly phone: string; readonly identity: string },
): { readonly kind: 'known'; readonly person: KnownPerson } | { readonly kind: 'which'; readonly names: readonly string[] } | { readonly kind: 'new' } {
  const byCard = said.identity === '' ? undefined : people.find((one) => identityOf(one) === said.identity && isSameName(nameOfKnown(one), said.name));
  if (byCard !== undefined) return { kind: 'known', person: byCard };
  const near = said.phone === '' ? [] : people.filter(({ phone }) => phone === said.phone);
  if (said.name === '') return near.length === 0 ? { kind: 'new' } : { kind: 'which', names: near.map(nameOfKnown) };
  const isOther = (one: KnownPerson) => said.identity !== '' && identityOf(one) !== '' && identityOf(one) !== said.identity;
  const person = near.find((one) => isSameName(nameOfKnown(one), said.name) && !isOther(one));
  return person === undefined ? { kind: 'new' } : { kind: 'known', person };
}

export function nameOfKnown({ answers }: Pick<KnownPerson, 'answers'>): string {
  return String(answers['yc_ho_ten'] ?? '');
}

/** The number of the card as it was read or typed; '' where none was. */
export function identityOf({ answers }: Pick<KnownPerson, 'answers'>): string {
  return String(answers['yc_so_dinh_danh'] ?? '').replace(/\s/g, '');
}

/** Whether somebody can be known again at all: by phone and name, or by the card. */
export function canBeKnown(known: Pick<KnownPerson, 'phone' | 'answers'>): boolean {
  return known.phone !== '' || identityOf(known) !== '';
}

/** Of one person the last mandate is kept. */
export function withPerson(people: readonly KnownPerson[], known: KnownPerson): readonly KnownPerson[] {
  return [...people.filter((one) => !isSamePerson(one, known)), known];
}

function isSamePerson(one: KnownPerson, other: KnownPerson): boolean {
  if (!isSameName(nameOfKnown(one), nameOfKnown(other))) return false;
  const [mine, others] = [identityOf(one), identityOf(other)];
  return mine !== '' && others !== '' ? mine === others : one.phone !== '' && one.phone === other.phone;
}

function isSameName(one: string, other: string): boolean {
  const spelt = (name: string) => fold(name).trim().replace(/\s+/g, ' ');
  return spelt(one) === spelt(other);
}

/** Null where it is none. */
export function asSaidMandate(value: unknown): SaidMandate | null {
  const { id, scope, until, agreedBy, agreedAt, signature } = fieldsOf(value);
  const [reach, way] = [scopes.find((one) => one === scope), (['phoneCode', 'signature', 'paper'] as const).find((one) => one === agreedBy)];
  if (typeof id !== 'string' || typeof agreedAt !== 'string' || reach === undefined || way === undefined) return null;
  return { id, scope: reach, until: typeof until === 'string' ? until : null, agreedBy: way, agreedAt, ...(typeof signature === 'string' ? { signature } : {}) };
}
