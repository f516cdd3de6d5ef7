import build, { type AnySchema, type Schema } from 'fast-json-stringify';

type Answer = { readonly schema?: unknown };

/**
 * The writers of answers by their schemas, which put nothing into an answer that its schema does not name. Each is made when it is first needed: of hundreds of
 * addresses a ward uses a few in a day, and writers of all, each with its refusals, took 25 MB at rest. What cannot be made is
 * found by the tests that ask every address. `shapes`: what schemas refer to, by name.
 */
export function answerWriters(shapes: unknown): (answer: Answer) => (content: unknown) => string {
  return ({ schema }) => {
    let write: ((content: unknown) => string) | null = null;
    return (content) => {
      write ??= build(schema as AnySchema, { schema: shapes as Record<string, Schema> });
      return write(content);
    };
  };
}
