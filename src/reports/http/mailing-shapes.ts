import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { addressPattern, mailLanguages, mailMinutes, recipientsMax, rhythms } from '../rules/mailing.ts';

const closed = { additionalProperties: false };
const Office = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
const yesNo = oneOf('yes', 'no');

const Said = {
  rhythm: oneOf(...rhythms),
  minute: Type.Integer({ minimum: mailMinutes.first, maximum: mailMinutes.last, description: 'Phút trong ngày: 450 là 07:30' }),
  language: oneOf(...mailLanguages),
  recipients: Type.Array(Type.String({ maxLength: 254, pattern: addressPattern }), { minItems: 1, maxItems: recipientsMax }),
  state: oneOf('running', 'stopped'),
};

export const NewMailingShape = Type.Object({ office: Office, ...Said, language: Type.Optional(Said.language) }, closed);
export const NewRunShape = Type.Object({ office: Office, id: UuidV7Shape }, closed);

const LastShape = Type.Object({
  state: oneOf('queued', 'sent', 'failed', 'dropped'),
  /** When it was sent or given up; while it waits, when it was queued. */
  at: InstantShape,
  nextTryAt: nullable(InstantShape),
  attempts: Type.Integer(),
  /** What the mail server said. */
  fault: nullable(Type.String()),
  refused: Type.Array(Type.String()),
});

export const MailingsShape = Type.Object({
  /** Whether this server is connected to a mail server. */
  isSetUp: yesNo,
  /** The own views of the dashboard. */
  rows: Type.Array(
    Type.Object({
      viewId: UuidV7Shape,
      /** Whether the asker sets targets of its unit. */
      maySet: yesNo,
      mailing: nullable(
        Type.Object({
          ...Said,
          stoppedWhy: nullable(oneOf('left', 'rightLost', 'viewUnusable')),
          nextAt: nullable(InstantShape),
          last: nullable(LastShape),
        }),
      ),
    }),
  ),
});
export type MailingsView = Static<typeof MailingsShape>;
