import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What goes wrong with one request on its way. Bytes are counted over the body going up, and over everything coming down. */
export type Fault =
  | { readonly kind: 'pass' }
  /** The connection ends before anything is sent on. */
  | { readonly kind: 'refuse' }
  | { readonly kind: 'cutUp'; readonly bytes: number }
  /** The server acts; of its answer so many bytes come back, then the line is cut. 0: committed, and the answer dropped. */
  | { readonly kind: 'cutDown'; readonly bytes: number }
  /** The server acts; nothing comes back and the line stays open. */
  | { readonly kind: 'swallow' }
  | { readonly kind: 'slow'; readonly millis: number }
  /** The server gets it twice. */
  | { readonly kind: 'double'; readonly answer: 'first' | 'second' }
  /** Not sent on; something in between answers. */
  | { readonly kind: 'answer'; readonly status: number; readonly as: 'problem' | 'html' | 'empty' | 'emptyJson'; readonly retryAfter?: string };

export type FaultyProxy = {
  readonly origin: string;
  /** For the next requests, one each, in this order; after them everything passes. */
  next(...faults: readonly Fault[]): void;
  /** The same, for requests whose "METHOD path" fits; a browser asks for much in between. */
  nextFor(fits: RegExp, ...faults: readonly Fault[]): void;
  /** From now on what comes back for this path is another text. */
  rewrite(path: string, change: (text: string) => string): void;
  clear(): void;
  setOffline(isOffline: boolean): void;
  /** "METHOD path" of everything that came, in order. */
  readonly seen: readonly string[];
  close(): Promise<void>;
};

