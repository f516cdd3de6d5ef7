import { formatInstant, shownDay } from '../../../basics/rules/dates-format.ts';
import { parseInstant } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { LabelView } from '../../../teams/http/equipment-shapes.ts';
import { equipmentStateNames } from '../../../teams/rules/equipment-events.ts';
import { type Frame, Page } from './document.tsx';
import { Box, ErrorSummary, Facts, type Fault, Tag, type TagKind } from './parts.tsx';
import { equipmentPageWords as words } from './words-equipment.ts';

export type EquipmentPageInput = {
  readonly frame: Frame;
  readonly item: LabelView;
  /** What came of a report just sent. */
  readonly reported: 'now' | 'already' | null;
  readonly faults: readonly Fault[];
};

const stateTags = { usable: 'good', broken: 'bad', repair: 'warn', retired: 'plain' } satisfies Record<LabelView['state'], TagKind>;

/** Behind the QR label of a machine: what it is, where it belongs, and one button for whoever finds it broken. Nothing of any person. */
export function EquipmentPage({ frame, item, reported, faults }: EquipmentPageInput) {
  const { lang } = frame;
  const title = say(item.purpose === 'public' ? words.titlePublic(item.kind) : words.title(item.kind), lang);
  return (
    <Page frame={frame} kind="open" title={title}>
      <div className="column">
        <ErrorSummary lang={lang} faults={faults} />
        <h1>{title}</h1>
        {reported === null ? null : (
          <div role="status">
            <Box kind="good">
              <p>{say(reported === 'now' ? words.thanks : words.already, lang)}</p>
            </Box>
          </div>
        )}
        <Facts
          facts={[
            { name: say(words.label, lang), value: <b>{item.label}</b> },
            { name: say(words.name, lang), value: item.name },
            { name: say(words.place, lang), value: item.wardName === null ? item.unitName : `${item.unitName}, ${item.wardName}` },
            {
              name: say(words.state, lang),
              value: (
                <>
                  <Tag kind={stateTags[item.state]}>{say(equipmentStateNames[item.state], lang)}</Tag> {say(words.since(shownDay(item.stateSince)), lang)}
                </>
              ),
            },
            { name: say(words.checkedOn, lang), value: item.checkedOn === null ? say(words.never, lang) : shownDay(item.checkedOn) },
          ]}
        />
        {item.officePhone === '' ? null : <p className="muted">{say(words.call(item.officePhone), lang)}</p>}
        <ReportPart lang={lang} item={item} reported={reported} />
      </div>
    </Page>
  );
}

function ReportPart({ lang, item, reported }: Pick<EquipmentPageInput, 'item' | 'reported'> & { readonly lang: Lang }) {
  if (item.state !== 'usable') return <p>{say(words.known, lang)}</p>;
  if (item.reportedAt !== null) return reported === null ? <Box kind="info">{say(words.waiting(shownInstant(item.reportedAt)), lang)}</Box> : null;
  return (
    <>
      <h2>{say(words.reportTitle, lang)}</h2>
      <p>{say(words.reportLead, lang)}</p>
      <form action={`/thiet-bi/${item.label}`} method="post">
        <div className="question">
          <label className="label" htmlFor="note">
            {say(words.note, lang)}
          </label>
          <p className="hint" id="note-hint">
            {say(words.noteHint, lang)}
          </p>
          <input id="note" name="note" type="text" maxLength={200} autoComplete="off" aria-describedby="note-hint" />
        </div>
        <button type="submit">{say(words.report, lang)}</button>
      </form>
    </>
  );
}

function shownInstant(text: string): string {
  const instant = parseInstant(text);
  return instant === null ? text : formatInstant(instant);
}
