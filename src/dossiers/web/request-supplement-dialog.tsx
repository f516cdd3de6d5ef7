import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { LineField, QuickPicks, TextField } from '../../basics/web/form-fields.tsx';
import { useDraft, useDraftFrom, useNow, usePreferences, useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { SupplementItem } from '../rules/acts.ts';
import { ActDialog, type ActProps, type Checks } from './act-dialog.tsx';
import { actWords, reasonTemplates } from './act-words.ts';
import { itemsOf, mergeItems, noItem, useReview } from './review.ts';
import { isSaid, needed } from './said.ts';

/** The one request, with every fault in it. It starts from what the reviewer found. */
export function RequestSupplementDialog(props: ActProps) {
  const say = useSay();
  const { dossier } = props;
  const id = dossier.row.id;
  const today = plainDateOf(useNow());
  const [review] = useReview(id);
  const [items, setItems] = useDraftFrom<readonly SupplementItem[]>(`${id} requestSupplement items`, (kept) => mergeItems(kept ?? [], itemsOf(review)));
  const [ground, setGround] = useDraft(`${id} requestSupplement ground`, dossier.procedure.legalBasis[0] ?? '');
  const [respondBy, setRespondBy] = useDraft(`${id} requestSupplement respondBy`, '');
  const written = items.filter((item) => isSaid(item.what) || isSaid(item.reason));
  const date = readTypedDate(respondBy);
  const checks: Checks = {
    items: written.length === 0 ? actWords.noItems : null,
    ...Object.fromEntries(
      items.flatMap((item, i) =>
        written.includes(item)
          ? [
              [`what ${i}`, needed(item.what)],
              [`reason ${i}`, needed(item.reason)],
            ]
          : [],
      ),
    ),
    ground: needed(ground),
    respondBy: isSaid(respondBy) && (date === null || date < today) ? staffWords.dateWrong : null,
  };
  const unused = dossier.procedure.requiredPapers.map((paper) => paper.name).filter((name) => !items.some((item) => item.what === name));
  return (
    <ActDialog {...props} kind="requestSupplement" content={{ items: written, ground, respondBy: date }} checks={checks}>
      {(problem) => (
        <>
          <fieldset className={problem('items') === null ? 'field' : 'field wrong'}>
            <legend>{say(actWords.items)}</legend>
            {problem('items') === null ? null : <p className="field-problem">{problem('items')}</p>}
            {items.map((item, i) => (
              <ItemFields
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and are edited in place
                key={i}
                number={i + 1}
                item={item}
                whatProblem={problem(`what ${i}`)}
                reasonProblem={problem(`reason ${i}`)}
                onChange={(next) => setItems(items.map((one, at) => (at === i ? next : one)))}
                onRemove={() => setItems(items.length === 1 ? [noItem] : items.filter((_, at) => at !== i))}
              />
            ))}
            <button type="button" onClick={() => setItems([...items, noItem])}>
              {say(actWords.addItem)}
            </button>
            <QuickPicks
              label={say(actWords.paperPicks)}
              picks={unused}
              onPick={(name) => setItems([...written, { what: name, reason: say(reasonTemplates[0] ?? actWords.needed) }])}
            />
          </fieldset>
          <TextField label={say(actWords.ground)} hint={say(actWords.groundHint)} problem={problem('ground')} value={ground} onChange={setGround} />
          <QuickPicks label={say(actWords.groundPicks)} picks={dossier.procedure.legalBasis.filter((basis) => basis !== ground)} onPick={setGround} />
          <DateField
            label={say(actWords.respondBy)}
            hint={say(actWords.respondByHint)}
            problem={problem('respondBy')}
            value={respondBy}
            onChange={setRespondBy}
            daysAhead={[3, 5, 7, 10, 30]}
          />
        </>
      )}
    </ActDialog>
  );
}

type ItemProps = {
  readonly number: number;
  readonly item: SupplementItem;
  readonly whatProblem: string | null;
  readonly reasonProblem: string | null;
  readonly onChange: (item: SupplementItem) => void;
  readonly onRemove: () => void;
};

function ItemFields({ number, item, whatProblem, reasonProblem, onChange, onRemove }: ItemProps) {
  const say = useSay();
  const { lang } = usePreferences();
  return (
    <div className="item">
      <LineField
        label={say(actWords.itemWhat(number))}
        hint={null}
        problem={whatProblem}
        type="text"
        autoComplete="off"
        value={item.what}
        onChange={(what) => onChange({ ...item, what })}
      />
      <LineField
        label={say(actWords.itemReason(number))}
        hint={null}
        problem={reasonProblem}
        type="text"
        autoComplete="off"
        value={item.reason}
        onChange={(reason) => onChange({ ...item, reason })}
      />
      {item.reason !== '' ? null : (
        <QuickPicks label={say(actWords.reasonPicks)} picks={reasonTemplates.map((one) => one[lang])} onPick={(reason) => onChange({ ...item, reason })} />
      )}
      <button type="button" className="quiet" onClick={onRemove}>
        {say(actWords.removeItem(number))}
      </button>
    </div>
  );
}
