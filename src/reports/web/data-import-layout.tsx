import { formatInteger } from '../../basics/rules/numbers.ts';
import { Field } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { DataPreview } from '../http/data-import-shapes.ts';
import { encodingNames, encodings } from '../rules/old-fonts.ts';
import { DataImportColumns } from './data-import-columns.tsx';
import type { LayoutDraft } from './data-import-draft.ts';
import { dataImportWords } from './data-import-words.ts';

type LayoutProps = {
  readonly view: DataPreview;
  readonly draft: LayoutDraft;
  readonly change: (part: Partial<LayoutDraft>) => void;
  readonly read: () => void;
};

const channels = ['counter', 'online', 'post'] as const;

/** Where the table is and what its columns are: found by the program, changed by whoever knows better, read again with one press. */
export function DataImportLayout({ view, draft, change, read }: LayoutProps) {
  const say = useSay();
  return (
    <form
      className="usb-form stack"
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      <h2>{say(dataImportWords.stepTable)}</h2>
      <div className="import-place">
        {view.sheets.length < 2 ? null : (
          <Field label={say(dataImportWords.sheet)} hint={null} problem={null}>
            {(wiring) => (
              <select {...wiring} value={draft.sheet} onChange={(event) => change({ sheet: Number(event.target.value) })}>
                {view.sheets.map((one, i) => (
                  <option key={one.name} value={i}>
                    {say(dataImportWords.sheetName(one.name, formatInteger(one.rows)))}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={say(dataImportWords.encoding)} hint={say(dataImportWords.encodingHint)} problem={null}>
          {(wiring) => (
            <select {...wiring} value={draft.encoding} onChange={(event) => change({ encoding: encodings.find((one) => one === event.target.value) ?? 'unicode' })}>
              {encodings.map((one) => (
                <option key={one} value={one}>
                  {say(one === view.guessedEncoding ? dataImportWords.guessed(encodingNames[one]) : encodingNames[one])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Short label={say(dataImportWords.headFrom)} hint={say(dataImportWords.headHint)} value={draft.headFrom} onChange={(headFrom) => change({ headFrom })} />
        <Short label={say(dataImportWords.headTo)} hint={null} value={draft.headTo} onChange={(headTo) => change({ headTo })} />
        {view.kind === 'figures' ? (
          <>
            <Short label={say(dataImportWords.periodFrom)} hint={say(dataImportWords.periodHint)} value={draft.periodFrom} onChange={(periodFrom) => change({ periodFrom })} />
            <Short label={say(dataImportWords.periodTo)} hint={null} value={draft.periodTo} onChange={(periodTo) => change({ periodTo })} />
          </>
        ) : (
          <Field label={say(dataImportWords.channel)} hint={null} problem={null}>
            {(wiring) => (
              <select {...wiring} value={draft.channel} onChange={(event) => change({ channel: channels.find((one) => one === event.target.value) ?? 'counter' })}>
                {channels.map((one) => (
                  <option key={one} value={one}>
                    {say(dataImportWords.channels[one])}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      <details>
        <summary>{say(dataImportWords.top)}</summary>
        <ol className="import-top">
          {view.top.map((one) => (
            <li key={one.row} value={one.row}>
              {one.words}
            </li>
          ))}
        </ol>
      </details>
      {draft.columns.length === 0 ? null : <DataImportColumns kind={view.kind} from={view.mappingFrom} columns={draft.columns} change={(columns) => change({ columns })} />}
      <p>
        <button type="submit">{say(dataImportWords.readAgain)}</button>
      </p>
    </form>
  );
}

/** A row or a day: a few digits. */
function Short({ label, hint, value, onChange }: { readonly label: string; readonly hint: string | null; readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <Field label={label} hint={hint} problem={null}>
      {(wiring) => <input {...wiring} inputMode="numeric" autoComplete="off" maxLength={10} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
