import QRCode from 'qrcode';
import type { QrDrawing } from './receipt-page.tsx';

/** One run of dark modules a stroke of the path. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data.keys()).filter((at) => data[at] === 1);
  return { size, path: dark.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('') };
}
