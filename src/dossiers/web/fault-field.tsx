import { LineField, QuickPicks } from '../../basics/web/form-fields.tsx';
import { usePreferences, useSay } from '../../basics/web/staff-context.tsx';
import { reasonTemplates } from './act-words.ts';
import { dossierWords } from './dossier-words.ts';

/** Why something is faulty, in words the citizen will read. */
export function FaultField({ reason, onChange }: { readonly reason: string; readonly onChange: (reason: string) => void }) {
  const say = useSay();
  const { lang } = usePreferences();
  return (
    <div className="fault">
      <LineField label={say(dossierWords.faultReason)} hint={null} problem={null} type="text" autoComplete="off" value={reason} onChange={onChange} />
      {reason !== '' ? null : <QuickPicks label={say(dossierWords.faultPicks)} picks={reasonTemplates.map((one) => one[lang])} onPick={onChange} />}
    </div>
  );
}
