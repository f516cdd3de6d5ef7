import { type Lang, say } from '../../../basics/web/lang.ts';
import { sayBytes } from '../../../papers/web/say-bytes.ts';
import type { RequiredPaper } from '../../../procedures/rules/procedure.ts';
import { Tag } from './parts.tsx';
import { paperKindWords, paperWords } from './words-papers.ts';

/** One file that was chosen, as far as it has come. */
export type PaperFile = {
  readonly name: string;
  readonly lengthBytes: number;
  readonly sha256: string;
  readonly requiredPaper: string | null;
  /** `kept`: by this device, which sends it with the dossier; `practised`: held for a practice, and sent nowhere. */
  readonly state: 'arrived' | 'kept' | 'practised' | 'waiting' | 'preparing' | 'sending';
  readonly percent: number;
  readonly preview: string | null;
};

export type PapersBodyInput = {
  readonly lang: Lang;
  /** Address of this page; files are posted here, and removed below it. */
  readonly action: string;
  readonly papers: readonly RequiredPaper[];
  readonly files: readonly PaperFile[];
  readonly fault: { readonly paper: string; readonly message: string } | null;
};

/** What the island adds: choosing sends at once, and pages are photographed, straightened and joined. Without it each box is a plain form. */
export type PapersHands = {
  readonly pick: (paper: string, files: readonly File[]) => void;
  readonly capture: (paper: string, title: string) => void;
  readonly remove: (sha256: string) => void;
};

/** Papers that are not asked for by name. */
export const otherKey = 'khac';

/** A box for each paper that is to be sent, and one for anything else. */
export function PapersBody({ input, hands }: { readonly input: PapersBodyInput; readonly hands: PapersHands | null }) {
  const { lang } = input;
  return (
    <>
      {input.papers
        .filter((paper) => paper.onlyWhen === null)
        .map((paper) => (
          <section className="paper" key={paper.key}>
            <h2 id={`paper-${paper.key}`}>{paper.name}</h2>
            <p className="muted small">{say(paperKindWords[paper.kind], lang)}</p>
            <Box input={input} hands={hands} paperKey={paper.key} name={paper.name} files={filesOf(input, paper.key)} />
          </section>
        ))}
      {input.papers
        .filter((paper) => paper.onlyWhen !== null)
        .map((paper) => (
          <details className="paper" key={paper.key} open={filesOf(input, paper.key).length > 0 || input.fault?.paper === paper.key}>
            <summary id={`paper-${paper.key}`}>
              {paper.name} <span className="muted small">({say(paperWords.onlyWhen(paper.onlyWhen ?? ''), lang)})</span>
            </summary>
            <p className="muted small">{say(paperKindWords[paper.kind], lang)}</p>
            <Box input={input} hands={hands} paperKey={paper.key} name={paper.name} files={filesOf(input, paper.key)} />
          </details>
        ))}
      <section className="paper">
        <h2 id={`paper-${otherKey}`}>{say(paperWords.otherPapers, lang)}</h2>
        <p className="muted small">{say(paperWords.otherPapersHint, lang)}</p>
        <Box
          input={input}
          hands={hands}
          paperKey={otherKey}
          name={say(paperWords.otherPapers, lang)}
          files={input.files.filter((file) => !input.papers.some((paper) => paper.key === file.requiredPaper))}
        />
      </section>
    </>
  );
}

function filesOf(input: PapersBodyInput, key: string): readonly PaperFile[] {
  return input.files.filter((file) => file.requiredPaper === key);
}

type BoxInput = { readonly input: PapersBodyInput; readonly hands: PapersHands | null; readonly paperKey: string; readonly name: string; readonly files: readonly PaperFile[] };

