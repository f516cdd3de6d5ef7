export type Mail = {
  /** The same for every try: a mail server or program that has it already can tell. */
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachment: { readonly name: string; readonly content: string };
};

/** `refused`: addresses that the server did not take although it took the mail for the others. */
export type MailAnswer = { readonly kind: 'sent'; readonly refused: readonly string[] } | { readonly kind: 'refused'; readonly fault: string };
export type Mailer = (mail: Mail) => Promise<MailAnswer>;
/** SMTP_URL, MAIL_FROM and SMTP_TLS, checked where settings are read. `required`: nothing is said to a smtp:// server that does not begin TLS first, no password either. */
export type MailSettings = { readonly url: string; readonly from: string; readonly tls?: 'required' | 'offered' };

/** A server that does not answer must not keep the others waiting. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 20_000 };
const faultLettersMax = 300;

/** Hands mails to the mail server, each over a connection of its own. What it says no to comes back as words: without the password, which no server repeats. */
export function smtpMailer({ url, from, tls = 'offered' }: MailSettings): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isTls = protocol === 'smtps:';
  const auth = username === '' ? {} : { auth: { user: decoded(username), pass: decoded(password) } };
  const at = /@([^@>\s]+)>?$/.exec(from)?.[1] ?? hostname;
  return async ({ id, to, subject, text, html, attachment }) => {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (isTls ? 465 : 587) : Number(port),
      secure: isTls,
      requireTLS: tls === 'required',
      ...auth,
      ...patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      const answer = await transport.sendMail({
        from,
        to: [...to],
        subject,
        text,
        html,
        messageId: `<${id}@${at}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: [{ filename: attachment.name, content: attachment.content, contentType: 'text/csv; charset=utf-8' }],
      });
      return { kind: 'sent', refused: answer.rejected ?? [] };
    } catch (error) {
      return { kind: 'refused', fault: wordsOf(error).slice(0, faultLettersMax) };
    } finally {
      transport.close();
    }
  };
}

/** As the address writes it; signs that are no good escapes stay as they are. */
function decoded(text: string): string {
  return new URLSearchParams(`a=${text.replaceAll('+', '%2B').replaceAll('&', '%26')}`).get('a') ?? '';
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('response' in error && typeof error.response === 'string') return error.response;
  return error.message;
}
