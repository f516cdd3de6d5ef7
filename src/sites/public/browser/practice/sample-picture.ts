/** A drawn sheet of paper that says it is a sample: somebody who practises at home has no birth notice at hand. */
export async function samplePicture(name: string, look: 'clear' | 'blurred'): Promise<Blob | null> {
  const sheet = drawSheet(name);
  const shown = look === 'clear' ? sheet : smeared(sheet);
  return new Promise((resolve) => shown.toBlob(resolve, 'image/jpeg', 0.8));
}

const size = { width: 600, height: 800 } as const;

function canvas(width: number, height: number): HTMLCanvasElement {
  const made = document.createElement('canvas');
  made.width = width;
  made.height = height;
  return made;
}

function drawSheet(name: string): HTMLCanvasElement {
  const sheet = canvas(size.width, size.height);
  const pen = sheet.getContext('2d');
  if (pen === null) return sheet;
  pen.fillStyle = '#8a7f70';
  pen.fillRect(0, 0, size.width, size.height);
  pen.fillStyle = '#fffdf6';
  pen.fillRect(40, 40, size.width - 80, size.height - 80);
  pen.fillStyle = '#222222';
  pen.textAlign = 'center';
  pen.font = 'bold 34px sans-serif';
  pen.fillText('MẪU', size.width / 2, 110);
  pen.font = '22px sans-serif';
  pen.fillText(name.length > 40 ? `${name.slice(0, 39)}…` : name, size.width / 2, 160, size.width - 120);
  pen.fillStyle = '#555555';
  for (let line = 0; line < 14; line += 1) pen.fillRect(80, 220 + line * 34, (line % 3 === 2 ? 0.5 : 0.85) * (size.width - 160), 8);
  pen.save();
  pen.translate(size.width / 2, size.height / 2);
  pen.rotate(-0.6);
  pen.fillStyle = 'rgba(164, 22, 26, 0.35)';
  pen.font = 'bold 90px sans-serif';
  pen.fillText('TẬP LÀM', 0, 0);
  pen.restore();
  return sheet;
}

/** As a shaking hand takes it: made small and large again, which every browser can. */
function smeared(sheet: HTMLCanvasElement): HTMLCanvasElement {
  const small = canvas(size.width / 20, size.height / 20);
  small.getContext('2d')?.drawImage(sheet, 0, 0, small.width, small.height);
  const large = canvas(size.width, size.height);
  large.getContext('2d')?.drawImage(small, 0, 0, large.width, large.height);
  return large;
}