function Box({ input, hands, paperKey, name, files }: BoxInput) {
  const { lang, fault } = input;
  const message = fault?.paper === paperKey ? fault.message : null;
  return (
    <>
      {files.length === 0 ? null : (
        <ul className="files">
          {files.map((file) => (
            <FileRow key={file.sha256} lang={lang} action={input.action} file={file} hands={hands} />
          ))}
        </ul>
      )}
      {message === null ? null : (
        <p className="fault" id={`fault-${paperKey}`} role="alert">
          {message}
        </p>
      )}
      {hands === null ? (
        <form method="post" encType="multipart/form-data" action={input.action}>
          <input type="hidden" name="paper" value={paperKey} />
          <label htmlFor={`file-${paperKey}`}>{say(paperWords.choosePhotos, lang)}</label>
          <span className="hidden-text">: {name}</span>
          <input id={`file-${paperKey}`} type="file" name="file" multiple accept={accepted} aria-describedby={message === null ? undefined : `fault-${paperKey}`} />
          <div className="actions">
            <button className="second" type="submit">
              {say(paperWords.send, lang)}
            </button>
          </div>
        </form>
      ) : (
        <div className="pickers">
          <button className="second" type="button" id={`capture-${paperKey}`} onClick={() => hands.capture(paperKey, name)}>
            {say(paperWords.capture, lang)}
            <span className="hidden-text">: {name}</span>
          </button>
          <Picker lang={lang} name={name} id={`file-${paperKey}`} onPick={(chosen) => hands.pick(paperKey, chosen)} />
        </div>
      )}
    </>
  );
}

/** What was chosen in the plain forms by somebody quicker than the script: drawn anew they would forget it. */
export function chosenEarly(host: HTMLElement): readonly { readonly paper: string; readonly files: readonly File[] }[] {
  return Array.from(host.querySelectorAll<HTMLInputElement>('input[type=file]'), ({ id, files }) => ({ paper: id.replace(/^file-/, ''), files: Array.from(files ?? []) })).filter(
    ({ files }) => files.length > 0,
  );
}

const accepted = 'image/jpeg,image/png,image/heic,image/heif,application/pdf,.jpg,.jpeg,.png,.heic,.heif,.pdf';

type PickerInput = { readonly lang: Lang; readonly name: string; readonly id: string; readonly onPick: (files: readonly File[]) => void };

function Picker({ lang, name, id, onPick }: PickerInput) {
  const label = say(paperWords.choosePhotos, lang);
  return (
    <label className="button second picker" htmlFor={id}>
      {label}
      <input
        id={id}
        type="file"
        multiple
        accept={accepted}
        aria-label={`${label}: ${say(paperWords.fileLabel(name), lang)}`}
        onChange={(event) => {
          const files = Array.from(event.currentTarget.files ?? []);
          if (files.length > 0) onPick(files);
        }}
      />
    </label>
  );
}

function FileRow({ lang, action, file, hands }: { readonly lang: Lang; readonly action: string; readonly file: PaperFile; readonly hands: PapersHands | null }) {
  return (
    <li>
      {file.preview === null ? null : <img className="thumb" src={file.preview} alt="" width="56" height="56" />}
      <div className="file-name">
        {file.name} <span className="muted small nowrap">{sayBytes(file.lengthBytes)}</span>
        <div>
          <State lang={lang} file={file} />
        </div>
      </div>
      {hands === null ? (
        <form method="post" action={`${action}/bo`}>
          <input type="hidden" name="sha256" value={file.sha256} />
          <button className="text" type="submit">
            {say(paperWords.remove, lang)}
            <span className="hidden-text">: {file.name}</span>
          </button>
        </form>
      ) : (
        <button className="text" type="button" onClick={() => hands.remove(file.sha256)}>
          {say(paperWords.remove, lang)}
          <span className="hidden-text">: {file.name}</span>
        </button>
      )}
    </li>
  );
}

function State({ lang, file }: { readonly lang: Lang; readonly file: PaperFile }) {
  if (file.state === 'arrived') return <Tag kind="good">{say(paperWords.arrived, lang)}</Tag>;
  if (file.state === 'kept') return <Tag kind="good">{say(paperWords.kept, lang)}</Tag>;
  if (file.state === 'practised') return <Tag kind="plain">{say(paperWords.practised, lang)}</Tag>;
  if (file.state === 'waiting') return <Tag kind="warn">{say(paperWords.notArrived, lang)}</Tag>;
  if (file.state === 'preparing') return <span className="small">{say(paperWords.preparing, lang)}</span>;
  return (
    <>
      <progress max={100} value={file.percent} aria-label={file.name} /> <span className="small">{say(paperWords.uploading(file.percent), lang)}</span>
    </>
  );
}
