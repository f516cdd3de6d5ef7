import { mkdir, readFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server as TusServer, type Upload } from '@tus/server';
import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { malformed, tooMany } from '../../basics/http/problems.ts';
import type { FastifyReply, FastifyRequest, House, Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import type { KeyRing } from '../../basics/store/key-ring.adapter.ts';
import { paperSizeBytesMax } from '../rules/paper.ts';
import { uploadsDir } from '../store/paper-files.ts';
import { findArrivedPaper, hasRoom, type Kept, keepPaper } from '../store/papers.ts';
import { keepSealedPaper, sealBytes } from '../store/sealed-papers.ts';
import { openLines } from './open-lines.ts';
import { diskFull, paperEmpty, paperQuotaFull, paperRefused, paperTooLarge, tusProblem } from './paper-problems.ts';
import { copyHeaders, type TusRequest, tusRequest } from './tus-bridge.ts';
import { type DeclaredUpload, parseUploadMetadata } from './upload-metadata.ts';

/** `diskReserveBytes`: how much of the disk stays free of papers. */
export type PaperHouse = House & { readonly diskReserveBytes: number; readonly keys: Pick<KeyRing, 'openSealed'> };

const path = '/api/v1/papers';
const tags = ['papers'];
/** What is told stands in the headers. */
const Nothing = Type.Null();
const refusals = { '4xx': ProblemShape };
const uploadsPerAddress = { triesMax: 400, windowMinutes: 15 };

/**
 * Papers in pieces that go on after a cut: tus 1.0. Checked at creation (who it is for, size, quota, space on the disk) and, when all
 * of it is here, against what was declared; only then it counts as arrived.
 */
export function registerTus(server: Server, house: PaperHouse): void {
  const created = countTries(uploadsPerAddress);
  const folder = uploadsDir(house.dataDir);

  server.register(async (scope) => {
    await mkdir(folder, { recursive: true });
    const store = new FileStore({ directory: folder });
    store.extensions = ['creation', 'creation-with-upload', 'termination'];
    const thrown = new WeakMap<TusRequest, Error>();
    const lines = openLines();
    const tus = new TusServer({
      path,
      datastore: store,
      maxSize: paperSizeBytesMax + sealBytes,
      relativeLocation: true,
      // A line that died without a word gives way to the one that goes on.
      lockDrainTimeout: 1_000,
      getFileIdFromRequest: (_request, last) => (last !== undefined && /^[0-9a-f]{32}$/.test(last) ? last : undefined),
      onUploadCreate: async (_request, upload) => ({ metadata: await admit(upload, house) }),
      onUploadFinish: async (_request, upload) => {
        await finish(upload, { house, store });
        return {};
      },
      onResponseError: (request, error) => {
        // Ours (and what broke under us) goes on to the one handler of errors; what tus refuses is told by its status.
        if (error instanceof Error && !('status_code' in error)) thrown.set(request, error);
        return undefined;
      },
    });

    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const asked = tusRequest(request, reply);
      const said = await lines.whileOpen(request.raw, () => tus.handleWeb(asked));
      copyHeaders(said, reply);
      const error = thrown.get(asked);
      if (error !== undefined) throw error;
      if (request.method === 'HEAD' && (await isWhole(asked, said, { house, store, reply }))) return reply.code(200).send('');
      if (said.status >= 500) await refuseWhenDiskIsFull(house);
      if (said.status >= 400) throw problemError(tusProblem(said.status, await said.text()));
      return reply.code(said.status).send(said.status === 204 ? undefined : '');
    };

    scope.addHook('preClose', async () => lines.endSoon());
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: 'POST',
      url: path,
      schema: {
        tags,
        summary: 'Bắt đầu gửi một giấy tờ (tus 1.0, creation); Upload-Metadata: dossierId, sha256, filename; đã niêm phong thì thêm sealedKeyId, sealedEnc',
        response: { 201: Nothing, ...refusals },
      },
      handler: async (request, reply) => {
        const waitSeconds = created.count(request.ip, house.now());
        if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
        return answer(request, reply);
      },
    });
    scope.route({ method: 'PATCH', url: `${path}/:upload`, schema: { tags, summary: 'Gửi một phần (tus 1.0)', response: { 204: Nothing, ...refusals } }, handler: answer });
    // Of routes that answer HEAD alone the description is told only when asked to.
    scope.route({
      method: 'HEAD',
      url: `${path}/:upload`,
      config: { swagger: { exposeHeadRoute: true } },
      schema: { tags, summary: 'Đã nhận đến đâu (tus 1.0)', response: { 200: Nothing, ...refusals } },
      handler: answer,
    });
    scope.route({
      method: 'DELETE',
      url: `${path}/:upload`,
      schema: { tags, summary: 'Bỏ một lượt gửi (tus 1.0, termination)', response: { 204: Nothing, ...refusals } },
      handler: answer,
    });
    scope.route({ method: 'OPTIONS', url: path, schema: { tags, summary: 'Máy chủ hỗ trợ những gì (tus 1.0)', response: { 204: Nothing, ...refusals } }, handler: answer });
    scope.route({
      method: 'OPTIONS',
      url: `${path}/:upload`,
      schema: { tags, summary: 'Máy chủ hỗ trợ những gì (tus 1.0)', response: { 204: Nothing, ...refusals } },
      handler: answer,
    });
  });
}

