import type { ReactElement, ReactNode } from 'react';
import type { Text } from '../../../../basics/rules/outcome.ts';
import type { PageInput } from '../../web/document.tsx';
import { inPractice } from '../../web/practice-frame.tsx';
import { going, type House, type Route, type Screen, showing, type Visit } from '../device/house.ts';
import { type Session, session, wipe } from './session.ts';

/** Address of the one style that only practice needs. */
declare const BUILT_PRACTICE_STYLE: string;

let styled: Promise<void> | null = null;

/** Before the first page, or it would be seen without its marks. */
export function style(): Promise<void> {
  styled ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = BUILT_PRACTICE_STYLE;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
  return styled;
}

export type Said = {
  readonly tips?: readonly Text[];
  readonly tools?: ReactNode;
  readonly liven?: () => () => void;
};

/** A page of practice; when any other page takes its place, nothing of it is left. */
export function practising(page: ReactElement, on: Session, said: Said = {}): Screen {
  const marked = inPractice(page as ReactElement<PageInput>, {
    person: on.person,
    card: window.innerWidth >= 1000 ? 'open' : 'closed',
    tips: said.tips ?? [],
    tools: said.tools,
  });
  return showing(marked, 'still', ending(said.liven));
}

export function ending(liven: () => () => void = () => () => undefined): () => () => void {
  return () => {
    const end = liven();
    return () => {
      end();
      if (!/^\/tap-lam(?:\/|$)/.test(window.location.pathname)) wipe();
    };
  };
}

/** Every page but the first needs something that is practised. */
export function withSession(route: (house: House, visit: Visit, on: Session) => Promise<Screen>): Route {
  return async (house, visit) => {
    const on = session();
    return on === null ? going('/tap-lam') : route(house, visit, on);
  };
}
