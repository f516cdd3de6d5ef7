import { type FormEvent, useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { LineField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { CardsView } from '../http/duty-shapes.ts';
import { dutyWords } from './duty-words.ts';
import { PrintedCards } from './printed-cards.tsx';
import { useCards, useChangeDuty } from './use-duty.ts';

type Row = CardsView['rows'][number];

/** The cards of a unit's members: give, revoke, print; and who agreed to be named in public. */
export function MemberCards({ unitCode }: { readonly unitCode: string }) {
  const say = useSay();
  const cards = useCards(unitCode);
  const [printing, setPrinting] = useState<'yes' | 'no'>('no');
  return (
    <section aria-labelledby="cards-title" className="duty no-print">
      <Fetched result={cards}>
        {(view) => (
          <>
            <div className="section-head">
              <h2 id="cards-title">{say(dutyWords.cards)}</h2>
              {view.rows.some((row) => row.card !== null) ? (
                <button type="button" onClick={() => setPrinting('yes')}>
                  {say(dutyWords.printCards)}
                </button>
              ) : null}
            </div>
            {view.rows.length === 0 ? <Empty title={say(dutyWords.noMembers)}>{say(dutyWords.noMembersMore)}</Empty> : null}
            <ul className="plain-rows">
              {view.rows.map((row) => (
                <CardRow key={row.membershipId} unitCode={unitCode} row={row} mayManage={view.mayManage} />
              ))}
            </ul>
            {printing === 'yes' ? <PrintedCards view={view} close={() => setPrinting('no')} /> : null}
          </>
        )}
      </Fetched>
    </section>
  );
}

function CardRow({ unitCode, row, mayManage }: { readonly unitCode: string; readonly row: Row; readonly mayManage: 'yes' | 'no' }) {
  const say = useSay();
  const tell = useTell();
  const [open, setOpen] = useState<'nothing' | 'revoke'>('nothing');
  const change = useChangeDuty(unitCode, () => tell(dutyWords.done));
  const consent = (agreed: 'yes' | 'no') => change.mutate({ path: '/name-consents', body: { id: newId(), personId: row.personId, agreed } });
  return (
    <li>
      <div className="plain-row">
        <p>
          <strong>{row.fullName}</strong> {row.position}
          <small>{row.card === null ? say(dutyWords.noCard) : `${say(dutyWords.cardUntil(shownDay(row.card.validUntil)))} · ${row.card.code}`}</small>
        </p>
        {mayManage === 'yes' ? (
          <p className="row-end">
            <button
              type="button"
              aria-disabled={change.isPending}
              onClick={() => change.isPending || change.mutate({ path: '/cards', body: { id: newId(), membershipId: row.membershipId } })}
            >
              {say(row.card === null ? dutyWords.issue : dutyWords.reissue)}
              <span className="unseen"> {row.fullName}</span>
            </button>
            {row.card === null ? null : (
              <button type="button" className="no" onClick={() => setOpen('revoke')}>
                {say(dutyWords.revoke)}
                <span className="unseen"> {row.fullName}</span>
              </button>
            )}
          </p>
        ) : null}
      </div>
      {mayManage === 'yes' ? (
        <label className="choice">
          <input type="checkbox" checked={row.named === 'yes'} onChange={(event) => consent(event.target.checked ? 'yes' : 'no')} />
          <span>
            {say(dutyWords.mayName)}
            <span className="unseen"> {row.fullName}</span>
          </span>
        </label>
      ) : null}
      {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
      {open === 'revoke' && row.card !== null ? <RevokeDialog unitCode={unitCode} cardId={row.card.id} name={row.fullName} close={() => setOpen('nothing')} /> : null}
    </li>
  );
}

function RevokeDialog({ unitCode, cardId, name, close }: { readonly unitCode: string; readonly cardId: string; readonly name: string; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useChangeDuty(unitCode, () => {
    tell(dutyWords.done);
    close();
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (why.trim() !== '' && !change.isPending) change.mutate({ path: `/cards/${cardId}/revoke`, body: { why: why.trim() } });
  }
  return (
    <Dialog title={say(dutyWords.revokeTitle(name))} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <p>{say(dutyWords.revokeMeans)}</p>
        <LineField
          label={say(dutyWords.reason)}
          hint={say(dutyWords.revokeWhy)}
          problem={tried === 'yes' && why.trim() === '' ? say(dutyWords.whyMissing) : null}
          type="text"
          autoComplete="off"
          value={why}
          onChange={setWhy}
        />
        <DialogFoot sending={change} name={say(dutyWords.revoke)} close={close} />
      </form>
    </Dialog>
  );
}
