import { buildSearchIndex, type SearchEntry, type SearchIndex, searchProcedures } from '../../../procedures/rules/search.ts';

/** Filters the list while typing, by the same rules as the server. Without it the form asks the server. */
const list = document.getElementById('results');
const box = document.querySelector<HTMLInputElement>('#q');
const count = document.getElementById('count');
const none = document.getElementById('none');

type Entry = SearchEntry & { readonly fieldCode: string; readonly lifeEvents: readonly string[] };
type Loaded = { readonly entries: readonly Entry[]; readonly index: SearchIndex };

let loading: Promise<Loaded | null> | null = null;
let timer = 0;

if (list !== null && box !== null && count !== null && none !== null) {
  const rows = new Map(Array.from(list.children, (row) => [row.getAttribute('data-code') ?? '', row as HTMLElement]));
  const filter = async () => {
    const loaded = await load(list.dataset['index'] ?? '');
    if (loaded === null) return;
    const found = searchProcedures(loaded.index, box.value).filter((code) => isWanted(loaded.entries.find((entry) => entry.code === code)));
    for (const row of rows.values()) row.hidden = true;
    for (const code of [...found].reverse()) {
      const row = rows.get(code);
      if (row === undefined) continue;
      row.hidden = false;
      list.prepend(row);
    }
    const words = found.length === 0 ? count.dataset['none'] : found.length === 1 ? count.dataset['one'] : count.dataset['many']?.replace('2', String(found.length));
    count.textContent = words ?? '';
    none.hidden = found.length > 0;
    history.replaceState(null, '', addressOf());
  };
  box.addEventListener('focus', () => void load(list.dataset['index'] ?? ''));
  box.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void filter(), 120);
  });
  for (const select of document.querySelectorAll<HTMLSelectElement>('#narrow select')) select.addEventListener('change', () => void filter());
}

function load(address: string): Promise<Loaded | null> {
  loading ??= fetch(address)
    .then(async (answer) => (answer.ok ? ((await answer.json()) as Entry[]) : null))
    .then((entries) => (entries === null ? null : { entries, index: buildSearchIndex(entries) }))
    .catch(() => {
      // No line: the form still asks the server when it is sent, and the next letter tries again.
      loading = null;
      return null;
    });
  return loading;
}

function isWanted(entry: Entry | undefined): boolean {
  const [field, event] = [chosen('field'), chosen('lifeEvent')];
  return entry !== undefined && (field === '' || entry.fieldCode === field) && (event === '' || entry.lifeEvents.includes(event));
}

function chosen(id: string): string {
  return document.querySelector<HTMLSelectElement>(`#${id}`)?.value ?? '';
}

/** So that Reload and Back show the same list. */
function addressOf(): string {
  const asked = { q: box?.value.trim() ?? '', field: chosen('field'), lifeEvent: chosen('lifeEvent') };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return `/thu-tuc${query.toString() === '' ? '' : `?${query}`}`;
}
