import { Type } from 'typebox';
import { InstantShape, nullable, ProblemShape } from '../rules/shapes.ts';
import type { KeyRing } from '../store/key-ring.adapter.ts';
import type { FastifyReply, Server } from './route.ts';

const PublicKeyShape = Type.Object({
  keyId: Type.String(),
  publicKey: Type.String({ description: 'base64url: Ed25519 32 bytes; P-256 uncompressed point 65 bytes' }),
  validFrom: InstantShape,
  retiredAt: nullable(InstantShape),
});

const KeysShape = Type.Object({
  signing: Type.Array(PublicKeyShape, { description: 'Ed25519; newest first. What a retired key signed stays valid' }),
  sealing: Type.Array(PublicKeyShape, { description: 'P-256 for HPKE (RFC 9180); seal to the first' }),
});

/** Old enough to spare the line, young enough that a new key is seen the same hour. */
const keptFor = 'public, max-age=300';

/** The public keys of the authority, for everybody. The database is asked each time: another process may have put a new key into use. */
export function registerKeyRoutes(server: Server, house: { readonly keys: KeyRing }): void {
  async function answer(reply: FastifyReply) {
    await house.keys.refresh();
    const { signing, sealing } = house.keys.publicKeys();
    void reply.header('cache-control', keptFor);
    return { signing: [...signing], sealing: [...sealing] };
  }

  server.route({
    method: 'GET',
    url: '/api/v1/keys',
    schema: {
      tags: ['receipts'],
      summary: 'Khóa công khai: để kiểm tra chữ ký biên nhận, và để niêm phong hồ sơ gửi tới máy chủ',
      response: { 200: KeysShape, '4xx': ProblemShape },
    },
    handler: (_request, reply) => answer(reply),
  });
  server.route({ method: 'GET', url: '/.well-known/dong-hanh-keys.json', schema: { hide: true }, handler: (_request, reply) => answer(reply) });
}
