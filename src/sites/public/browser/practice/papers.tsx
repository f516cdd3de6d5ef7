import { render } from 'preact';
import { say } from '../../../../basics/web/lang.ts';
import { createTurns } from '../../../../sync/web/in-turn.ts';
import { capturePaper } from '../../web/capture-paper.ts';
import { papersToSend } from '../../web/draft-at-hand.ts';
import { papersPageOf } from '../../web/draft-pages.tsx';
import { otherKey, type PaperFile, PapersBody, type PapersBodyInput } from '../../web/papers-body.tsx';
import { readPaper } from '../../web/send-paper.ts';
import { paperWords } from '../../web/words-papers.ts';
import { practiceWords } from '../../web/words-practice.ts';
import type { House } from '../device/house.ts';
import { practising, withSession } from './around.ts';
import { samplePicture } from './sample-picture.ts';
import { hold, openPractice, practisedAt, session } from './session.ts';

/** Papers as ever, with pictures of nothing for who has none; they are held while one practises. */
export const papers = withSession(async (house, visit, on) => {
  const { lang } = house;
  const page = papersPageOf(house.frame(visit), { open: openPractice(house, on), fault: null, keptBy: 'device', isByCode: false });
  const tools = (
    <div className="no-print">
      <p className="label">{say(practiceWords.samples, lang)}</p>
      <p className="actions">
        {(['clear', 'blurred'] as const).map((look) => (
          <button key={look} type="button" className="second" data-sample={look}>
            {say(look === 'clear' ? practiceWords.sampleClear : practiceWords.sampleBlurred, lang)}
          </button>
        ))}
      </p>
      <p role="status" id="sample-tip" />
    </div>
  );
  return practising(page, on, { tools, liven: () => liven(house) });
});

function liven(house: House): () => void {
  const [host, tip] = [document.getElementById('papers'), document.getElementById('sample-tip')];
  if (host === null) return () => undefined;
  const { lang } = house;
  const shown: string[] = [];
  const first = JSON.parse(host.dataset['input'] ?? '{}') as PapersBodyInput;
  let fault: PapersBodyInput['fault'] = null;
  const inTurn = createTurns();

  function draw(): void {
    const files = (session()?.papers ?? []).map(({ picture, name, lengthBytes, sha256, requiredPaper }): PaperFile => {
      const isPicture = picture.type.startsWith('image/');
      return { name, lengthBytes, sha256, requiredPaper, state: 'practised', percent: 100, preview: isPicture ? previewOf(sha256, picture) : null };
    });
    render(<PapersBody input={{ ...first, files, fault }} hands={{ pick, capture, remove }} />, host as HTMLElement);
  }

  const previews = new Map<string, string>();
  function previewOf(sha256: string, picture: Blob): string {
    const preview = previews.get(sha256) ?? URL.createObjectURL(picture);
    if (!previews.has(sha256)) shown.push(preview);
    previews.set(sha256, preview);
    return preview;
  }

  function pick(paper: string, files: readonly File[]): void {
    for (const file of files) inTurn(() => take(paper, file, 'clear')).catch(() => cannotRead(paper));
  }

  function cannotRead(paper: string): void {
    fault = { paper, message: say(paperWords.unreadable, lang) };
    draw();
  }

  async function take(paper: string, file: File, look: 'clear' | 'blurred'): Promise<void> {
    const read = await readPaper(file);
    const on = session();
    if (on === null) return;
    if (typeof read === 'string') {
      fault = { paper, message: say(paperWords[read], lang) };
      return draw();
    }
    fault = null;
    const { name, sha256, bytes } = read;
    const others = on.papers.filter((one) => one.sha256 !== sha256);
    const taken = { name, sha256, lengthBytes: bytes.byteLength, requiredPaper: paper === otherKey ? null : paper, picture: file, look };
    hold({ ...on, papers: [...others, taken] });
    draw();
  }

  async function capture(paper: string, title: string): Promise<void> {
    const came = await capturePaper({ host: host as HTMLElement, lang, paper, title, onTaken: (files) => pick(paper, files) });
    if (came) return;
    fault = { paper, message: say(paperWords.captureFailed, lang) };
    draw();
  }

  function remove(sha256: string): void {
    const on = session();
    if (on === null) return;
    hold({ ...on, papers: on.papers.filter((one) => one.sha256 !== sha256) });
    draw();
  }

  /** For the first paper that has none yet. */
  async function sample(look: 'clear' | 'blurred'): Promise<void> {
    const on = session();
    if (on === null) return;
    const wanted = papersToSend(on.procedure);
    const open = wanted.find((paper) => paper.onlyWhen === null && !on.papers.some(({ requiredPaper }) => requiredPaper === paper.key)) ?? wanted[0];
    const picture = await samplePicture(open?.name ?? say(paperWords.otherPapers, lang), look);
    if (picture === null) return;
    const name = practiceWords.sampleName(on.papers.length + 1, look);
    await take(open?.key ?? otherKey, new File([picture], name, { type: 'image/jpeg' }), look);
    if (tip !== null) tip.textContent = look === 'blurred' ? say(practiceWords.blurredTip, lang) : '';
  }

  for (const button of document.querySelectorAll<HTMLElement>('[data-sample]'))
    button.addEventListener('click', () => {
      inTurn(() => sample(button.dataset['sample'] === 'blurred' ? 'blurred' : 'clear')).catch(() => cannotRead(otherKey));
    });
  document.getElementById('papers-next')?.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    void inTurn(async () => house.go(`${practisedAt}/kiem-tra`));
  });
  draw();
  return () => {
    for (const preview of shown) URL.revokeObjectURL(preview);
  };
}
