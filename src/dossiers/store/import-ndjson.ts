import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Compile } from 'typebox/compile';
import { type OldDossier, OldDossierShape } from '../rules/history-record.ts';

const line = Compile(OldDossierShape);

/** The old dossiers of a file of NDJSON, read as they are needed. An Error names the line and what is wrong with it. */
export async function* readOldDossiers(path: string): AsyncGenerator<OldDossier> {
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text.trim() === '') continue;
    const value: unknown = JSON.parse(text);
    if (!line.Check(value))
      throw new Error(
        `${path}:${number}: ${line
          .Errors(value)
          .map((fault) => `${fault.instancePath || '/'} ${fault.message}`)
          .slice(0, 5)
          .join('; ')}`,
      );
    yield value;
  }
}
