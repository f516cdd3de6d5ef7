import { Type } from 'typebox';

/** Files that go out; the description names their media type for the description of the API. */
export const Jpeg = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'image/jpeg' });
export const Pdf = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'application/pdf' });
