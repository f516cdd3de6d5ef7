import fastify from 'fastify';
import { expect, test } from 'vitest';
import type { Server } from '../../../basics/http/route.ts';
import { officeSite } from './office-site.ts';

async function site(): Promise<Server> {
  const server = fastify() as unknown as Server;
  await officeSite(server, { assets: (name) => `/assets/${name}?built` });
  return server;
}

test('every address of the staff application gives the same page, so that a link sent to a colleague opens', async () => {
  const server = await site();
  const pages = await Promise.all(['/can-bo', '/can-bo/', '/can-bo/ho-so/019ab0c4-7c00-7000-8000-000000000001?list=new'].map((url) => server.inject(url)));
  expect(pages.map((page) => page.statusCode)).toEqual([200, 200, 200]);
  expect(new Set(pages.map((page) => page.body)).size).toBe(1);
  expect(pages[0]?.body).toContain('src="/assets/office.js?built"');
});

test('no browser keeps the page, so Back after a log-out shows nobody’s work', async () => {
  const page = await (await site()).inject('/can-bo');
  expect(page.headers['cache-control']).toBe('no-store');
});

test('the policy forbids everything written into the page itself, and the page has nothing of the kind', async () => {
  const page = await (await site()).inject('/can-bo');
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
  expect(page.body).not.toMatch(/ style=|<style|<script>|javascript:| on[a-z]+=/);
});
