import type { ReactElement } from 'react';
import { say } from '../../../../basics/web/lang.ts';
import { catalogueRow } from '../../../../procedures/rules/catalogue-row.ts';
import { entranceOf } from '../../../../procedures/rules/entrance.ts';
import { buildSearchIndex, searchProcedures } from '../../../../procedures/rules/search.ts';
import { CataloguePage } from '../../web/catalogue-page.tsx';
import { HelpPage } from '../../web/help-page.tsx';
import { HomePage } from '../../web/home-page.tsx';
import { ProcedurePage } from '../../web/procedure-page.tsx';
import { PromisePage } from '../../web/promise-page.tsx';
import { hereWords } from '../../web/words-here.ts';
import { type House, type Route, type Screen, showing } from './house.ts';
import { packMissing } from './no-line.ts';

/** The open pages, drawn from the data pack when the server cannot be reached: also of procedures nobody has looked at here. */
export const home: Route = async (house, visit) => drawn(house, HomePage({ frame: house.frame(visit) }));

export const promise: Route = async (house, visit) => drawn(house, PromisePage({ frame: house.frame(visit) }));

export const help: Route = async (house, visit) => drawn(house, HelpPage({ frame: house.frame(visit), offices: house.pack?.offices ?? [] }));

export const catalogue: Route = async (house, visit) => {
  const asked = (name: string) => (visit.url.searchParams.get(name) ?? '').slice(0, 200);
  const [query, field, lifeEvent] = [asked('q'), asked('field'), asked('lifeEvent')];
  const rows = (house.pack?.procedures ?? []).map(catalogueRow);
  const index = buildSearchIndex(rows.map((row) => ({ code: row.code, name: row.name.vi, nameEn: row.name.en, commonWords: row.commonWords, field: row.field })));
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const found = searchProcedures(index, query)
    .flatMap((code) => byCode.get(code) ?? [])
    .filter((row) => (field === '' || row.fieldCode === field) && (lifeEvent === '' || row.lifeEvents.includes(lifeEvent)));
  const fits = new Set(found.map((row) => row.code));
  return drawn(house, CataloguePage({ frame: house.frame(visit), query, field, lifeEvent, rows: [...found, ...rows.filter((row) => !fits.has(row.code))], fits }));
};

export const procedure: Route = async (house, visit, [code = '']) => {
  const found = house.pack?.procedures.find((one) => one.code === code);
  if (found !== undefined) return drawn(house, ProcedurePage({ frame: house.frame(visit), procedure: found, entrance: entranceOf(found) }));
  return packMissing(house, visit);
};

/** The person may know that this is the device's own copy, and that all goes on. */
function drawn(house: House, page: ReactElement): Screen {
  return { ...showing(page), note: say(hereWords.drawnHere, house.lang) };
}
