import { addDays, type PlainDate } from '../../basics/rules/time.ts';
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

/** The last day of a mandate that is agreed on `day`; null for one that ends with the result. */
export function lastDayOf(term: Term, day: PlainDate): PlainDate | null {
  return term === 'result' ? null : addDays(day, { days30: 30, days90: 90, days365: 365 }[term]);
}

/** What a machine keeps of one draft that somebody is helped with, until it is filed. */
export type AssistedDraft = { readonly mandate: SaidMandate | null; readonly autonomy: Autonomy | null };

export const nothingAgreed: AssistedDraft = { mandate: null, autonomy: null };

export function asAssistedDraft(value: unknown): AssistedDraft | null {
  const { mandate, autonomy } = recordOf(value);
  return value === null ? null : { mandate: asSaidMandate(mandate), autonomy: autonomies.find((one) => one === autonomy) ?? null };
}

/** Somebody who has agreed to more than one dossier: needs not agree again, nor give name and number again, while it holds. */
export type KnownPerson = { readonly phone: string; readonly answers: Answers; readonly mandate: SaidMandate };

export function asKnownPeople(value: unknown): readonly KnownPerson[] {
  const { people } = recordOf(value);
  return (Array.isArray(people) ? people : []).flatMap((one) => {
    const { phone, answers, mandate } = recordOf(one);
    const said = asSaidMandate(mandate);
    return typeof phone === 'string' && said !== null ? [{ phone, answers: recordOf(answers) as Answers, mandate: said }] : [];
  });
}

/** Those whose mandate reaches further than the dossier it came with, and still holds on `day`. */
export function stillKnown(people: readonly KnownPerson[], day: PlainDate): readonly KnownPerson[] {
  return people.filter(({ mandate }) => mandate.scope === 'allOnline' && mandate.until !== null && mandate.until >= day);
}

function asSaidMandate(value: unknown): SaidMandate | null {
  const { id, scope, until, agreedBy, agreedAt, signature } = recordOf(value);
  const [reach, way] = [scopes.find((one) => one === scope), (['phoneCode', 'signature', 'paper'] as const).find((one) => one === agreedBy)];
  if (typeof id !== 'string' || typeof agreedAt !== 'string' || reach === undefined || way === undefined) return null;
  return { id, scope: reach, until: typeof until === 'string' ? until : null, agreedBy: way, agreedAt, ...(typeof signature === 'string' ? { signature } : {}) };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
