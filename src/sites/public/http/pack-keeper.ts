import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { addMillis, type Instant } from '../../../basics/rules/time.ts';
import type { ProcedureRow } from '../../../procedures/http/shapes.ts';
import type { ProcedureVersion } from '../../../procedures/rules/procedure.ts';
import type { DataPack } from '../web/data-pack.ts';
import { procedureOf } from './catalogue-routes.ts';
import type { Site } from './site.ts';

export type Pack = { readonly etag: string; readonly plain: Buffer; readonly gzip: Buffer; readonly brotli: Buffer };

const keptMillis = 10 * 60_000;

/** The data pack, gathered through the API and packed once for as long as it says the same. */
export function packKeeper(site: Site): { current(from: string): Promise<Pack> } {
  let made: { readonly until: Instant; readonly pack: Promise<Pack> } | null = null;
  let last: Pack | null = null;

  async function make(from: string): Promise<Pack> {
    const plain = Buffer.from(JSON.stringify(await gather(site, from)));
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    if (last?.etag !== etag) last = { etag, plain, gzip: await promisify(gzip)(plain, { level: 9 }), brotli: await promisify(brotliCompress)(plain, slowAndSmall(plain)) };
    return last;
  }

  return {
    current(from) {
      const now = site.now();
      if (made === null || made.until <= now) {
        const pack = make(from);
        made = { until: addMillis(now, keptMillis), pack };
        pack.catch(() => {
          made = null;
        });
      }
      return made.pack;
    },
  };
}

function slowAndSmall(bytes: Buffer) {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
}

async function gather(site: Site, from: string): Promise<DataPack> {
  const rows = await site.api<{ rows: ProcedureRow[] }>({ method: 'GET', path: '/procedures', from });
  if (!rows.ok) throw new Error(`No catalogue for the data pack: ${rows.status}`);
  const procedures: ProcedureVersion[] = [];
  for (const { code } of rows.body.rows) {
    const one = await procedureOf(site, { code, from });
    if (one.ok) procedures.push(one.body);
  }
  const [authority, offices, ethnicGroups, countries] = await Promise.all([
    site.directory.authority(from),
    site.directory.offices(from),
    site.directory.list('ethnic-groups', from),
    site.directory.list('countries', from),
  ]);
  return { format: 1, authority, baseUrl: site.baseUrl, offices, lists: { ethnicGroups, countries }, procedures };
}
