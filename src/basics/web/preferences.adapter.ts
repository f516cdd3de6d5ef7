import type { Preferences } from './staff-context.tsx';
import { createStore, type Store } from './store.ts';

const key = 'dong-hanh.staff';
const usual: Preferences = { lang: 'vi', letterKeys: 'on' };

/** Language and keys, kept on the machine: the only thing the staff application keeps there, and nothing personal. */
export function createPreferences(): Store<Preferences> {
  const store = createStore<Preferences>(read());
  store.subscribe(() => write(store.get()));
  return store;
}

/** A browser may forbid storage; then the usual preferences hold for this visit. */
function read(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Record<keyof Preferences, unknown>>;
    return { lang: kept.lang === 'en' ? 'en' : usual.lang, letterKeys: kept.letterKeys === 'off' ? 'off' : usual.letterKeys };
  } catch {
    return usual;
  }
}

function write(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Storage forbidden or full: the choice holds until the tab is closed.
  }
}
