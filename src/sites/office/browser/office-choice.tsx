import { useSay } from '../../../basics/web/staff-context.tsx';
import { shortOfficeName } from '../../../offices/web/short-name.ts';
import type { TeamOffice } from '../../../offices/web/team-offices.ts';
import { siteWords } from './site-words.ts';

type OfficeChoiceInput = { readonly offices: readonly TeamOffice[]; readonly office: TeamOffice; readonly choose: (officeId: number) => void };

/** A page is about one office at a time: whoever works at several chooses, to everybody else it is told. */
export function OfficeChoice({ offices, office, choose }: OfficeChoiceInput) {
  const say = useSay();
  if (offices.length < 2) return <p className="muted">{shortOfficeName(office.name)}</p>;
  return (
    <>
      <label className="inline-field no-print">
        <span>{say(siteWords.office)}</span>
        <select value={office.officeId} onChange={(event) => choose(Number(event.target.value))}>
          {offices.map((one) => (
            <option key={one.officeId} value={one.officeId}>
              {shortOfficeName(one.name)}
            </option>
          ))}
        </select>
      </label>
      <p className="muted no-print">{say(siteWords.officeHint(shortOfficeName(office.name)))}</p>
    </>
  );
}
