import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Text } from '../rules/outcome.ts';
import { type Instant, instantFromMillis } from '../rules/time.ts';
import type { Api, Line } from './api.adapter.ts';
import { type Lang, say } from './lang.ts';
import type { Store } from './store.ts';

/** What every screen of the staff application stands on. Nothing in it outlives the page, except the preferences. */
export type StaffContext = {
  readonly api: Api;
  readonly preferences: Store<Preferences>;
  /** Words spoken to a screen reader and shown for a while at the head of the page. */
  readonly news: Store<News>;
  /** What was typed into dialogs and ticked on checklists, so that closing one by mistake loses nothing. In memory only. */
  readonly drafts: Map<string, unknown>;
};

export type Preferences = { readonly lang: Lang; readonly letterKeys: 'on' | 'off' };
type News = { readonly text: Text; readonly number: number };

const Context = createContext<StaffContext | null>(null);

export function StaffProvider({ value, children }: { readonly value: StaffContext; readonly children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useStaff(): StaffContext {
  const context = useContext(Context);
  if (context === null) throw new Error('Screens stand inside StaffProvider');
  return context;
}

export function useApi(): Api {
  return useStaff().api;
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

export function usePreferences(): Preferences {
  return useStore(useStaff().preferences);
}

export function useLine(): Line {
  return useStore(useApi().line);
}

/** Says a text in the language chosen. */
export function useSay(): (text: Text) => string {
  const { lang } = usePreferences();
  return (text) => say(text, lang);
}

export function useTell(): (text: Text) => void {
  const { news } = useStaff();
  return (text) => news.set({ text, number: news.get().number + 1 });
}

/** The server's time as far as we know it, told anew every 20 seconds. */
export function useNow(): Instant {
  const { skewMillis } = useLine();
  const [millis, setMillis] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setMillis(Date.now()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return instantFromMillis(millis + skewMillis);
}

/** State that survives closing a dialog or leaving a page, until the tab is closed or somebody logs out. */
export function useDraft<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  return useDraftFrom<T>(key, (kept) => kept ?? initial);
}

/** The same, where what was kept is looked at again when the screen opens. */
export function useDraftFrom<T>(key: string, start: (kept: T | undefined) => T): readonly [T, (value: T) => void] {
  const { drafts } = useStaff();
  const [value, setValue] = useState<T>(() => start(drafts.get(key) as T | undefined));
  return [
    value,
    (next) => {
      drafts.set(key, next);
      setValue(next);
    },
  ];
}
