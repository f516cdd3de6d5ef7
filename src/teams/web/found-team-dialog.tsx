import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Field, LineField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { TeamsView } from '../http/team-shapes.ts';
import { documentText } from '../rules/founding-document.ts';
import { FormDialog } from './dialog-parts.tsx';
import { foundingWords as words } from './founding-words.ts';
import { teamWords } from './team-words.ts';
import { type KindView, useKinds, useNeighbourhoods } from './use-kinds.ts';
import { useChangeTeam } from './use-teams.ts';

type Place = { readonly code: string; readonly name: string; readonly level: KindView['levels'][number] };

/** Founds a team. Its id is born with the dialog: pressing twice founds it once. Who is in it is told afterwards, and not known until then. */
export function FoundTeamDialog({ view, close }: { readonly view: TeamsView; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const navigate = useNavigate();
  const today = plainDateOf(useNow());
  const [id] = useState(newId);
  const offices = view.offices.filter((one) => view.mayManage.includes(one.id));
  const kinds = (useKinds().data?.rows ?? []).filter(({ validTo }) => validTo === null || validTo >= today);
  const [officeId, setOffice] = useState(offices[0]?.id ?? 0);
  const [chosenKind, setKind] = useState('');
  const [chosenUnit, setUnit] = useState('');
  const [ownName, setName] = useState<string | null>(null);
  const [typed, setTyped] = useState({ foundedOn: '', number: '', documentOn: '', issuer: '' });
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const office = offices.find((one) => one.id === officeId);
  const kind = kinds.find(({ code }) => code === chosenKind) ?? kinds[0];
  const places = usePlaces(office).filter(({ level }) => kind?.levels.includes(level) ?? false);
  const place = places.find(({ code }) => code === chosenUnit) ?? places[0];
  const name = ownName ?? nameFor({ kind, place, ward: office?.name ?? '' });
  const days = { foundedOn: readOptional(typed.foundedOn), documentOn: readOptional(typed.documentOn) };
  const document = documentText({ number: typed.number, on: days.documentOn === 'wrong' ? null : days.documentOn, issuer: typed.issuer });
  const change = useChangeTeam((page) => {
    tell(words.founded);
    close();
    void navigate({ to: '/to-tu-van/to/$id', params: { id: page.team.id } });
  });
  function submit() {
    setTried('yes');
    const { foundedOn, documentOn } = days;
    if (kind === undefined || place === undefined || name.trim() === '' || foundedOn === 'wrong' || documentOn === 'wrong') return;
    const body = { id, unitCode: place.code, kindCode: kind.code, name: name.trim(), foundedOn: foundedOn ?? documentOn, foundingDocument: document, roster: 'unknown' };
    change.mutate({ method: 'POST', path: '/teams', body });
  }
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const wrongDay = (day: PlainDate | 'wrong' | null) => (tried === 'yes' && day === 'wrong' ? say(teamWords.dayWrong) : null);
  return (
    <FormDialog title={say(words.found)} send={say(words.foundSend)} submit={submit} close={close} isPending={change.isPending} error={change.error}>
      <Field label={say(words.kind)} hint={null} problem={null}>
        {(wiring) => (
          <select {...wiring} value={kind?.code ?? ''} onChange={(event) => setKind(event.target.value)}>
            {kinds.map((one) => (
              <option key={one.code} value={one.code}>
                {say({ vi: one.name, en: one.nameEn })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {offices.length < 2 ? null : (
        <Field label={say(words.office)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} value={officeId} onChange={(event) => setOffice(Number(event.target.value))}>
              {offices.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={say(words.unit)} hint={null} problem={tried === 'yes' && place === undefined ? say(words.noUnit) : null}>
        {(wiring) => (
          <select {...wiring} value={place?.code ?? ''} onChange={(event) => setUnit(event.target.value)}>
            {places.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <LineField
        label={say(words.name)}
        hint={say(words.nameHint)}
        problem={tried === 'yes' && name.trim() === '' ? say(words.nameMissing) : null}
        type="text"
        autoComplete="off"
        value={name}
        onChange={setName}
      />
      <LineField
        label={say(words.number)}
        hint={say(words.numberHint)}
        problem={null}
        type="text"
        autoComplete="off"
        value={typed.number}
        onChange={(number) => set({ number, issuer: typed.issuer === '' && typed.number === '' ? issuerOf(office) : typed.issuer })}
      />
      <DateField
        label={say(words.documentOn)}
        hint={null}
        problem={wrongDay(days.documentOn)}
        value={typed.documentOn}
        onChange={(documentOn) => set({ documentOn })}
        daysAhead={[]}
      />
      <LineField label={say(words.issuer)} hint={null} problem={null} type="text" autoComplete="off" value={typed.issuer} onChange={(issuer) => set({ issuer })} />
      {document === null ? null : <p className="muted">{say(words.willBe(document))}</p>}
      <DateField
        label={say(words.foundedOn)}
        hint={say(words.foundedOnHint)}
        problem={wrongDay(days.foundedOn)}
        value={typed.foundedOn}
        onChange={(foundedOn) => set({ foundedOn })}
        daysAhead={[]}
      />
    </FormDialog>
  );
}

type OfficeOfTeams = TeamsView['offices'][number];

/** The unit of the office itself, and the neighbourhoods below it. */
function usePlaces(office: OfficeOfTeams | undefined): readonly Place[] {
  const below = useNeighbourhoods(office?.unitCode ?? '').data?.rows ?? [];
  if (office === undefined) return [];
  const own: Place = { code: office.unitCode, name: office.name, level: office.level };
  return [own, ...below.map(({ code, name }) => ({ code, name, level: 'neighbourhood' as const }))];
}

/** 'Tổ tư vấn dịch vụ công trực tuyến khu phố 3, phường An Lạc'. */
function nameFor({ kind, place, ward }: { readonly kind: KindView | undefined; readonly place: Place | undefined; readonly ward: string }): string {
  if (kind === undefined || place === undefined) return '';
  return `${kind.name} ${[place.name, place.level === 'neighbourhood' ? ward : '']
    .filter((part) => part !== '')
    .map(lowerFirst)
    .join(', ')}`;
}

function issuerOf(office: OfficeOfTeams | undefined): string {
  return office === undefined ? '' : `UBND ${lowerFirst(office.name)}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function readOptional(typed: string): PlainDate | 'wrong' | null {
  return typed.trim() === '' ? null : (readTypedDate(typed) ?? 'wrong');
}
