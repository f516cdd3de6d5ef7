import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { asSlipStock, noSlips, takeSlip } from '../rules/slip-stock.ts';
import type { Meta } from './meta.ts';

/** What a filing says about the machine it was made on. */
export type MadeOn = { readonly id: string; readonly slipNumber: string | null };

export type Post = {
  deviceId(): Promise<string>;
  /** The next of the numbers lent to this post; null where there is none. A number taken for a filing that then fails is spoilt, never given twice. */
  newSlip(): Promise<MadeOn>;
};

/** Under these names the machine's own id and the numbers lent to it are kept. */
export const deviceIdKey = 'deviceId';
export const slipsKey = 'slips';

export function openPost(on: { readonly meta: Meta; readonly newId: () => string }): Post {
  const { meta } = on;

  async function deviceId(): Promise<string> {
    const known = await meta.read(deviceIdKey, asId);
    return known ?? meta.change(deviceIdKey, (value) => asId(value) ?? on.newId());
  }

  return {
    deviceId,
    async newSlip() {
      const id = await deviceId();
      if ((await meta.read(slipsKey, asSlipStock)) === null) return { id, slipNumber: null };
      let slipNumber: string | null = null;
      await meta.change(slipsKey, (value) => {
        const taken = takeSlip(asSlipStock(value) ?? noSlips);
        slipNumber = taken?.slipNumber ?? null;
        return taken?.stock ?? value;
      });
      return { id, slipNumber };
    },
  };
}

function asId(value: unknown): string | null {
  return typeof value === 'string' ? parseUuidV7(value) : null;
}
