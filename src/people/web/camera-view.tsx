import { useEffect, useRef } from 'react';
import { type CodeReader, codeIn } from './read-code.adapter.ts';

/** What the camera sees; each third of a second it is looked for a code, until one is told. */
export function CameraView({
  stream,
  reader,
  label,
  onCode,
}: {
  readonly stream: MediaStream;
  readonly reader: CodeReader;
  readonly label: string;
  readonly onCode: (text: string) => void;
}) {
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(onCode);
  tell.current = onCode;

  useEffect(() => {
    const screen = video.current;
    if (screen === null) return undefined;
    screen.srcObject = stream;
    void screen.play().catch(() => undefined);
    const canvas = document.createElement('canvas');
    let timer = 0;
    const look = async () => {
      const code = await codeIn(reader, frameOf(screen, canvas) ?? new Blob());
      if (code !== null) tell.current(code);
      timer = window.setTimeout(() => void look(), 300);
    };
    timer = window.setTimeout(() => void look(), 300);
    return () => {
      window.clearTimeout(timer);
      for (const track of stream.getTracks()) track.stop();
    };
  }, [stream, reader]);

  return <video ref={video} className="camera-view" playsInline muted aria-label={label} />;
}

/** The middle of the picture, where the person holds the code; null before the first. */
function frameOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  if (video.videoWidth === 0) return null;
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen?.drawImage(video, 0, 0);
  return pen?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}
