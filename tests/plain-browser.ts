import { expect } from 'vitest';
import type { Server } from '../src/basics/http/route.ts';
import { fieldsSent } from './html-form.ts';

/** A browser without script: keeps cookies by path, follows redirects, posts the form that stands on the page. */
export type PlainBrowser = {
  readonly cookies: Map<string, { readonly value: string; readonly path: string; readonly life: string }>;
  get(address: string): Promise<Page>;
  /** Posts fields; those of the page's own form come first and are overwritten. */
  post(address: string, fields: Fields): Promise<Page>;
  /** Posts one file with the fields of a form that carries files. */
  postFile(address: string, file: { readonly fields: Readonly<Record<string, string>>; readonly name: string; readonly bytes: Buffer }): Promise<Page>;
};

export type Page = { readonly status: number; readonly address: string; readonly html: string; readonly headers: Readonly<Record<string, unknown>> };
export type Fields = Readonly<Record<string, string | readonly string[]>>;

type Sending = { readonly method: 'GET' | 'POST'; readonly headers?: Record<string, string>; readonly payload?: string | Buffer };

export function plainBrowser(server: Server): PlainBrowser {
  const cookies: PlainBrowser['cookies'] = new Map();

  async function go(address: string, sending: Sending): Promise<Page> {
    const [path = '/'] = address.split('?');
    const sent = [...cookies]
      .filter(([, cookie]) => path === cookie.path || path.startsWith(cookie.path === '/' ? '/' : `${cookie.path}/`))
      .map(([name, cookie]) => `${name}=${cookie.value}`);
    const answer = await server.inject({
      method: sending.method,
      url: address,
      remoteAddress: '192.0.2.9',
      headers: { ...sending.headers, ...(sent.length === 0 ? {} : { cookie: sent.join('; ') }) },
      ...(sending.payload === undefined ? {} : { payload: sending.payload }),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) keep(line);
    const place = answer.headers.location;
    if (answer.statusCode >= 300 && answer.statusCode < 400 && typeof place === 'string') return go(place.split('#')[0] ?? place, { method: 'GET' });
    return { status: answer.statusCode, address, html: answer.body, headers: answer.headers };
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const path = attributes.find((one) => one.startsWith('Path='))?.slice(5) ?? '/';
    const life = attributes.find((one) => one.startsWith('Max-Age='))?.slice(8) ?? '';
    if (life === '0' || line.includes('Expires=Thu, 01 Jan 1970')) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), { value: pair.slice(at + 1), path, life });
    expect(line).toContain('HttpOnly');
  }

  return {
    cookies,
    get: (address) => go(address, { method: 'GET' }),
    async post(address, fields) {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
      return go(address, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: body.toString() });
    },
    async postFile(address, file) {
      const boundary = 'ranh-gioi';
      const head = Object.entries(file.fields).map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
      const start = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
      const payload = Buffer.concat([Buffer.from(head.join('') + start), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
      return go(address, { method: 'POST', headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload });
    },
  };
}

/** What the page's own form would send, with some of it filled in by the person. */
export function filledIn(page: Page, typed: Fields): Fields {
  return { ...fieldsSent(page.html), ...typed };
}
