import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paperTypeOf } from './paper.ts';
import { jpegSize, pdfOfPages } from './pdf-of-pages.ts';

/** Two grey squares of 16 by 24 and of 32 by 16 points. */
const upright = bytesOf(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXwBFRcXHhoeOyEhO3xTRlN8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fP/AABEIABgAEAMBEQACEQEDEQH/xAGiAAABBQEBAQEBAQAAAAAAAAAAAQIDBAUGBwgJCgsQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+gEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoLEQACAQIEBAMEBwUEBAABAncAAQIDEQQFITEGEkFRB2FxEyIygQgUQpGhscEJIzNS8BVictEKFiQ04SXxFxgZGiYnKCkqNTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqCg4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2dri4+Tl5ufo6ery8/T19vf4+fr/2gAMAwEAAhEDEQA/AN2gAoAKACgAoAKAP//Z',
);
const lying = bytesOf(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXwBFRcXHhoeOyEhO3xTRlN8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fP/AABEIABAAIAMBEQACEQEDEQH/xAGiAAABBQEBAQEBAQAAAAAAAAAAAQIDBAUGBwgJCgsQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+gEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoLEQACAQIEBAMEBwUEBAABAncAAQIDEQQFITEGEkFRB2FxEyIygQgUQpGhscEJIzNS8BVictEKFiQ04SXxFxgZGiYnKCkqNTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqCg4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2dri4+Tl5ufo6ery8/T19vf4+fr/2gAMAwEAAhEDEQA/AN2gAoAKACgAoAKACgAoA//Z',
);

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

test('A JPEG tells its size; what is cut off, of four colours or no JPEG has none', () => {
  expect(jpegSize(upright)).toEqual({ width: 16, height: 24, colours: 3 });
  expect(jpegSize(lying)).toEqual({ width: 32, height: 16, colours: 3 });
  expect(jpegSize(upright.slice(0, 100))).toBeNull();
  expect(jpegSize(new Uint8Array())).toBeNull();
  expect(jpegSize(bytesOf(Buffer.from('%PDF-1.4').toString('base64')))).toBeNull();
  const ofFour = upright.slice();
  ofFour[ofFour.findIndex((byte, at) => byte === 0xff && ofFour[at + 1] === 0xc0) + 9] = 4;
  expect(jpegSize(ofFour)).toBeNull();
});

describe('Several pages become one PDF', () => {
  const pdf = pdfOfPages([upright, lying, upright]) ?? new Uint8Array();

  test('which we take as a paper, and which says the same bytes for the same pages', () => {
    expect(paperTypeOf(pdf.slice(0, 16))).toBe('application/pdf');
    expect(pdfOfPages([upright, lying, upright])).toEqual(pdf);
    expect(pdfOfPages([lying, upright, upright])).not.toEqual(pdf);
  });

  test('in which each picture stands as it was, in the order given', () => {
    const found = [upright, lying, upright].reduce((from, page) => {
      const at = Buffer.from(pdf).indexOf(Buffer.from(page), from);
      expect(at).toBeGreaterThan(0);
      return at + page.length;
    }, 0);
    expect(found).toBeLessThan(pdf.length);
  });

  test('whose table names the place of every object', () => {
    const text = Buffer.from(pdf).toString('latin1');
    const table = text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]));
    const places = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
    expect(places).toHaveLength(2 + 3 * 3);
    places.forEach((place, at) => {
      expect(text.slice(place).startsWith(`${at + 1} 0 obj\n`)).toBe(true);
    });
  });

  test.skipIf(spawnSync('pdfinfo', ['-v']).error !== undefined)('which other programs open, with pages of A4 upright and lying', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dong-hanh-pdf-'));
    const file = join(folder, 'pages.pdf');
    writeFileSync(file, pdf);
    const said = execFileSync('pdfinfo', ['-f', '1', '-l', '3', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(said).toMatch(/^Pages: +3$/m);
    expect([...said.matchAll(/size: +([\d.]+) x ([\d.]+) pts \(A4\)/g)].map((match) => [Number(match[1]), Number(match[2])])).toEqual([
      [595.28, 841.89],
      [841.89, 595.28],
      [595.28, 841.89],
    ]);
  });
});

test('Nothing is made of no page, or of one that is no JPEG', () => {
  expect(pdfOfPages([])).toBeNull();
  expect(pdfOfPages([upright, new Uint8Array([1, 2, 3])])).toBeNull();
});
