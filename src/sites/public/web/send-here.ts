import { thisMachine } from '../../../sync/web/machine.ts';
import { openDevice } from '../../../sync/web/open-device.ts';
import { tellUnsent } from './tell-unsent.ts';

/** Any page of the site sends what waits, while somebody looks at something else. */
export async function sendHere(): Promise<void> {
  const device = await openDevice(thisMachine());
  device.subscribe(() => void tellUnsent());
  device.sendNow();
}
