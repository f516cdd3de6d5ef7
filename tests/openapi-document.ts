import { Compile } from 'typebox/compile';
import type { Server } from '../src/basics/http/route.ts';

/** The published description of the API as tests read it. */
export type Schema = { readonly [keyword: string]: unknown };
export type Parameter = { readonly in: string; readonly name: string; readonly required?: boolean; readonly schema?: Schema; readonly example?: unknown };
type Content = Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;
export type Operation = {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
};
export type Document = {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

export type Route = { readonly method: string; readonly path: string; readonly operation: Operation };

export async function readDocument(server: Server): Promise<Document> {
  return (await server.inject({ url: '/api/v1/openapi.json' })).json<Document>();
}

export function routesOf(document: Document): readonly Route[] {
  return Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })));
}

export function nameOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path}`;
}

export function bodySchemaOf(operation: Operation): Schema | null {
  return operation.requestBody?.content['application/json']?.schema ?? null;
}

/** A check of values against a schema of the document, with its references followed. */
export function checkOf(document: Document, schema: Schema): (value: unknown) => boolean {
  const compiled = Compile(withoutReferences(document, schema) as never);
  return (value) => compiled.Check(value);
}

export function withoutReferences(document: Document, schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((one) => withoutReferences(document, one));
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema && typeof schema.$ref === 'string') return withoutReferences(document, referred(document, schema.$ref));
  return Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, withoutReferences(document, one)]));
}

function referred(document: Document, reference: string): Schema {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(reference)?.[1] ?? '';
  const found = document.components.schemas[name];
  if (found === undefined) throw new Error(`The document refers to ${reference}, which is not in it`);
  return found;
}

/** Every schema of the document with every part of it, the way one writes a path into it. */
export function* schemasOf(document: Document): Generator<{ readonly where: string; readonly schema: Schema }> {
  for (const [name, schema] of Object.entries(document.components.schemas)) yield* within(name, schema);
  for (const route of routesOf(document)) {
    const { parameters = [], requestBody, responses } = route.operation;
    for (const parameter of parameters) yield* within(`${nameOf(route)} ${parameter.name}`, parameter.schema ?? {});
    const contents = [requestBody?.content ?? {}, ...Object.values(responses).map((response) => response.content ?? {})];
    for (const { schema } of contents.flatMap((content) => Object.values(content))) yield* within(nameOf(route), schema ?? {});
  }
}

function* within(where: string, schema: Schema): Generator<{ readonly where: string; readonly schema: Schema }> {
  yield { where, schema };
  const { properties, items, anyOf, additionalProperties } = schema;
  for (const [key, one] of Object.entries(isSchema(properties) ? properties : {})) if (isSchema(one)) yield* within(`${where}.${key}`, one);
  for (const one of [items, additionalProperties, ...(Array.isArray(anyOf) ? anyOf : [])]) if (isSchema(one)) yield* within(`${where}[]`, one);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
