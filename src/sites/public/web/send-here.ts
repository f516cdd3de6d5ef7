import { thisMachine } from '../../../sync/web/machine.ts';
import { openDevice } from '../../../sync/web/open-device.ts';
import { markFiled } from './mark-filed.ts';
import { tellUnsent } from './tell-unsent.ts';

/** Any page of the site sends what waits, while somebody looks at something else. */
export async function sendHere(): Promise<void> {
  const device = await openDevice(thisMachine());
  device.subscribe(() => void tellUnsent());
  device.sendNow();
}

/** On the page of a receipt: the draft that it came from is no draft any more. */
export async function markFiledHere(id: string): Promise<void> {
  const device = await openDevice(thisMachine());
  device.subscribe(() => void tellUnsent());
  await markFiled(device, id, (address) => fetch(address).then((answer) => (answer.ok ? (answer.json() as Promise<unknown>) : null)));
}
