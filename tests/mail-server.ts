import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type GotMail = { readonly to: readonly string[]; readonly head: string; readonly text: string; readonly html: string; readonly csv: string };

export const mailPassword = 'mật khẩu';
/** No box of that name is here. */
export const noBox = 'khong.co@example.vn';

/** A real mail server of this process that wants a password, keeps what it takes and can be told to refuse. */
export async function openMailServer() {
  const got: GotMail[] = [];
  let refusal: string | null = null;
  let tries = 0;
  let logIns = 0;
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ username, password }, _session, done) {
      logIns += 1;
      return username === 'so-lieu' && password === mailPassword ? done(null, { user: username }) : done(new Error('Sai tên hoặc mật khẩu'));
    },
    onRcptTo: ({ address }, _session, done) => done(address === noBox ? Object.assign(new Error('No such box'), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        tries += 1;
        if (refusal !== null) return done(Object.assign(new Error(refusal), { responseCode: 451 }));
        got.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...partsOf(Buffer.concat(pieces).toString('latin1')) });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    got,
    url: (password: string) => `smtp://so-lieu:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    tries: () => tries,
    /** How often somebody told a password. */
    logIns: () => logIns,
    forgetLogIns: () => {
      logIns = 0;
    },
    refuse: (words: string | null) => {
      refusal = words;
    },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

function partsOf(raw: string): Omit<GotMail, 'to'> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const bounds = [...raw.matchAll(/boundary="([^"]+)"/g)].map(([, bound]) => `--${bound}`);
  const pieces = bounds.reduce<string[]>((all, bound) => all.flatMap((piece) => piece.split(bound)), [raw]);
  const of = (type: string) => bodyOf(pieces.find((piece) => new RegExp(`^\\r\\nContent-Type: ${type}`, 'i').test(piece)) ?? '');
  return { head, text: of('text/plain'), html: of('text/html'), csv: of('text/csv') };
}

function bodyOf(part: string): string {
  const at = part.indexOf('\r\n\r\n');
  const [head, body] = [part.slice(0, at), part.slice(at + 4)];
  if (/Transfer-Encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/Transfer-Encoding: quoted-printable/i.test(head)) return Buffer.from(body, 'latin1').toString('utf8').trim();
  const plain = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1').toString('utf8').replaceAll('\r\n', '\n').trim();
}
