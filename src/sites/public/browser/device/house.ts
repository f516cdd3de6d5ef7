import type { ReactElement, ReactNode } from 'react';
import type { Instant } from '../../../../basics/rules/time.ts';
import type { Lang } from '../../../../basics/web/lang.ts';
import type { Filing } from '../../../../dossiers/http/shapes.ts';
import type { Form } from '../../../../procedures/rules/form.ts';
import type { Fields } from '../../../../procedures/rules/read-answers.ts';
import type { SaidMandate } from '../../../../sync/rules/assisted.ts';
import type { Device } from '../../../../sync/web/device.ts';
import type { DataPack } from '../../web/data-pack.ts';
import type { Frame, PageInput } from '../../web/document.tsx';
import type { CopyKeeper } from './copy.ts';

/** What every page that the device draws gets. */
export type House = {
  readonly device: Device;
  /** Null while it has not been fetched yet. */
  readonly pack: DataPack | null;
  readonly lang: Lang;
  readonly copies: CopyKeeper;
  /** Null on every machine that belongs to no support post. */
  readonly post: AtPost | null;
  now(): Instant;
  frame(visit: Visit): Frame;
  go(href: string): void;
};

/** What a machine of a support post adds to the pages of everybody: places of its own before theirs, who helps, and whose matter is at hand. */
export type AtPost = {
  readonly places: readonly Place[];
  /** A new draft: whose matter it is stands in it. */
  begun(id: string, form: Form): Promise<void>;
  takeUp(id: string): void;
  /** Who helped with what is filed now, and by what right. */
  filed(id: string): Promise<{ readonly helper: NonNullable<Filing['helper']>; readonly mandate?: SaidMandate }>;
  /** What the code on the person's phone is to say: who agreed by a code without a line, or on a page that is gone, agrees by this one. */
  codePurpose(id: string): Promise<'filing' | 'help'>;
  readonly confirmations: Confirmations;
  /** Stands above every page. */
  bar(): ReactNode;
};

/** That a person reads the messages of this phone, shown by a code: kept with the draft it was shown for. */
export type Confirmations = {
  keep(id: string, on: { readonly phone: string; readonly token: string }): Promise<void>;
  find(id: string): Promise<{ readonly phone: string; readonly token: string } | null>;
};

/** `own`: drawn here always, also when it is reached from another page of ours; the others only when the worker had nothing better. */
export type Place = { readonly path: RegExp; readonly route: Route; readonly isOwn: boolean };

/** One page that is wanted: by its address, by a form that was sent to it, or drawn again in its place with what it said last. */
export type Visit = { readonly url: URL; readonly posted: Fields | null; readonly said?: Said };

/** What a page says or asks once, about what was pressed on it. */
export type Said = { readonly news?: string; readonly fault?: string; readonly sure?: { readonly id: string; readonly what: 'throwAway' | 'giveUp' } };

/** A page as a route gives it; `liven` makes it move once it stands, and gives what ends that. */
export type Screen =
  | {
      readonly kind: 'page';
      readonly page: ReactElement<PageInput>;
      readonly how: 'still' | 'live';
      readonly note?: string;
      readonly said?: Said;
      readonly liven?: () => () => void;
    }
  | { readonly kind: 'go'; readonly href: string }
  /** The server's matter after all. */
  | { readonly kind: 'fetch'; readonly href: string };

export type Route = (house: House, visit: Visit, rest: readonly string[]) => Promise<Screen>;

/** `live`: drawn again in its place when anything on the device changes. */
export function showing(page: ReactElement, how: 'still' | 'live' = 'still', liven?: () => () => void): Extract<Screen, { kind: 'page' }> {
  return { kind: 'page', page: page as ReactElement<PageInput>, how, ...(liven === undefined ? {} : { liven }) };
}

export function going(href: string): Screen {
  return { kind: 'go', href };
}

/** One text of a posted form; '' when it is not there. */
export function textOf(fields: Fields | null, name: string): string {
  const value = fields !== null && Object.hasOwn(fields, name) ? fields[name] : undefined;
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}
