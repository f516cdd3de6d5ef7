import fc from 'fast-check';
import { bodySchemaOf, type Parameter, type Route } from './openapi-document.ts';
import { brokenJson, eachPartSpoiled, spoiled, wickedText, wickedTextFor, wickedValue, withBottomless, worstTextsFor, wrongContentTypes } from './wicked.ts';

/** A request that would be good: what stands in the path, the query, the headers and the body. */
export type Plan = {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** As it goes out. `json` is what the body says when it is JSON. */
export type Sent = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | Buffer | null;
  readonly json: { readonly value: unknown } | null;
};

type Spoil = (sent: Sent) => Sent;

/** The good request of a route, spoiled in one place or several. */
export function badRequests(route: Route, plan: Plan): fc.Arbitrary<Sent> {
  const spoils: fc.Arbitrary<Spoil>[] = [strangeQuery, strangeHeaders];
  const inPath = (route.operation.parameters ?? []).filter((one) => one.in === 'path');
  const inQuery = (route.operation.parameters ?? []).filter((one) => one.in === 'query');
  const own = (route.operation.parameters ?? []).filter((one) => one.in === 'header').map((one) => one.name);
  const names = [...own, ...Object.keys(plan.headers)];
  if (names.length > 0)
    spoils.push(
      named(names).map(
        ([name, text]): Spoil =>
          (sent) => ({ ...sent, headers: { ...sent.headers, [name]: inHeader(text) } }),
      ),
    );
  if (inPath.length > 0) spoils.push(heavy(named(inPath.map((one) => one.name)).map(([name, text]) => inUrl(route, plan, { path: { [name]: text }, query: {} }))));
  if (inQuery.length > 0) spoils.push(heavy(named(inQuery.map((one) => one.name)).map(([name, text]) => inUrl(route, plan, { path: {}, query: { [name]: text } }))));
  if (inQuery.length > 0) spoils.push(fc.constantFrom(...inQuery).map((one) => leftOut(route, plan, one)));
  if (bodySchemaOf(route.operation) !== null) {
    const body = spoiled(plan.body).map(
      (value): Spoil =>
        (sent) =>
          withJson(sent, value),
    );
    spoils.push(
      body,
      body,
      body,
      body,
      wickedValue.map(
        (value): Spoil =>
          (sent) =>
            withJson(sent, value),
      ),
      brokenJson.map(
        (raw): Spoil =>
          (sent) => ({ ...sent, payload: raw, json: parsed(raw) }),
      ),
    );
    spoils.push(
      wrongContentTypes.map(
        (type): Spoil =>
          (sent) => ({ ...sent, headers: { ...sent.headers, 'content-type': type } }),
      ),
    );
  }
  const good = goodRequest(route, plan);
  return fc.array(fc.oneof(...spoils), { minLength: 1, maxLength: 2 }).map((chosen) => chosen.reduce((sent, spoil) => spoil(sent), good));
}

/** The good request with each of its parts replaced by the worst of what may stand there: the same in every run, so that what has once gone wrong stays found. */
export function worstRequests(route: Route, plan: Plan): readonly Sent[] {
  const good = goodRequest(route, plan);
  const names = (place: string) => (route.operation.parameters ?? []).filter((one) => one.in === place).map((one) => one.name);
  const spoils: readonly Spoil[] = [
    ...names('path').flatMap((name) => worstTextsFor(name).map((text) => inUrl(route, plan, { path: { [name]: text }, query: {} }))),
    ...names('query').flatMap((name) => worstTextsFor(name).map((text) => inUrl(route, plan, { path: {}, query: { [name]: text } }))),
    ...[...new Set([...names('header'), ...Object.keys(plan.headers)])].flatMap((name) =>
      worstTextsFor(name).map(
        (text): Spoil =>
          (sent) => ({ ...sent, headers: { ...sent.headers, [name]: inHeader(text) } }),
      ),
    ),
    ...(bodySchemaOf(route.operation) === null
      ? []
      : eachPartSpoiled(plan.body).map(
          (value): Spoil =>
            (sent) =>
              withJson(sent, value),
        )),
  ];
  return spoils.map((spoil) => spoil(good));
}

