import { fieldsOf } from '../../basics/rules/fields.ts';
import { fold, maskName } from '../../basics/rules/text.ts';
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

/** What a machine keeps of one draft that somebody is helped with, until it is filed. */
export type AssistedDraft = { readonly mandate: SaidMandate | null; readonly autonomy: Autonomy | null };

export const nothingAgreed: AssistedDraft = { mandate: null, autonomy: null };

export function asAssistedDraft(value: unknown): AssistedDraft | null {
  const { mandate, autonomy } = fieldsOf(value);
  return value === null ? null : { mandate: asSaidMandate(mandate), autonomy: autonomies.find((one) => one === autonomy) ?? null };
}

/** Whose matter a draft is, masked, since the next person sits beside the screen: who asks for it, else whom it is about; '' while no name was typed. The keys are those of data/procedures. */
export function whoseDraft(answers: Answers): string {
  const names = Object.entries(answers).flatMap(([key, value]) => (/(?:^|_)ho_ten(?:_|$)/.test(key) && typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
  return maskName(nameOfKnown({ answers }).trim() || (names[0] ?? ''));
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

/** Who sits there: a phone is of a household, so that it alone tells nobody; the same phone and name tell a person, as at the office. */
export function whoIsMeant(
  people: readonly KnownPerson[],
  said: { readonly name: string; readonly phone: string },
): { readonly kind: 'known'; readonly person: KnownPerson } | { readonly kind: 'which'; readonly names: readonly string[] } | { readonly kind: 'new' } {
  const near = said.phone === '' ? [] : people.filter(({ phone }) => phone === said.phone);
  if (said.name === '') return near.length === 0 ? { kind: 'new' } : { kind: 'which', names: near.map(nameOfKnown) };
  const person = near.find((one) => isSameName(nameOfKnown(one), said.name));
  return person === undefined ? { kind: 'new' } : { kind: 'known', person };
}

export function nameOfKnown({ answers }: Pick<KnownPerson, 'answers'>): string {
  return String(answers['yc_ho_ten'] ?? '');
}

/** Of one person the last mandate is kept. */
export function withPerson(people: readonly KnownPerson[], known: KnownPerson): readonly KnownPerson[] {
  return [...people.filter((one) => one.phone !== known.phone || !isSameName(nameOfKnown(one), nameOfKnown(known))), known];
}

function isSameName(one: string, other: string): boolean {
  const spelt = (name: string) => fold(name).trim().replace(/\s+/g, ' ');
  return spelt(one) === spelt(other);
}

function asSaidMandate(value: unknown): SaidMandate | null {
  const { id, scope, until, agreedBy, agreedAt, signature } = fieldsOf(value);
  const [reach, way] = [scopes.find((one) => one === scope), (['phoneCode', 'signature', 'paper'] as const).find((one) => one === agreedBy)];
  if (typeof id !== 'string' || typeof agreedAt !== 'string' || reach === undefined || way === undefined) return null;
  return { id, scope: reach, until: typeof until === 'string' ? until : null, agreedBy: way, agreedAt, ...(typeof signature === 'string' ? { signature } : {}) };
}
