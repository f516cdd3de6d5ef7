import { expect, test } from 'vitest';
import { isClosedAtKiosk, kioskHtml, ownIdIn } from './kiosk.ts';

test('no link leads out of the application; an address outside stays readable as text', () => {
  expect(kioskHtml('<p><a class="button" href="https://dichvucong.gov.vn/" rel="noreferrer">Cổng <b>Quốc gia</b></a></p>')).toBe(
    '<p><span class="outside">Cổng <b>Quốc gia</b> <span class="address">(dichvucong.gov.vn)</span></span></p>',
  );
  expect(kioskHtml('<a href="//evil.example/x">x</a>')).not.toContain('href');
  expect(kioskHtml('<a href="tel:02838750000">028 3875 0000</a>')).toBe('<span class="outside">028 3875 0000</span>');
  expect(kioskHtml('<a href="/thu-tuc" target="_blank">Thủ tục</a><a href="#q">Ô</a>')).toBe('<a href="/thu-tuc">Thủ tục</a><a href="#q">Ô</a>');
});

test('nothing is offered as a file to keep, and nothing of the machine itself', () => {
  for (const href of ['/api/v1/dossiers/1/receipt.pdf', '/tren-may-nay', '/tap-lam', '/ho-tro', '/can-bo/']) expect(kioskHtml(`<a href="${href}">x</a>`)).toBe('');
  expect(kioskHtml('<a href="/x" download="y">x</a>')).toBe('');
  expect(isClosedAtKiosk('/ho-tro-khac')).toBe(false);
});

test('no box and no form is remembered by the browser', () => {
  expect(
    kioskHtml('<form method="post"><input name="q" autoComplete="name"/><input type="hidden" name="h" value="a &gt; b"/><select name="s"></select><textarea></textarea></form>'),
  ).toBe(
    '<form method="post" autocomplete="off"><input name="q" autocomplete="off"/><input type="hidden" name="h" value="a &gt; b" autocomplete="off"/><select name="s" autocomplete="off"></select><textarea autocomplete="off"></textarea></form>',
  );
});

test('a draft and its receipt belong to the person who sits there', () => {
  const id = '018c9a7e-0000-7000-8000-000000000001';
  expect([ownIdIn(`/bien-nhan/${id}`), ownIdIn(`/nop/ho-so/${id.toUpperCase()}/giay-to?x=1`), ownIdIn('/nop/1.001193'), ownIdIn('/tra-cuu/ho-so')]).toEqual([id, id, null, null]);
});