/** Stands between a device and the server and does to their talk what networks do. `swallowed` is called when a request is left hanging. */
export async function openFaultyProxy(on: { readonly upstream: () => string; readonly swallowed?: () => void }): Promise<FaultyProxy> {
  const faults: Fault[] = [];
  let aimed: readonly { readonly fits: RegExp; readonly fault: Fault }[] = [];
  const rewritten = new Map<string, (text: string) => string>();
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  let isOffline = false;
  let requests = 0;

  const server = createServer((asked, answer) => {
    seen.push(`${asked.method} ${asked.url}`);
    requests += 1;
    const fault: Fault = isOffline ? { kind: 'refuse' } : (faultFor(`${asked.method} ${asked.url}`) ?? faults.shift() ?? { kind: 'pass' });
    void treat(fault, { asked, answer }).catch(() => asked.socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  server.keepAliveTimeout = 1000;

  function faultFor(asked: string): Fault | undefined {
    const found = aimed.find(({ fits }) => fits.test(asked));
    aimed = aimed.filter((one) => one !== found);
    return found?.fault;
  }

  /** Each request as if from another house, where the loopback has room for it: limits by address are not what is tried here. */
  function fromElsewhere(): { readonly localAddress?: string } {
    return process.platform === 'linux' ? { localAddress: `127.0.${(requests >> 8) & 127}.${requests & 255 || 1}` } : {};
  }

  type Exchange = { readonly asked: IncomingMessage; readonly answer: ServerResponse };

  async function treat(fault: Fault, exchange: Exchange): Promise<void> {
    const { asked, answer } = exchange;
    switch (fault.kind) {
      case 'pass':
        return passOn(answer, asRewritten(exchange, await sendOn(exchange, await bodyOf(asked))));
      case 'refuse':
        asked.socket.destroy();
        return;
      case 'cutUp':
        return cutUp(exchange, fault.bytes);
      case 'cutDown': {
        const raw = rawOf(await sendOn(exchange, await bodyOf(asked)));
        asked.socket.write(raw.subarray(0, fault.bytes), () => asked.socket.destroy());
        return;
      }
      case 'swallow':
        await sendOn(exchange, await bodyOf(asked));
        on.swallowed?.();
        return;
      case 'slow': {
        const body = await bodyOf(asked);
        await new Promise((resolve) => setTimeout(resolve, fault.millis));
        return passOn(answer, await sendOn(exchange, body));
      }
      case 'double': {
        const body = await bodyOf(asked);
        const [first, second] = await Promise.all([sendOn(exchange, body), sendOn(exchange, body)]);
        return passOn(answer, fault.answer === 'first' ? first : second);
      }
      case 'answer':
        await bodyOf(asked);
        return invent(answer, fault);
      default:
        return fault satisfies never;
    }
  }

  type Said = { readonly status: number; readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>; readonly body: Buffer };

  function sendOn({ asked }: Exchange, body: Buffer): Promise<Said> {
    return new Promise((resolve, reject) => {
      const headers = { ...asked.headers, host: new URL(on.upstream()).host, connection: 'close' };
      // What is rewritten must come, and come as text.
      if (rewritten.has(asked.url ?? '')) for (const name of ['if-none-match', 'if-modified-since', 'accept-encoding'] as const) delete headers[name];
      const up = request(new URL(asked.url ?? '/', on.upstream()), { method: asked.method, headers, ...fromElsewhere() }, (said) => {
        bodyOf(said).then((got) => resolve({ status: said.statusCode ?? 0, headers: said.headers, body: got }), reject);
      });
      up.on('error', reject);
      up.end(body);
    });
  }

  function asRewritten({ asked }: Exchange, said: Said): Said {
    const change = rewritten.get(asked.url ?? '');
    if (change === undefined) return said;
    const { 'content-length': _length, ...headers } = said.headers;
    return { ...said, headers, body: Buffer.from(change(said.body.toString())) };
  }

  /** So many bytes of the body reach the server, then both lines are cut: it never learns the rest. */
  async function cutUp({ asked }: Exchange, bytes: number): Promise<void> {
    const body = await bodyOf(asked);
    await new Promise<void>((resolve) => {
      const headers = { ...asked.headers, host: new URL(on.upstream()).host, connection: 'close' };
      const up = request(new URL(asked.url ?? '/', on.upstream()), { method: asked.method, headers, ...fromElsewhere() });
      up.on('error', () => resolve());
      up.on('response', (said) => {
        said.resume();
        resolve();
      });
      up.flushHeaders();
      up.write(body.subarray(0, Math.min(bytes, Math.max(0, body.length - 1))), () => up.destroy());
      up.on('close', () => resolve());
    });
    asked.socket.destroy();
  }

  function passOn(answer: ServerResponse, said: Said): void {
    answer.writeHead(said.status, said.headers as Record<string, string>);
    answer.end(said.body);
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    next: (...more) => void faults.push(...more),
    nextFor(fits, ...more) {
      aimed = [...aimed, ...more.map((fault) => ({ fits, fault }))];
    },
    rewrite: (path, change) => void rewritten.set(path, change),
    clear() {
      faults.length = 0;
      aimed = [];
      isOffline = false;
    },
    setOffline(now) {
      isOffline = now;
    },
    seen,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

function rawOf(said: { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: Buffer }): Buffer {
  const lines = Object.entries(said.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${said.status} X\r\n${lines.join('')}\r\n`), said.body]);
}

function invent(answer: ServerResponse, fault: Fault & { readonly kind: 'answer' }): void {
  const { status, as, retryAfter } = fault;
  const known = { problem: problemText(status), html: portalPage, empty: '', emptyJson: '{}' }[as];
  const type = { problem: 'application/problem+json', html: 'text/html; charset=utf-8', empty: 'text/plain', emptyJson: 'application/json' }[as];
  answer.writeHead(status, { 'content-type': type, ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) });
  answer.end(known);
}

function problemText(status: number): string {
  return JSON.stringify({
    type: 'urn:dong-hanh:problem:invented',
    status,
    code: 'invented',
    title: 'Không nhận',
    titleEn: 'Not taken',
    detail: `Máy chủ trả lời ${status}.`,
    detailEn: `The server answered ${status}.`,
    next: 'Thử lại sau.',
    nextEn: 'Try again later.',
  });
}

const portalPage = '<!doctype html><title>Wi-Fi</title><p>Vui lòng đăng nhập Wi-Fi để tiếp tục.</p>';

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
