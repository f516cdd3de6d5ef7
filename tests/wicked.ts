import fc from 'fast-check';

/** What people, broken programs and strangers send: made by fast-check, so that what goes wrong is made small again. */

const deep = (open: string, close: string, levels: number) => `${open.repeat(levels)}${close.repeat(levels)}`;

/** Put as text where JSON has a place, and replaced in the JSON by what JSON.stringify could not write. */
export const bottomless = '@bottomless@';

const signs = ['', ' ', '\t\r\n', '.', '..', '-', '--', '/', '\\', '%', '%00', '%zz', '?', '#', '&', '=', '|', ';', '*'];
const unseen = ['\u0000', 'Nguyễn\u0000An', '\u001e', 'a\u001eb', '\u007f', '\ufeff', '\u200b', '\u202eNAYUGN', '\u2066x\u2069', '\ud800', 'An\udfff', '\ufffe'];
const letters = ['👵🏽', '👨‍👩‍👧‍👦', '🇻🇳', `e${'\u0301'.repeat(600)}`, '１２３４', '٠١٢٣', 'Ⅷ', 'ǅ', 'ﬃ', 'Đặng'.normalize('NFD')];
const paths = ['../../../../etc/passwd', '..\\..\\windows\\win.ini', '....//....//', 'file:///etc/passwd', 'http://169.254.169.254/', '%2e%2e%2f', '/proc/self/environ'];
const sql = ["' or '1'='1", "'; drop table dossiers; --", '1; select pg_sleep(10)', '$1', "\\'; --", '" or ""="', 'x%', '_', '{code}', '\\x00', "E'\\000'"];
const markup = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  '<!--',
  ']]>',
  '${7*7}',
  '{{7*7}}',
  '#panic("x")',
  '$ x $',
  '= Tiêu đề',
  '@import',
  'javascript:alert(1)',
];
const numbers = [
  'null',
  'undefined',
  'true',
  'NaN',
  'Infinity',
  '-Infinity',
  '0',
  '-0',
  '-1',
  '1.5',
  '1e308',
  '1e309',
  '0x10',
  '007',
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '9'.repeat(400),
];
const days = [
  '2019-02-30',
  '2019-13-01',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '9999-12-01',
  '9999-12-31',
  '10000-01-01',
  '-0001-01-01',
  '19-4-1',
  '2019-04-31',
  '2019',
  '2019-04',
  '2019-04-18T00:00',
];
const instants = [
  '2019-02-29T25:61:61Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-14:00',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.000Z',
  '2019-04-18T16:00:00',
  '2019-04-18T24:00:00+07:00',
  '2016-12-31T23:59:60Z',
];
const ids = [
  '00000000-0000-0000-0000-000000000000',
  '019AB0C4-7C00-7000-8000-000000000001',
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  '019ab0c4-7c00-7000-8000-00000000000',
  'ffffffff-ffff-7fff-bfff-ffffffffffff',
  '-'.repeat(36),
  'F'.repeat(64),
  'g'.repeat(64),
  'f'.repeat(32),
];
const cursors = [
  ...[
    `2019-04-18T16:00:00.000000Z|${'-'.repeat(36)}`,
    '2019-99-99T99:99:99.999999Z|019ab0c4-7c00-7000-8000-000000000001',
    '0001-01-01T00:00:00.000Z|019ab0c4-7c00-7000-8000-000000000001',
  ],
  ...[`${'0'.repeat(20)}|019ab0c4-7c00-7000-8000-000000000001`, `${'-'.repeat(20)}|${'-'.repeat(36)}`, '|', 'MjAxOS0wNC0xOFQxNjowMDowMC4wMDBaLw'],
  ...[`2019-04-18T16:00:00.000Z/${'-'.repeat(36)}`, '9999-12-31T23:59:59.999Z/019ab0c4-7c00-7000-8000-000000000001', 'x/y'].map((text) => Buffer.from(text).toString('base64url')),
];
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'toJSON', 'length', 'submit'];
const codes = ['000.00.16.H29-190418-0001', 'H29.77-190418-0000', 'H29.77-190230-0001', 'H29.77-990418-999999999', 'h29.77.01-261123-0001', `${'H29.'.repeat(20)}1-190418-0001`];
const long = [bottomless, 'a'.repeat(201), 'Ă'.repeat(5000), 'x'.repeat(100_000), '{"a":1}', '[1]', '{', '"', deep('[', ']', 50)];

export const wickedText: fc.Arbitrary<string> = fc.oneof(
  ...[signs, unseen, letters, paths, sql, markup, numbers, days, instants, ids, cursors, names, codes, long].map((some) => fc.constantFrom(...some)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** Of every kind of wrong one, and all of those that go wrong where a field of this name is read. */
export function worstTextsFor(field: string): readonly string[] {
  const some = [signs, unseen, letters, paths, sql, markup, numbers, days, instants, ids, cursors, names, codes].flatMap((kind) => kind.slice(0, 2));
  return [...new Set([...some, ...(kinFor(field) ?? []), '\ud800', bottomless, 'x'.repeat(100_000)])];
}

export const worstValues: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 31,
  [],
  {},
  [[]],
  ['x'],
  { constructor: 'x' },
  Array.from({ length: 5000 }, (_, at) => at),
  Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`k${at}`, at])),
];

