import { render } from 'preact';
import { catalogueRow } from '../../../../procedures/rules/catalogue-row.ts';
import { buildSearchIndex, searchProcedures } from '../../../../procedures/rules/search.ts';
import { PostFound, PostSearchPage } from '../../web/post-search-page.tsx';
import { type House, type Route, showing, textOf } from '../device/house.ts';
import type { Desk } from './desk.ts';

/** Searched here, from the data pack: no line is needed, and nothing of what a person asks for leaves the machine. */
export function search(desk: Desk): Route {
  return async (house, visit) => {
    const query = textOf(visit.posted, 'q').slice(0, 200);
    return showing(PostSearchPage({ frame: house.frame(visit), query, helping: desk.helped()?.name ?? null }), 'still', () => liven(house));
  };
}

function liven(house: House): () => void {
  const [host, box] = [document.getElementById('found'), document.getElementById('q')];
  if (host === null || !(box instanceof HTMLInputElement)) return () => undefined;
  const rows = (house.pack?.procedures ?? []).map(catalogueRow);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const index = buildSearchIndex(rows.map((row) => ({ code: row.code, name: row.name.vi, nameEn: row.name.en, commonWords: row.commonWords, field: row.field })));
  const draw = () => render(<PostFound lang={house.lang} rows={searchProcedures(index, box.value).flatMap((code) => byCode.get(code) ?? [])} />, host);
  box.addEventListener('input', draw);
  draw();
  return () => render(null, host);
}
