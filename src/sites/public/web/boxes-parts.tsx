import type { ReactNode } from 'react';
import { say } from '../../../basics/web/lang.ts';
import { isGroup, isList } from '../../../procedures/rules/conditions.ts';
import type { Answers } from '../../../procedures/rules/form.ts';
import { settleParts } from '../../../procedures/rules/settle.ts';
import type { Asking } from './asking.ts';
import { formWords } from './words-form.ts';

/** Questions made of questions. `View` draws one of them; it is passed in, since it draws groups too. */
type View = (asking: Asking) => ReactNode;

export function GroupBoxes(asking: Asking, View: View) {
  const given = isGroup(asking.answer) ? asking.answer : {};
  return <Parts asking={asking} given={given} prefix={`${asking.path}.`} View={View} />;
}

/** One box a row. Adding and removing goes through the server, which keeps what was typed; the island does the same at once. */
export function TableBoxes(asking: Asking, View: View) {
  const { question, path, lang, answer } = asking;
  const given = isList(answer) ? answer : [];
  const max = question.max ?? 50;
  const count = Math.min(max, Math.max(1, question.min ?? 1, given.length, asking.rows[path] ?? 0));
  return (
    <div className="rows">
      {Array.from({ length: count }, (_, at) => at).map((at) => {
        const row = given[at];
        return (
          <fieldset key={at}>
            <legend>{say(formWords.row(at + 1), lang)}</legend>
            <Parts asking={asking} given={isGroup(row) ? row : {}} prefix={`${path}[${at}].`} View={View} />
            {count > Math.max(1, question.min ?? 1) ? (
              <button className="text" type="submit" name="_remove" value={`${path}[${at}]`} formNoValidate>
                {say(formWords.removeRow(at + 1), lang)}
              </button>
            ) : null}
          </fieldset>
        );
      })}
      <input type="hidden" name={`_rows.${path}`} value={count} />
      {count < max ? (
        <button className="second" type="submit" name="_add" value={path} formNoValidate>
          {say(formWords.addRow, lang)}
        </button>
      ) : null}
    </div>
  );
}

function Parts({ asking, given, prefix, View }: { readonly asking: Asking; readonly given: Answers; readonly prefix: string; readonly View: View }) {
  const settled = settleParts(asking.question.parts ?? [], given);
  return (
    <>
      {settled.asked.map(({ question, raw }) => (
        <View key={question.key} {...asking} question={question} path={`${prefix}${question.key}`} answer={raw} level={settled.answers} />
      ))}
    </>
  );
}
