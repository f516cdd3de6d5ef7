import { LineField, TextField } from '../../basics/web/form-fields.tsx';
import { useDraft, useSay } from '../../basics/web/staff-context.tsx';
import { ActDialog, type ActProps } from './act-dialog.tsx';
import type { OfficerAct, OfficerContents } from './act-kinds.ts';
import { actWords } from './act-words.ts';
import { needed, orNull } from './said.ts';

export function ResumeDialog(props: ActProps) {
  return <NeededNote {...props} kind="resume" contentOf={(note) => ({ note })} label={actWords.note} hint={null} />;
}

export function ReturnForFixDialog(props: ActProps) {
  return <NeededNote {...props} kind="returnForFix" contentOf={(note) => ({ note })} label={actWords.fixNote} hint={null} />;
}

export function SendResultDraftDialog(props: ActProps) {
  return <NeededNote {...props} kind="sendResultDraft" contentOf={(text) => ({ text })} label={actWords.draftText} hint={actWords.draftHint} />;
}

export function ConfirmWithdrawalDialog(props: ActProps) {
  return <OptionalNote {...props} kind="confirmWithdrawal" contentOf={(note) => ({ note })} label={actWords.note} />;
}

export function ExpireSupplementDialog(props: ActProps) {
  return <OptionalNote {...props} kind="expireSupplement" contentOf={(note) => ({ note })} label={actWords.note} />;
}

export function ConfirmResultDraftDialog(props: ActProps) {
  return <OptionalNote {...props} kind="confirmResultDraft" contentOf={(note) => ({ note })} label={actWords.note} />;
}

export function AskWithdrawalDialog(props: ActProps) {
  return <OptionalNote {...props} kind="askWithdrawal" contentOf={(reason) => ({ reason })} label={actWords.reason} />;
}

export function IssueResultDialog(props: ActProps) {
  return <NeededLine {...props} kind="issueResult" contentOf={(number) => ({ number })} label={actWords.number} hint={actWords.numberHint} />;
}

export function ArchiveDialog(props: ActProps) {
  return <NeededLine {...props} kind="archive" contentOf={(file) => ({ file })} label={actWords.archiveFile} hint={null} />;
}

type Worded<K extends OfficerAct, T> = ActProps & {
  readonly kind: K;
  readonly contentOf: (text: T) => OfficerContents[K];
  readonly label: (typeof actWords)['note' | 'reason' | 'fixNote' | 'draftText' | 'number' | 'archiveFile'];
};
type Hinted = { readonly hint: (typeof actWords)['draftHint' | 'numberHint'] | null };

function NeededNote<K extends OfficerAct>({ kind, contentOf, label, hint, ...props }: Worded<K, string> & Hinted) {
  const say = useSay();
  const [text, setText] = useDraft(`${props.dossier.row.id} ${kind}`, '');
  return (
    <ActDialog {...props} kind={kind} content={contentOf(text.trim())} checks={{ text: needed(text) }}>
      {(problem) => <TextField label={say(label)} hint={hint === null ? null : say(hint)} problem={problem('text')} value={text} onChange={setText} />}
    </ActDialog>
  );
}

function NeededLine<K extends OfficerAct>({ kind, contentOf, label, hint, ...props }: Worded<K, string> & Hinted) {
  const say = useSay();
  const [text, setText] = useDraft(`${props.dossier.row.id} ${kind}`, '');
  return (
    <ActDialog {...props} kind={kind} content={contentOf(text.trim())} checks={{ text: needed(text) }}>
      {(problem) => (
        <LineField label={say(label)} hint={hint === null ? null : say(hint)} problem={problem('text')} type="text" autoComplete="off" value={text} onChange={setText} />
      )}
    </ActDialog>
  );
}

function OptionalNote<K extends OfficerAct>({ kind, contentOf, label, ...props }: Worded<K, string | null>) {
  const say = useSay();
  const [text, setText] = useDraft(`${props.dossier.row.id} ${kind}`, '');
  return (
    <ActDialog {...props} kind={kind} content={contentOf(orNull(text))} checks={{}}>
      {() => <TextField label={say(label)} hint={say(actWords.optional)} problem={null} value={text} onChange={setText} />}
    </ActDialog>
  );
}