type Metadata = NonNullable<Upload['metadata']>;

/** Whether the upload may begin; the metadata as kept, with nothing in it that we do not know. */
async function admit(upload: Upload, house: PaperHouse): Promise<Metadata> {
  const { dossierId, sha256, filename, sealed } = declaredIn(upload);
  const lengthBytes = Math.max(0, (upload.size ?? 0) - (sealed === null ? 0 : sealBytes));
  if (lengthBytes === 0) throw problemError(paperEmpty(filename));
  if (lengthBytes > paperSizeBytesMax) throw problemError(paperTooLarge(filename));
  await refuseWhenDiskIsFull(house);
  if (!(await hasRoom(house.pool, { dossierId, sha256, lengthBytes }))) throw problemError(paperQuotaFull);
  return { dossierId, sha256, filename, ...(sealed === null ? {} : { sealedKeyId: sealed.keyId, sealedEnc: sealed.enc }) };
}

type Place = { readonly house: PaperHouse; readonly store: FileStore };

/** All of it is here: taken in, or refused and removed. What is left of one taken in is the note that it was, for those who ask again. */
async function finish(upload: Pick<Upload, 'id' | 'size' | 'metadata'>, { house, store }: Place): Promise<void> {
  const { dossierId, sha256, filename } = declaredIn(upload);
  const file = join(store.directory, upload.id);
  const found = await keep(house, { file, upload }).catch(async (error: Error) => {
    // Somebody asked how far it has come while it was being taken in, and that ended first.
    if ((await findArrivedPaper(house.pool, { dossierId, sha256 })) !== null) return 'kept' as const;
    throw 'code' in error && error.code === 'ENOENT' ? problemError(tusProblem(404, '')) : error;
  });
  await rm(file, { force: true });
  if (found === 'kept') return;
  await rm(`${file}.json`, { force: true });
  throw problemError(paperRefused(found, filename));
}

async function keep(house: PaperHouse, { file, upload }: { readonly file: string; readonly upload: Pick<Upload, 'size' | 'metadata'> }): Promise<Kept | 'notOpened'> {
  const { dossierId, sha256, sealed } = declaredIn(upload);
  if (sealed === null) return keepPaper(house, { path: file, dossierId, sha256, lengthBytes: upload.size ?? 0, now: house.now() });
  return keepSealedPaper(house, { dossierId, sha256, ...sealed, sealed: await readFile(file), now: house.now() });
}

/**
 * After a crash or a lost answer a device asks how far it has come. When all bytes are here the paper is taken in now, for the device
 * has nothing more to send; when it has been taken in before, it is told that it is whole.
 */
async function isWhole(asked: TusRequest, said: Response, place: Place & { readonly reply: FastifyReply }): Promise<boolean> {
  const { house, store, reply } = place;
  const isFull = said.ok && said.headers.get('upload-offset') === said.headers.get('upload-length');
  if (!isFull && said.status !== 410) return false;
  const noted = await store.configstore.get(new URL(asked.url).pathname.split('/').at(-1) ?? '');
  if (noted === undefined) return false;
  if (isFull) await finish(noted, place);
  else if ((await findArrivedPaper(house.pool, declaredIn(noted))) === null) return false;
  reply.headers({ 'upload-offset': noted.size ?? 0, 'upload-length': noted.size ?? 0, 'cache-control': 'no-store' });
  return true;
}

function declaredIn(upload: Pick<Upload, 'metadata'>): DeclaredUpload {
  const read = parseUploadMetadata(upload.metadata);
  if ('faults' in read) throw problemError(malformed(read.faults));
  return read.upload;
}

async function refuseWhenDiskIsFull(house: PaperHouse): Promise<void> {
  const disk = await statfs(house.dataDir);
  if (disk.bavail * disk.bsize < house.diskReserveBytes) throw problemError(diskFull);
}
