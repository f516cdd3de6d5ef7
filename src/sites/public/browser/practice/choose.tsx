import { render } from 'preact';
import { formatInstant } from '../../../../basics/rules/dates-format.ts';
import { say } from '../../../../basics/web/lang.ts';
import { catalogueRow } from '../../../../procedures/rules/catalogue-row.ts';
import { entranceOf } from '../../../../procedures/rules/entrance.ts';
import type { ProcedureVersion } from '../../../../procedures/rules/procedure.ts';
import { buildSearchIndex, searchProcedures } from '../../../../procedures/rules/search.ts';
import { reviewOf } from '../../rules/practice.ts';
import { practicePersonOf } from '../../rules/practice-people.ts';
import { officesFor } from '../../web/draft-at-hand.ts';
import { PracticeChoosePage, PracticeFound, presetPlaces } from '../../web/practice-choose-page.tsx';
import { PracticeEndPage } from '../../web/practice-end-page.tsx';
import { PracticeStartPage } from '../../web/practice-start-page.tsx';
import { going, type House, type Route, type Screen, showing, textOf, type Visit } from '../device/house.ts';
import { ending, practising, withSession } from './around.ts';
import { begin } from './help.ts';
import { practisedAt, session, wipe } from './session.ts';

/** What can be practised: what has a form here. */
function practisable({ pack }: House): readonly ProcedureVersion[] {
  return (pack?.procedures ?? []).filter((one) => entranceOf(one) === 'online' && one.form.pages.length > 0);
}

export const choose: Route = async (house, visit) => {
  const isThrown = textOf(visit.posted, 'do') === 'throwAway';
  if (isThrown) wipe();
  const known = new Set<string>(practisable(house).map(({ code }) => code));
  const page = PracticeChoosePage({
    frame: house.frame(visit),
    presets: (['first', 'hard', 'helping'] as const).filter((preset) => known.has(presetPlaces[preset].code)),
    unfinished: session()?.procedure.name[house.lang] ?? null,
    news: isThrown ? 'thrown' : 'none',
  });
  return showing(
    page,
    'still',
    ending(() => search(house)),
  );
};

function search(house: House): () => void {
  const [host, box] = [document.getElementById('found'), document.getElementById('q')];
  if (host === null || !(box instanceof HTMLInputElement)) return () => undefined;
  const rows = practisable(house).map(catalogueRow);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const index = buildSearchIndex(rows.map((row) => ({ code: row.code, name: row.name.vi, nameEn: row.name.en, commonWords: row.commonWords, field: row.field })));
  const draw = () => render(<PracticeFound lang={house.lang} rows={searchProcedures(index, box.value).flatMap((code) => byCode.get(code) ?? [])} />, host);
  box.addEventListener('input', draw);
  draw();
  return () => render(null, host);
}

/** With whom, and in which way. */
export const start: Route = async (house, visit, [code = '']) => {
  const procedure = practisable(house).find((one) => one.code === code);
  if (procedure === undefined) return going('/tap-lam');
  const offices = officesFor(procedure, house.pack?.offices ?? []);
  if (visit.posted === null) return startScreen(house, visit, { procedure, unit: '', fault: 'none' });
  const [only] = offices;
  const unit = offices.length === 1 && only !== undefined ? only.unitCode : textOf(visit.posted, 'unit');
  if (!offices.some(({ unitCode }) => unitCode === unit)) return startScreen(house, visit, { procedure, unit, fault: 'unitMissing' });
  const person = practicePersonOf(textOf(visit.posted, 'person'));
  return begin({ procedure, person, way: wayIn(textOf(visit.posted, 'way')), unitCode: unit });
};

function startScreen(house: House, visit: Visit, on: { readonly procedure: ProcedureVersion; readonly unit: string; readonly fault: 'none' | 'unitMissing' }): Screen {
  const { searchParams } = visit.url;
  const page = PracticeStartPage({
    frame: house.frame(visit),
    procedure: on.procedure,
    offices: officesFor(on.procedure, house.pack?.offices ?? []),
    person: practicePersonOf(textOf(visit.posted, 'person') || (searchParams.get('nguoi') ?? '')).key,
    way: wayIn(textOf(visit.posted, 'way') || (searchParams.get('cach') === 'giup' ? 'helping' : 'alone')),
    unit: on.unit,
    fault: on.fault,
  });
  return showing(page, 'still', ending());
}

function wayIn(text: string): 'alone' | 'helping' {
  return text === 'helping' ? 'helping' : 'alone';
}

/** In the place of the receipt. */
export const end = withSession(async (house, visit, on) => {
  const wanted = textOf(visit.posted, 'do');
  if (wanted === 'again') return begin(on);
  if (wanted === 'another' || wanted === 'wipe') wipe();
  if (wanted === 'another') return going('/tap-lam');
  if (wanted === 'wipe') return house.post === null ? { kind: 'fetch', href: '/' } : going('/ho-tro');
  if (on.done === null) return going(practisedAt);
  const page = PracticeEndPage({
    frame: house.frame(visit),
    procedureCode: on.procedure.code,
    procedureName: say(on.procedure.name, house.lang),
    officeName: (house.pack?.offices ?? []).find(({ unitCode }) => unitCode === on.unitCode)?.unitName ?? '',
    person: on.person,
    at: formatInstant(on.done),
    papers: { all: on.papers.length, blurred: on.papers.filter(({ look }) => look === 'blurred').length },
    signed: on.signed,
    review: reviewOf({ form: on.procedure.form, answers: on.answers, refused: on.refused, person: on.person }),
  });
  return practising(page, on);
});
