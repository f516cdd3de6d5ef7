import { formatInteger } from '../../basics/rules/numbers.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { MessagesView } from '../http/message-shapes.ts';
import { type MessageMarks, messageText, smsSize } from '../rules/message-text.ts';
import { messageWords as words } from './message-words.ts';

type Props = { readonly body: string; readonly marks: MessageMarks; readonly view: Pick<MessagesView, 'label' | 'sampleLink' | 'partsMax'> };

/** The text as it will stand on the phone, and what it weighs. */
export function MessagePreview({ body, marks, view }: Props) {
  const say = useSay();
  const text = messageText({ body, marks, label: view.label, link: view.sampleLink });
  const { alphabet, units, parts } = smsSize(text);
  return (
    <section aria-labelledby="message-preview">
      <h3 id="message-preview">{say(words.preview)}</h3>
      <p className="notice">{text}</p>
      <p role="status" className={parts > view.partsMax ? 'notice bad' : 'muted'}>
        {say(words[alphabet])}. {say(words.size(formatInteger(units), parts))} {parts > view.partsMax ? say(words.tooLong(view.partsMax)) : null}
      </p>
    </section>
  );
}
