import { useState } from 'react';
import { LineField, TextField } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { ReportFoot, ReportHead } from '../rules/report-document.ts';
import { reportWords as words } from './report-words.ts';

type Frame = { readonly head: ReportHead; readonly foot: ReportFoot };

/** What stands around the text: subject, recipients, who signs. Lists are one a line. */
export function FrameFields({ head, foot, onEdit }: Frame & { readonly onEdit: (frame: Frame) => void }) {
  const say = useSay();
  const [recipients, setRecipients] = useState(foot.recipients.join('\n'));
  const [signedFor, setSignedFor] = useState(foot.signedFor.join('\n'));
  return (
    <details className="report-frame no-print">
      <summary>{say(words.frame)}</summary>
      <div className="stack">
        <LineField
          label={say(words.subject)}
          hint={null}
          problem={null}
          type="text"
          autoComplete="off"
          value={head.subject}
          onChange={(subject) => subject.trim() !== '' && onEdit({ head: { ...head, subject }, foot })}
        />
        <TextField
          label={say(words.recipientLines)}
          hint={null}
          problem={null}
          value={recipients}
          onChange={(text) => {
            setRecipients(text);
            onEdit({ head, foot: { ...foot, recipients: linesOf(text) } });
          }}
        />
        <LineField
          label={say(words.archive)}
          hint={null}
          problem={null}
          type="text"
          autoComplete="off"
          value={foot.archive}
          onChange={(archive) => onEdit({ head, foot: { ...foot, archive } })}
        />
        <TextField
          label={say(words.signedFor)}
          hint={null}
          problem={null}
          value={signedFor}
          onChange={(text) => {
            setSignedFor(text);
            onEdit({ head, foot: { ...foot, signedFor: linesOf(text).slice(0, 4) } });
          }}
        />
      </div>
    </details>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
