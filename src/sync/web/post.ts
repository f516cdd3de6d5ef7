import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { type SlipBlock, takeSlip } from '../rules/slip.ts';
import type { Meta } from './meta.ts';

/** What a filing says about the machine it was made on. */
export type MadeOn = { readonly id: string; readonly slipNumber: string | null };

export type Post = {
  deviceId(): Promise<string>;
  /** The next number of the block lent to this post; null where there is none. A number taken for a filing that then fails is spoilt, never given twice. */
  newSlip(): Promise<MadeOn>;
};

export function openPost(on: { readonly meta: Meta; readonly newId: () => string }): Post {
  const { meta } = on;

  async function deviceId(): Promise<string> {
    const known = await meta.read('deviceId', asId);
    return known ?? meta.change('deviceId', (value) => asId(value) ?? on.newId());
  }

  return {
    deviceId,
    async newSlip() {
      const id = await deviceId();
      if ((await meta.read('slipBlock', asBlock)) === null) return { id, slipNumber: null };
      let slipNumber: string | null = null;
      await meta.change('slipBlock', (value) => {
        const block = asBlock(value);
        const taken = block === null ? null : takeSlip(block);
        slipNumber = taken?.slipNumber ?? null;
        return taken?.block ?? value;
      });
      return { id, slipNumber };
    },
  };
}

function asId(value: unknown): string | null {
  return typeof value === 'string' ? parseUuidV7(value) : null;
}

export function asBlock(value: unknown): SlipBlock | null {
  if (typeof value !== 'object' || value === null) return null;
  const { prefix, first, last, next } = value as Readonly<Record<string, unknown>>;
  return typeof prefix === 'string' && typeof first === 'number' && typeof last === 'number' && typeof next === 'number' ? { prefix, first, last, next } : null;
}
