import { builtFiles } from '../../basics/web/built-files.ts';

/** Reads a QR code in a picture; null when none is seen. */
export type CodeReader = (picture: ImageData | Blob) => Promise<string | null>;

type Detector = { detect(picture: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]> };
type DetectorMaker = { new (options: { readonly formats: readonly string[] }): Detector; getSupportedFormats(): Promise<readonly string[]> };

/** The browser's own reader where it has one (Android), else ours, which weighs 412 KB and comes only now. Null when this browser can have neither. */
export async function openCodeReader(): Promise<CodeReader | null> {
  return (await ownReader()) ?? (await ourReader());
}

async function ownReader(): Promise<CodeReader | null> {
  const Maker = (globalThis as { readonly BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  try {
    if (Maker === undefined || !(await Maker.getSupportedFormats()).includes('qr_code')) return null;
    const detector = new Maker({ formats: ['qr_code'] });
    return async (picture) => (await detector.detect(picture instanceof Blob ? await createImageBitmap(picture) : picture))[0]?.rawValue ?? null;
  } catch {
    return null;
  }
}

async function ourReader(): Promise<CodeReader | null> {
  try {
    const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
    await prepareZXingModule({ overrides: { locateFile: () => builtFiles.codeReader() }, fireImmediately: true });
    return async (picture) => {
      const found = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 });
      return found.find(({ isValid }) => isValid)?.text ?? null;
    };
  } catch {
    return null;
  }
}

/** The camera on the back of the phone, or the only one there is; null when there is none, or the person says no. */
export async function openCamera(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } } });
  } catch {
    return null;
  }
}

/** What a reader threw over one picture (half a frame, a file that is no picture) is as good as no code. */
export async function codeIn(reader: CodeReader, picture: ImageData | Blob): Promise<string | null> {
  try {
    return await reader(picture);
  } catch {
    return null;
  }
}
