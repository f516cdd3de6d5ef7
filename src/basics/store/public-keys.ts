import type { PublicKey } from '../rules/signature.ts';
import type { Instant } from '../rules/time.ts';
import type { Db } from './database.ts';

/** `signing`: the authority puts its name to something. `sealing`: a device closes something that the server alone can open. */
export type KeyKind = 'signing' | 'sealing';

/** What is published. Newest first, so that the first of a kind is the one in use. */
export type PublicKeys = { readonly signing: readonly PublicKey[]; readonly sealing: readonly PublicKey[] };

export async function readPublicKeys(db: Db): Promise<PublicKeys> {
  const { rows } = await db.query<PublicKey & { readonly kind: KeyKind }>(
    `select kind, key_id as "keyId", public_key as "publicKey", valid_from as "validFrom", retired_at as "retiredAt"
     from public_keys order by retired_at is null desc, valid_from desc, key_id`,
  );
  const of = (wanted: KeyKind) => rows.filter(({ kind }) => kind === wanted).map(({ kind, ...key }) => key);
  return { signing: of('signing'), sealing: of('sealing') };
}

/** Puts a key into use; the one before signs nothing new and stays published. */
export async function putIntoUse(db: Db, key: { readonly kind: KeyKind; readonly keyId: string; readonly publicKey: string; readonly now: Instant }): Promise<void> {
  await db.query('update public_keys set retired_at = $2 where kind = $1 and retired_at is null', [key.kind, key.now]);
  await db.query('insert into public_keys (key_id, kind, public_key, valid_from) values ($1, $2, $3, $4)', [key.keyId, key.kind, key.publicKey, key.now]);
}

/** One process at a time makes keys; the others wait and then read them. */
export async function lockKeys(db: Db): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtextextended('public_keys', 0))");
}