export function goodRequest(route: Route, plan: Plan): Sent {
  const sent: Sent = { method: route.method, url: urlOf(route, plan), headers: { ...plan.headers }, payload: null, json: null };
  return bodySchemaOf(route.operation) === null ? sent : withJson(sent, plan.body);
}

/** One of the names, with what goes wrong there. */
function named(names: readonly string[]): fc.Arbitrary<readonly [string, string]> {
  return fc.constantFrom(...names).chain((name) => wickedTextFor(name).map((text) => [name, text] as const));
}

function heavy<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof(one, one, one);
}

function inUrl(route: Route, plan: Plan, over: Pick<Plan, 'path' | 'query'>): Spoil {
  return (sent) => ({ ...sent, url: urlOf(route, { ...plan, path: { ...plan.path, ...over.path }, query: { ...plan.query, ...over.query } }) });
}

function leftOut(route: Route, plan: Plan, one: Parameter): Spoil {
  const query = Object.fromEntries(Object.entries(plan.query).filter(([name]) => name !== one.name));
  return (sent) => ({ ...sent, url: urlOf(route, { ...plan, query }) });
}

function urlOf(route: Route, plan: Pick<Plan, 'path' | 'query'>): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(plan.path[name] ?? ''));
  const query = Object.entries(plan.query).map(([name, text]) => `${name}=${encoded(text)}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

/** What begins with a percent sign goes out as it is: a wrong encoding is a kind of wrong too. */
function encoded(text: string): string {
  return text.startsWith('%') ? text : encodeURIComponent(wellFormed(text));
}

function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

const strangeQuery: fc.Arbitrary<Spoil> = fc
  .constantFrom(
    '?x=1',
    '&x=1',
    '?__proto__=1',
    '?constructor=1',
    '?office=1&office=2',
    '&office=1&office=2',
    '?q[]=1',
    '?q[a]=1',
    '?%',
    '?%zz=%zz',
    '?=',
    '?&&&',
    `?${'a=1&'.repeat(500)}`,
    '#x',
    '/',
    '//',
    ';a=1',
  )
  .map(
    (tail): Spoil =>
      (sent) => ({ ...sent, url: `${sent.url}${tail}` }),
  );

const strangeHeaders: fc.Arbitrary<Spoil> = fc
  .tuple(
    fc.constantFrom(
      'accept',
      'accept-language',
      'cookie',
      'x-forwarded-for',
      'if-none-match',
      'range',
      'expect-ct',
      'authorization',
      'x-http-method-override',
      'content-encoding',
      'origin',
      'referer',
      'user-agent',
      'host',
    ),
    wickedText,
  )
  .map(
    ([name, text]): Spoil =>
      (sent) => ({ ...sent, headers: { ...sent.headers, [name]: name === 'cookie' ? `${sent.headers['cookie'] ?? ''}; dh_session=${inHeader(text)}` : inHeader(text) } }),
  );

/** Only what a line of HTTP can hold; the rest never reaches a program. */
function inHeader(text: string): string {
  return Buffer.from(text.slice(0, 8000))
    .toString('latin1')
    .replace(/[^\x20-\x7e\x80-\xff]/g, '');
}

function withJson(sent: Sent, value: unknown): Sent {
  const payload = withBottomless(JSON.stringify(value) ?? '');
  return { ...sent, headers: { 'content-type': 'application/json', ...sent.headers }, payload, json: parsed(payload) };
}

function parsed(raw: string | Buffer): Sent['json'] {
  try {
    return { value: JSON.parse(raw.toString().replace(/^\ufeff/, '')) as unknown };
  } catch {
    return null;
  }
}
