import { useSay } from '../../basics/web/staff-context.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { targetLevelNames, targetLevels } from '../rules/target.ts';
import { unitScopes } from '../rules/unit-spans.ts';
import type { DashboardAsked } from './dashboard-data.ts';
import type { DashboardSearch } from './dashboard-search.ts';
import { dashboardWords as words } from './dashboard-words.ts';
import { figureWords } from './figure-words.ts';
import type { UnitChoice } from './figures-form.tsx';

type Asked = Pick<DashboardAsked, 'unit' | 'scope' | 'level'>;
type UnitFieldsProps = { readonly asked: Asked; readonly units: readonly UnitChoice[]; readonly go: (next: Pick<DashboardSearch, 'unit' | 'scope' | 'level'>) => void };

/** Unit, scope and level of service. Choosing shows at once, and the address says the same. */
export function UnitFields({ asked, units, go }: UnitFieldsProps) {
  const say = useSay();
  const hasWards = (code: string) => units.find((one) => one.code === code)?.hasWards === 'yes';
  return (
    <>
      <label className="inline-field">
        <span>{say(figureWords.unit)}</span>
        <select value={asked.unit} onChange={({ target }) => go({ unit: target.value, scope: hasWards(target.value) ? 'all' : 'own' })}>
          {units.map((one) => (
            <option key={one.code} value={one.code}>
              {shortOfficeName(one.name)}
            </option>
          ))}
        </select>
      </label>
      {hasWards(asked.unit) ? (
        <label className="inline-field">
          <span>{say(figureWords.scope)}</span>
          <select value={asked.scope} onChange={({ target }) => go({ scope: unitScopes.find((one) => one === target.value) ?? 'own' })}>
            {unitScopes.map((one) => (
              <option key={one} value={one}>
                {say(figureWords.scopes[one])}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="inline-field">
        <span>{say(words.level)}</span>
        <select value={asked.level} onChange={({ target }) => go({ level: targetLevels.find((one) => one === target.value) ?? 'any' })}>
          {targetLevels.map((one) => (
            <option key={one} value={one}>
              {say(targetLevelNames[one])}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
