/** The generated description of the API, as far as it is looked at here. */
type Described = { readonly paths?: unknown };
type Operation = {
  tags?: readonly string[];
  security?: readonly unknown[];
  parameters?: unknown[];
  responses: Record<string, { description: string; content?: Record<string, { schema?: { $ref?: string; format?: string; description?: string } }> }>;
};

/**
 * Says once what holds for every route: refusals are problems of RFC 9457 with their own media type, what is tagged `staff` needs the
 * session (and, to write, the header of our pages), and a file is no JSON. Changes the document it is given.
 */
export function finishDescription<T extends Described>(document: T): T {
  for (const item of Object.values((document.paths ?? {}) as Record<string, Record<string, Operation>>)) {
    for (const [method, operation] of Object.entries(item)) {
      describeRefusals(operation);
      describeFiles(operation);
      if (operation.tags?.includes('staff') === true && operation.security === undefined) describeSession(operation, method);
    }
  }
  return document;
}

const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

function describeRefusals({ responses }: Operation): void {
  responses['4XX'] = { description: 'Không làm được; vì sao và làm gì tiếp thì nằm ở detail và next. Refused.', content: problem };
  responses['503'] = { description: 'Máy chủ đang bận; gửi lại sau Retry-After giây. Busy.', content: problem };
  for (const response of Object.values(responses)) {
    if (response.content?.['application/json']?.schema?.$ref?.endsWith('/Problem') === true) response.content = problem;
  }
}

/** The shape of a file names its media types in its description (dossiers/http/forms.ts). */
function describeFiles({ responses }: Operation): void {
  for (const response of Object.values(responses)) {
    const schema = response.content?.['application/json']?.schema;
    if (schema?.format === 'binary')
      response.content = Object.fromEntries((schema.description ?? '').split(', ').map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
  }
}

function describeSession(operation: Operation, method: string): void {
  operation.security = [{ session: [] }];
  if (method === 'get') return;
  operation.parameters = [...(operation.parameters ?? []), { in: 'header', name: 'x-requested-with', required: true, schema: { type: 'string', const: 'dong-hanh' } }];
}
