import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkOf, type Document, nameOf, type Operation, readDocument, routesOf, schemasOf } from './openapi-document.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let document: Document;

beforeAll(async () => {
  program = await openWholeProgram();
  document = await readDocument(program.server);
});

afterAll(() => program.stop());

test('The document says what it is, and every path, parameter and answer stands in the form of OpenAPI 3.1', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  expect([document.info.title, document.info.version].every((text) => text.length > 0)).toBe(true);
  for (const [path, item] of Object.entries(document.paths)) {
    expect(path).toMatch(/^\/api\/v1\//);
    for (const [method, operation] of Object.entries(item)) {
      expect(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'], path).toContain(method);
      expect(faultsOf(path, operation), `${method} ${path}`).toEqual([]);
    }
  }
});

function faultsOf(path: string, operation: Operation): readonly string[] {
  const parameters = operation.parameters ?? [];
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const inPath = parameters.filter((one) => one.in === 'path');
  const statuses = Object.keys(operation.responses);
  return [
    ...(JSON.stringify(named) === JSON.stringify(inPath.map((one) => one.name).sort()) ? [] : [`the parts of the path are ${named.join(', ')}`]),
    ...inPath.filter((one) => one.required !== true).map((one) => `${one.name} is in the path and not required`),
    ...parameters.filter((one) => !['path', 'query', 'header', 'cookie'].includes(one.in) || one.schema === undefined).map((one) => `${one.name} is no parameter`),
    ...(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size === parameters.length ? [] : ['a parameter stands twice']),
    ...(statuses.length > 0 ? [] : ['no answer']),
    ...statuses.filter((status) => !/^([1-5]\d\d|[1-5]XX|default)$/.test(status)).map((status) => `${status} is no status`),
    ...statuses.filter((status) => (operation.responses[status]?.description ?? '') === '').map((status) => `${status} is not described`),
    ...((operation.summary ?? '') === '' ? ['no summary'] : []),
    ...((operation.tags ?? []).length === 0 ? ['no tag'] : []),
  ];
}

test('Every schema can be compiled, every reference leads somewhere, and no keyword of older versions is left', () => {
  for (const { where, schema } of schemasOf(document)) {
    expect(Object.keys(schema), where).not.toContain('nullable');
    expect(() => checkOf(document, schema), where).not.toThrow();
  }
});

test('Every address under /api/v1 that the program answers stands in the document, and no other', () => {
  const answered = addressesOf(program.server.printRoutes({ commonPrefix: false })).filter((one) => one.includes(' /api/v1/'));
  const described = routesOf(document).map((route) => nameOf({ ...route, path: route.path.replace(/\{\w+\}/g, ':') }));
  expect(described.sort()).toEqual([...answered].sort());
});

/** `GET /api/v1/dossiers/:/receipt` for each route of the router; the HEAD that comes with a GET is left out. */
function addressesOf(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^(.*?)[└├]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (found === null) return [];
    const [, indent = '', part = '', methods = ''] = found;
    const depth = indent.length / 4;
    above.splice(depth, above.length, part);
    const path = above
      .join('')
      .replace(/^\/\//, '/')
      .replace(/:\w+(\|:\w+)*/g, ':');
    const taken = methods.split(', ').filter((method) => method !== '');
    return taken.filter((method) => method !== 'HEAD' || !taken.includes('GET')).map((method) => `${method} ${path}`);
  });
}

test('Every operation tells that it may refuse, and refuses in the shape of RFC 9457', () => {
  for (const route of routesOf(document)) {
    const { responses } = route.operation;
    expect(Object.keys(responses), nameOf(route)).toEqual(expect.arrayContaining(['4XX', '503']));
    for (const [status, { content = {} }] of Object.entries(responses)) {
      if (/^[1-3]/.test(status)) continue;
      expect(content, `${nameOf(route)} ${status}`).toEqual({ 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } });
    }
  }
});

test('What only officers may do says that a session is needed, and the header that goes with every write', () => {
  for (const route of routesOf(document)) {
    const asked = route.operation.security ?? [];
    const isOfStaff = (route.operation.tags ?? []).includes('staff') && nameOf(route) !== 'POST /api/v1/session';
    expect(asked, nameOf(route)).toEqual(isOfStaff ? [{ session: [] }] : []);
    const header = route.operation.parameters?.find((one) => one.in === 'header' && one.name === 'x-requested-with');
    expect(header?.schema?.['const'], nameOf(route)).toBe(isOfStaff && route.method !== 'GET' ? 'dong-hanh' : undefined);
  }
});

test('Files are told by their media types, not as JSON', () => {
  const types = (path: string) => Object.keys(document.paths[path]?.['get']?.responses['200']?.content ?? {});
  expect(types('/api/v1/dossiers/{id}/receipt.pdf')).toEqual(['application/pdf']);
  expect(types('/api/v1/register.pdf')).toEqual(['application/pdf']);
  expect(types('/api/v1/dossiers/{id}/forms/{kind}.pdf')).toEqual(['application/pdf']);
  expect(types('/api/v1/dossiers/{id}/papers/{sha256}')).toEqual(expect.arrayContaining(['image/jpeg', 'application/pdf']));
});

test('Every example keeps to its own schema', () => {
  const inSchemas = [...schemasOf(document)].flatMap(({ where, schema }) => listOf(schema['examples']).map((example) => ({ where, schema, example })));
  const beside = routesOf(document).flatMap((route) => {
    const places = [...(route.operation.parameters ?? []), ...Object.values(route.operation.requestBody?.content ?? {})];
    return places.flatMap(({ schema, example }) => (schema === undefined || example === undefined ? [] : [{ where: nameOf(route), schema, example }]));
  });
  expect([inSchemas.length > 0, beside.length > 0]).toEqual([true, true]);
  for (const { where, schema, example } of [...inSchemas, ...beside]) expect(checkOf(document, schema)(example), `${where}: ${JSON.stringify(example).slice(0, 80)}`).toBe(true);
});

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

test('The example of a filing can be filed as it stands, once', async () => {
  const example = document.paths['/api/v1/dossiers/{id}']?.['put']?.requestBody?.content['application/json']?.example as object;
  const url = '/api/v1/dossiers/019ab0c4-7c00-7000-8000-0000000000aa';
  const first = await program.server.inject({ method: 'PUT', url, payload: example });
  const second = await program.server.inject({ method: 'PUT', url, payload: example });
  expect([first.statusCode, second.statusCode]).toEqual([201, 200]);
  expect(second.json()).toEqual(first.json());
});
