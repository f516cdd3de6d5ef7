import { type ReactNode, useState } from 'react';
import { useSay } from '../../basics/web/staff-context.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { outreachWords as words } from './outreach-words.ts';
import { TurnRecordDialog } from './turn-record-dialog.tsx';

type RecordActsInput = {
  readonly row: { readonly id: string; readonly withdrawn: 'yes' | 'no'; readonly mayChange: 'yes' | 'no' };
  readonly name: string;
  readonly edit: (close: () => void) => ReactNode;
};

/** What may be done with a record, an entry or a line of the plan. */
export function RecordActs({ row, name, edit }: RecordActsInput) {
  const say = useSay();
  const [open, setOpen] = useState<'nothing' | 'correct' | 'turn' | 'history'>('nothing');
  const close = () => setOpen('nothing');
  const act = row.withdrawn === 'yes' ? 'restore' : 'withdraw';
  const buttons = [
    ...(row.mayChange === 'yes' && row.withdrawn === 'no' ? ([['correct', words.correct]] as const) : []),
    ...(row.mayChange === 'yes' ? ([['turn', words[act]]] as const) : []),
    ['history', words.history] as const,
  ];
  return (
    <div className="row-end no-print">
      {buttons.map(([what, label]) => (
        <button key={what} type="button" className="small" onClick={() => setOpen(what)}>
          {say(label)}
          <span className="unseen"> {name}</span>
        </button>
      ))}
      {open === 'correct' ? edit(close) : null}
      {open === 'turn' ? <TurnRecordDialog id={row.id} name={name} act={act} close={close} /> : null}
      {open === 'history' ? <HistoryDialog id={row.id} close={close} /> : null}
    </div>
  );
}
