import type { Instant } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import type { QuietHours } from '../rules/quiet-hours.ts';
import { outboxChannel } from './outbox.adapter.ts';
import { type Sender, sendAlways } from './send-always.adapter.ts';

/** The sender of one process, with the channel of today. */
export function startSender(house: { readonly pool: Pool; readonly now: () => Instant; readonly quiet: QuietHours; readonly log: (line: string) => void }): Sender {
  return sendAlways({
    pool: house.pool,
    now: house.now,
    quiet: house.quiet,
    channel: outboxChannel(house.log),
    random: Math.random,
    onError: (error) => house.log(`Messages: ${error.message}`),
  });
}
