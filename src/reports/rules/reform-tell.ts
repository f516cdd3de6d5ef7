import type { Teller, Told } from './figure-book.ts';
import type { Period } from './period.ts';
import { partKey } from './reform-figures.ts';
import { type ShareKey, shareFigures } from './share-figure.ts';

type Asked = { readonly of?: string; readonly period?: Period };

/** Figures of the whole area that reports: of a district with its wards, of a ward its own. */
export type ReformTell = {
  readonly all: (key: string, asked?: Asked) => Told;
  /** Of the office alone, whatever lies below it. */
  readonly own: (key: string, asked?: Asked) => Told;
  readonly share: (share: ShareKey, asked?: Pick<Asked, 'period'>) => Told;
  readonly plain: Teller;
};

export function reformTeller(tell: Teller, scope: 'own' | 'all'): ReformTell {
  const all: ReformTell['all'] = (key, asked = {}) => tell(key, { ...asked, scope });
  return { all, own: (key, asked = {}) => tell(key, asked), share: (share, asked = {}) => all(partKey(share), { ...asked, of: shareFigures[share].whole }), plain: tell };
}
