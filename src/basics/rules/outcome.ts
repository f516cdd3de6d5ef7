/** A text a person reads: Vietnamese first, English beside it. */
export type Text = { readonly vi: string; readonly en: string };

/**
 * The law (or a rule of the house with a source) says no. `kind` is stable and for programs; `why` and `next` are for
 * the person: what is missing, and what to do about it. `facts` are the values the rule looked at.
 */
export type Refusal = {
  readonly kind: string;
  readonly why: Text;
  readonly next: Text;
  readonly source: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** The answer of a rule: a value, or a refusal that says why not. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function allow<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Fits an outcome of any value, so that a rule may answer with it directly. */
export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
