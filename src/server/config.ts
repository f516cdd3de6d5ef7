import { resolve } from 'node:path';

/** How this copy of the program runs; read once from the environment. */
export type Config = {
  port: number;
  host: string;
  dataDir: string;
  /** Null: the database that comes with the program, kept in `dataDir`. */
  databaseUrl: string | null;
  sample: 'binh-tan' | 'none';
  /** The address that people use, without a slash at the end. */
  baseUrl: string;
  /** The mail server and what stands in From; null: no mail goes out. */
  mail: { readonly url: string; readonly from: string; readonly tls: 'required' | 'offered' } | null;
};

type Environment = Record<string, string | undefined>;

/** Reads the settings; throws one error that names every fault, so that nobody has to try five times. */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const refuse = <T>(fault: string, instead: T): T => {
    faults.push(fault);
    return instead;
  };
  const host = readHost(settingOf(env, 'HOST') ?? '127.0.0.1', refuse);
  const port = readPort(settingOf(env, 'PORT') ?? '3000', refuse);
  const config: Config = {
    port,
    host,
    dataDir: resolve(settingOf(env, 'DATA_DIR') ?? './var'),
    databaseUrl: readDatabaseUrl(settingOf(env, 'DATABASE_URL'), refuse),
    sample: readSample(settingOf(env, 'SAMPLE') ?? 'binh-tan', refuse),
    baseUrl: readBaseUrl(settingOf(env, 'BASE_URL') ?? `http://${reachable(host)}:${port}`, refuse),
    mail: readMail({ url: settingOf(env, 'SMTP_URL'), from: settingOf(env, 'MAIL_FROM'), tls: settingOf(env, 'SMTP_TLS') ?? 'offered' }, refuse),
  };
  if (faults.length === 0) return config;
  throw Object.assign(new Error(['Cài đặt chưa đúng / Settings are not right:', ...faults].join('\n  - ')), {
    hint: 'Sửa các biến môi trường trên rồi chạy lại. / Correct these environment variables and start again.',
  });
}

type Refuse = <T>(fault: string, instead: T) => T;

/** An empty variable counts as not set: `DATABASE_URL=` is how a shell leaves one out. */
function settingOf(env: Environment, name: string): string | null {
  const value = env[name]?.trim() ?? '';
  return value === '' ? null : value;
}

function readPort(text: string, refuse: Refuse): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  return refuse(`PORT="${text}": phải là số từ 1 đến 65535 / must be a number from 1 to 65535`, 3000);
}

function readHost(text: string, refuse: Refuse): string {
  if (/^[A-Za-z0-9._-]+$/.test(text) || /^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$/.test(text)) return text;
  return refuse(`HOST="${text}": phải là tên máy hoặc địa chỉ IP, không có http:// / must be a host name or IP address, without http://`, '127.0.0.1');
}

function readSample(text: string, refuse: Refuse): Config['sample'] {
  if (text === 'binh-tan' || text === 'none') return text;
  return refuse(`SAMPLE="${text}": phải là binh-tan hoặc none / must be binh-tan or none`, 'none');
}

/** The value may hold a password: it is never repeated in the message. */
function readDatabaseUrl(text: string | null, refuse: Refuse): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1) return text;
  return refuse('DATABASE_URL: phải có dạng / must look like postgres://user:password@host:5432/name', null);
}

function readBaseUrl(text: string, refuse: Refuse): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url !== null && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (plain && ['http:', 'https:'].includes(url.protocol)) return url.href.replace(/\/+$/, '');
  return refuse(`BASE_URL="${text}": phải có dạng / must look like https://dichvucong.example.vn`, '');
}

/** 'so-lieu@quan.example.vn', or a name before it: 'Quận Mẫu <so-lieu@quan.example.vn>'. */
const sender = /^(?:[^\s<>@"]+@[^\s<>@"]+|[^<>"@\r\n]{1,100} <[^\s<>@"]+@[^\s<>@"]+>)$/;

/** The address may hold a password: it is never repeated in the message. */
function readMail({ url: text, from, tls }: { readonly url: string | null; readonly from: string | null; readonly tls: string }, refuse: Refuse): Config['mail'] {
  if (from !== null && !sender.test(from)) refuse(`MAIL_FROM="${from}": phải có dạng / must look like so-lieu@quan.example.vn`, null);
  if (tls !== 'required' && tls !== 'offered') return refuse(`SMTP_TLS="${tls}": phải là required hoặc offered / must be required or offered`, null);
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isGood = url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '' && ['', '/'].includes(url.pathname);
  if (!isGood) refuse('SMTP_URL: phải có dạng / must look like smtp://user:password@host:587, smtps://user:password@host:465', null);
  if (from === null) return refuse('MAIL_FROM: phải có khi đặt SMTP_URL / is needed with SMTP_URL', null);
  return { url: text, from, tls };
}

/** "All addresses" is a place to listen, not one to visit. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
