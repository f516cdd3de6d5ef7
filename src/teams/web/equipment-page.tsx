import { useSay } from '../../basics/web/staff-context.tsx';
import { EquipmentCoverage } from './equipment-coverage.tsx';
import { EquipmentHandovers } from './equipment-handovers.tsx';
import { EquipmentLabels } from './equipment-labels.tsx';
import { EquipmentPlan } from './equipment-plan.tsx';
import { EquipmentRegister } from './equipment-register.tsx';
import { equipmentWords } from './equipment-words.ts';
import type { EquipmentSearch } from './use-equipment.ts';

export type EquipmentPageInput = {
  readonly office: number;
  readonly search: EquipmentSearch;
  /** Goes to the same page with something of its address changed. */
  readonly go: (change: { readonly [key in keyof EquipmentSearch]: EquipmentSearch[key] | undefined }) => void;
};

const views = ['register', 'coverage', 'plan', 'labels', 'handovers'] as const;

/** Equipment of the teams: the register, how many units have what, what to buy first, and labels to print. */
export function EquipmentPage(input: EquipmentPageInput) {
  const say = useSay();
  const view = input.search.view ?? 'register';
  return (
    <>
      <fieldset className="equipment-views no-print">
        <legend className="unseen">{say(equipmentWords.views)}</legend>
        {views.map((one) => (
          <button key={one} type="button" className="pick" aria-pressed={one === view} onClick={() => input.go({ view: one === 'register' ? undefined : one, item: undefined })}>
            {say(equipmentWords[one])}
          </button>
        ))}
      </fieldset>
      <ViewOf {...input} view={view} />
    </>
  );
}

function ViewOf({ view, ...input }: EquipmentPageInput & { readonly view: (typeof views)[number] }) {
  switch (view) {
    case 'register':
      return <EquipmentRegister {...input} />;
    case 'coverage':
      return <EquipmentCoverage {...input} />;
    case 'plan':
      return <EquipmentPlan {...input} />;
    case 'handovers':
      return <EquipmentHandovers office={input.office} />;
    case 'labels':
      return <EquipmentLabels {...input} />;
  }
}
