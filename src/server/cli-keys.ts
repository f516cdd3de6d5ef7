import { formatInstant } from '../basics/rules/dates-format.ts';
import { instantFromMillis, parseInstant } from '../basics/rules/time.ts';
import type { Pool } from '../basics/store/database.ts';
import { readKeyFile } from '../basics/store/key-files.adapter.ts';
import { rotateKey } from '../basics/store/key-ring.adapter.ts';
import { type KeyKind, readPublicKeys } from '../basics/store/public-keys.ts';
import type { Config } from './config.ts';

type Input = { readonly config: Config; readonly options: Readonly<Record<string, string>>; readonly say: (line: string) => void };

const kindNames = { signing: 'ký', sealing: 'niêm phong' } as const satisfies Record<KeyKind, string>;

/** One line a key: kind, name, since when, until when, and whether its private file is here. */
export async function listKeys(pool: Pool, { config, say }: Input): Promise<void> {
  const keys = await readPublicKeys(pool);
  for (const kind of ['signing', 'sealing'] as const)
    for (const key of keys[kind]) {
      const file = await readKeyFile({ dataDir: config.dataDir, kind, ...key });
      const standing = key.retiredAt === null ? 'đang dùng' : `thôi dùng từ ${timeOf(key.retiredAt)}`;
      say(
        `${kind.padEnd(8)} ${key.keyId}  ${kindNames[kind]}, từ ${timeOf(key.validFrom)}, ${standing}, ${file === null ? 'KHÔNG có tệp khóa riêng ở máy này' : 'có tệp khóa riêng'}`,
      );
    }
}

export async function rotateAtCli(pool: Pool, { config, options, say }: Input): Promise<void> {
  const { kind = '' } = options;
  if (kind !== 'signing' && kind !== 'sealing') throw new Error(`Không có loại khóa "${kind}"; có: signing, sealing.`);
  const made = await rotateKey({ pool, dataDir: config.dataDir, now: () => instantFromMillis(Date.now()) }, kind);
  say(`Khóa ${kindNames[kind]} mới: ${made.keyId}. Máy chủ đang chạy dùng khóa này trong vòng một phút. Sao lưu thư mục keys của DATA_DIR.`);
}

function timeOf(iso: string): string {
  const instant = parseInstant(iso);
  return instant === null ? iso : formatInstant(instant);
}
