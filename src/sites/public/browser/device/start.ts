import { entranceOf } from '../../../../procedures/rules/entrance.ts';
import { shownPages } from '../../../../procedures/rules/journey.ts';
import { officesFor } from '../../web/draft-at-hand.ts';
import { StartPage } from '../../web/start-page.tsx';
import { procedureOf } from './draft.ts';
import { going, type Route, showing, textOf } from './house.ts';
import { packMissing } from './no-line.ts';
import { unlock } from './pin.ts';

/** Before the first question; beginning makes the draft on this very device. */
export const start: Route = async (house, visit, [code = '']) => {
  const { device, pack } = house;
  const procedure = await procedureOf(house, code);
  if (procedure === null) return { kind: 'fetch', href: `/thu-tuc/${code}` };
  if (entranceOf(procedure) !== 'online') return going(`/thu-tuc/${procedure.code}`);
  if (pack === null) return packMissing(house, visit);
  const offices = officesFor(procedure, pack.offices);
  // At a post a draft of the same procedure is somebody else's.
  const draft = house.post === null ? (await device.listDrafts()).find((one) => one.procedureCode === procedure.code) : undefined;
  const page = (state: { readonly unit: string; readonly fault: 'none' | 'unitMissing' }) =>
    showing(StartPage({ frame: house.frame(visit), procedure, offices, draftId: draft?.id ?? null, keptBy: house.post === null ? 'device' : 'post', ...state }));
  if (visit.posted === null) return page({ unit: '', fault: 'none' });
  const [only] = offices;
  const unit = offices.length === 1 && only !== undefined ? only.unitCode : textOf(visit.posted, 'unit');
  if (!offices.some((office) => office.unitCode === unit)) return page({ unit, fault: 'unitMissing' });
  const isShared = house.post !== null || textOf(visit.posted, 'shared') === 'yes';
  const locked = isShared ? await unlock(house, visit, { unit, shared: 'yes' }) : null;
  if (locked !== null) return locked;
  const begun = await device.begin({ procedureCode: procedure.code, procedureVersion: procedure.version, unitCode: unit, keeping: isShared ? 'shared' : 'own' });
  await house.post?.begun(begun.id, procedure.form);
  const [first] = shownPages(procedure.form, {});
  return going(`/nop/ho-so/${begun.id}/${first?.id ?? 'giay-to'}`);
};
