import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Lang, say } from '../../basics/web/lang.ts';
import { PickButton } from '../../basics/web/pick-button.tsx';
import type { FoundSheet } from '../rules/find-sheet.ts';
import { lookSideMax } from '../rules/find-sheet.ts';
import type { PageFault } from '../rules/legible.ts';
import { type Quad, stretchQuad, wholeOf } from '../rules/picture.ts';
import { canStraighten } from '../rules/straighten.ts';
import { captureWords } from './capture-words.ts';
import { CornerStep, JudgedStep } from './page-steps.tsx';
import { openPageWork, type PageWork } from './page-work.ts';
import { jpegOf, letGo, lookOf, openPhoto, type Photo, pointsOf, turned } from './photo.adapter.ts';

/** A finished page: straight, small, without anything else that the photo held. */
export type TakenPage = { readonly key: string; readonly jpeg: Blob; readonly look: string };

export type TakePageInput = {
  readonly lang: Lang;
  readonly onPage: (page: TakenPage) => void;
  /** A file that this browser cannot draw, as it was chosen; null where only photos are of use. */
  readonly onOther: ((file: File) => void) | null;
  /** Just before the camera opens. */
  readonly onCamera: () => void;
  /** What is shown while no photo is being worked on. */
  readonly children: (buttons: ReactNode) => ReactNode;
  readonly takeLabel: string;
  /** Whether taking a photo is what comes first here. */
  readonly look: 'first' | 'second';
};

type Stage =
  | { readonly kind: 'rest'; readonly note: string | null }
  | { readonly kind: 'busy'; readonly words: string }
  | { readonly kind: 'corners'; readonly photo: Photo; readonly look: string; readonly found: FoundSheet['kind']; readonly corners: Quad; readonly note: string | null }
  | { readonly kind: 'judged'; readonly page: TakenPage; readonly faults: readonly PageFault[] };

/** From a photo to a page: corners found and set, straightened, judged. One photo at a time, so that an old phone holds one at a time. */
export function TakePage(input: TakePageInput) {
  const { lang, onPage, onOther } = input;
  const [stage, setStage] = useState<Stage>({ kind: 'rest', note: null });
  const waiting = useRef<readonly File[]>([]);
  const work = useRef<PageWork | null>(null);
  useEffect(() => {
    // Opened at once, so that it is here before the first photo is.
    work.current = openPageWork();
    return () => work.current?.end();
  }, []);

  function worker(): PageWork {
    work.current ??= openPageWork();
    return work.current;
  }

  function take(files: readonly File[]): void {
    waiting.current = [...waiting.current, ...files];
    void next(null);
  }

  /** The next file that waits, or rest. */
  async function next(note: string | null): Promise<void> {
    const [file, ...rest] = waiting.current;
    waiting.current = rest;
    if (file === undefined) return setStage({ kind: 'rest', note });
    setStage({ kind: 'busy', words: say(captureWords.opening(file.name), lang) });
    const photo = await openPhoto(file);
    if (photo !== null) return showCorners(photo);
    if (onOther === null) return next(say(captureWords.cannotOpen(file.name), lang));
    onOther(file);
    return next(note);
  }

  async function showCorners(photo: Photo): Promise<void> {
    const [small, look] = [pointsOf(photo, lookSideMax), await lookOf(photo)];
    const answer = small === null ? null : await worker().work({ kind: 'find', photo: small });
    const sheet =
      answer?.kind === 'found' && small !== null
        ? { kind: answer.sheet.kind, corners: stretchQuad(answer.sheet.corners, 1 / small.width, 1 / small.height) }
        : { kind: 'whole' as const, corners: wholeShares };
    if (look === null) return next(say(captureWords.cannotOpen(''), lang));
    setStage({ kind: 'corners', photo, look: URL.createObjectURL(look), found: sheet.kind, corners: sheet.corners, note: null });
  }

  async function finish({ photo, look, found, corners }: Extract<Stage, { kind: 'corners' }>): Promise<void> {
    const inPhoto = stretchQuad(corners, photo.width, photo.height);
    if (!canStraighten(inPhoto)) return setStage({ kind: 'corners', photo, look, found, corners, note: say(captureWords.cornersCrossed, lang) });
    setStage({ kind: 'busy', words: say(captureWords.working, lang) });
    URL.revokeObjectURL(look);
    const points = pointsOf(photo, Number.POSITIVE_INFINITY);
    letGo(photo);
    const answer = points === null ? null : await worker().work({ kind: 'straighten', photo: points, corners: inPhoto });
    const jpeg = answer?.kind === 'straightened' ? await jpegOf(answer.page) : null;
    if (answer?.kind !== 'straightened' || jpeg === null) return next(say(captureWords.cannotOpen(''), lang));
    const page = { key: `page-${performance.now()}`, jpeg, look: URL.createObjectURL(jpeg) };
    const faults: readonly PageFault[] = [...(found === 'cutOff' ? (['cutOff'] as const) : []), ...answer.faults];
    if (faults.length > 0) return setStage({ kind: 'judged', page, faults });
    onPage(page);
    return next(null);
  }

  async function turn({ photo, look }: Extract<Stage, { kind: 'corners' }>): Promise<void> {
    setStage({ kind: 'busy', words: say(captureWords.working, lang) });
    URL.revokeObjectURL(look);
    const other = turned(photo);
    if (other !== null) await showCorners(other);
  }

  function dropPhoto({ photo, look }: Extract<Stage, { kind: 'corners' }>): void {
    URL.revokeObjectURL(look);
    letGo(photo);
    void next(null);
  }

  if (stage.kind === 'busy')
    return (
      <p className="capture-busy" role="status">
        {stage.words}
      </p>
    );
  if (stage.kind === 'corners')
    return (
      <CornerStep
        {...stage}
        lang={lang}
        onMove={(corners) => setStage({ ...stage, corners, note: null })}
        onDone={() => void finish(stage)}
        onTurn={() => void turn(stage)}
        onWhole={() => setStage({ ...stage, corners: wholeShares, note: null })}
        onDrop={() => dropPhoto(stage)}
      />
    );
  if (stage.kind === 'judged')
    return (
      <JudgedStep
        lang={lang}
        faults={stage.faults}
        look={stage.page.look}
        again={
          <PickButton
            label={say(captureWords.again, lang)}
            source="camera"
            accept={photos}
            look="first"
            onOpen={input.onCamera}
            onFiles={(files) => {
              dropPage(stage.page);
              take(files);
            }}
          />
        }
        onUse={() => {
          onPage(stage.page);
          void next(null);
        }}
        onDrop={() => {
          dropPage(stage.page);
          void next(null);
        }}
      />
    );
  return (
    <>
      {stage.note === null ? null : (
        <p className="fault" role="alert">
          {stage.note}
        </p>
      )}
      {input.children(
        <>
          <PickButton label={input.takeLabel} source="camera" accept={photos} look={input.look} onOpen={input.onCamera} onFiles={take} />
          <PickButton label={say(captureWords.choose, lang)} source="files" accept={onOther === null ? photos : papers} look="second" onOpen={input.onCamera} onFiles={take} />
        </>,
      )}
    </>
  );
}

/** iPhones turn their HEIC into JPEG where JPEG and PNG alone are asked for. */
const photos = 'image/jpeg,image/png';
const papers = `${photos},application/pdf,.heic,.heif`;

export function dropPage(page: TakenPage): void {
  URL.revokeObjectURL(page.look);
}

const wholeShares: Quad = wholeOf({ width: 1, height: 1 });