/** What goes wrong where a field of this name is read; half of the time it is just anything. */
export function wickedTextFor(field: string): fc.Arbitrary<string> {
  const kin = kinFor(field);
  return kin === undefined ? wickedText : fc.oneof(wickedText, fc.constantFrom(...kin));
}

function kinFor(field: string): readonly string[] | undefined {
  return kinOf.find(([pattern]) => pattern.test(field))?.[1];
}

const kinOf: readonly (readonly [RegExp, readonly string[]])[] = [
  [/cursor/i, cursors],
  [/^(from|to)$|By$|Date$|ngay/i, days],
  [/At$|time/i, instants],
  [/^id$|Id$|sha256|upload/i, ids],
  [/office|version|length|offset|amount|serial|nam_/i, numbers],
  [/code/i, codes],
  [/kind|figure|list|key|field|Event/i, names],
];

export const wickedValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: wickedText },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 1.5, 0.1 + 0.2, 1e308, -1e308, 5e-324, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 63, 20_190_418),
  },
  { weight: 1, arbitrary: wickedText.map((text) => [text]) },
  { weight: 1, arbitrary: fc.tuple(wickedText, wickedText).map(([key, text]) => ({ [key]: text })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      [],
      {},
      [[]],
      [null],
      nested(300),
      listed(500),
      Array.from({ length: 5000 }, (_, at) => at),
      Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`k${at}`, at])),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

function nested(levels: number): unknown {
  let value: unknown = 'đáy';
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}

function listed(levels: number): unknown {
  let value: unknown = 'đáy';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

/** Bodies that are no JSON, or hardly. */
export const brokenJson: fc.Arbitrary<string | Buffer> = fc.oneof(
  fc.constantFrom<string | Buffer>('{', '{"a":', '}', '[', '{"a":1}}', "{'a':1}", '{"a":01}', '{"a":1e99999}', '\ufeff{}', '{"a":1,"a":2}', 'null', '""', '0', '[]', ''),
  fc.constantFrom<string | Buffer>(
    deep('[', ']', 100_000),
    '{"a":'.repeat(50_000),
    Buffer.from([0xff, 0xfe, 0x00]),
    Buffer.from('{"a":"\xff\xc0\x80"}', 'latin1'),
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":{}}}',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

export function withBottomless(json: string): string {
  return json.replaceAll(`"${bottomless}"`, deep('[', ']', 100_000));
}

export const wrongContentTypes: fc.Arbitrary<string> = fc.constantFrom(
  '',
  'text/plain',
  'text/html',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/jsonx',
  'json',
  '????',
  'application/json, text/plain',
  'application/octet-stream',
  'a'.repeat(5000),
);

/** The JSON value with each of its parts, and the whole, replaced by each of the worst. */
export function eachPartSpoiled(base: unknown): readonly unknown[] {
  return placesOf(base).flatMap((path) => [...worstTextsFor(path.at(-1) ?? ''), ...worstValues].map((value) => put(base, path, value)));
}

/** A JSON value in which something was replaced, left out, added or wrapped. */
export function spoiled(base: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(base);
  const parts = places.filter((path) => path.length > 0);
  const groups = places.filter((path) => isGroup(at(base, path)));
  const anywhere = fc.constantFrom(...places);
  const kinds: fc.Arbitrary<unknown>[] = [
    fc.tuple(anywhere, wickedValue).map(([path, value]) => put(base, path, value)),
    anywhere.chain((path) => wickedTextFor(path.at(-1) ?? '').map((text) => put(base, path, text))),
  ];
  if (parts.length > 0) {
    const part = fc.constantFrom(...parts);
    kinds.push(
      part.map((path) => without(base, path)),
      part.map((path) => put(base, path, [at(base, path)])),
      part.map((path) => put(base, path, String(at(base, path)))),
    );
  }
  if (groups.length > 0) kinds.push(fc.tuple(fc.constantFrom(...groups), wickedText, wickedValue).map(([path, key, value]) => put(base, [...path, key], value)));
  return fc.oneof(...kinds);
}

type Path = readonly string[];

function placesOf(value: unknown, path: Path = []): Path[] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[...path], ...children.flatMap(([key, one]) => placesOf(one, [...path, key]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((one, key) => (typeof one === 'object' && one !== null ? Reflect.get(one, key) : undefined), value);
}

function put(value: unknown, [key, ...rest]: Path, next: unknown): unknown {
  if (key === undefined) return next;
  const copy: object = Array.isArray(value) ? [...value] : { ...(value as object) };
  // As JSON would: a key called __proto__ is a key like any other.
  Object.defineProperty(copy, key, { value: put(at(value, [key]), rest, next), enumerable: true, configurable: true, writable: true });
  return copy;
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  if (rest.length > 0) return put(value, [key], without(at(value, [key]), rest));
  if (Array.isArray(value)) return value.filter((_, index) => String(index) !== key);
  return Object.fromEntries(Object.entries(value).filter(([one]) => one !== key));
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
