import { createTransport, type Transporter } from 'nodemailer';
import { type Letter, LetterRefused, type MailCarrier } from './carrier.ts';

/** RFC 5321 §4.2.1: permanent. */
const FOR_GOOD = 500;
const CONNECTIONS = 3;

export interface SmtpOptions {
  /** `smtp://user:password@mail.example:587` or `smtps://…` */
  url: string;
  /** What the letters are from. */
  from: string;
}

/** Over the institution's own mail server; connections are kept while there are letters. */
export class SmtpCarrier implements MailCarrier {
  readonly isOn = true;
  readonly #transport: Transporter;
  readonly #from: string;

  constructor({ url, from }: SmtpOptions) {
    this.#from = from;
    // What a template or a name says is never read as a file or an address to fetch.
    this.#transport = createTransport({ url, pool: true, maxConnections: CONNECTIONS, disableFileAccess: true });
  }

  async send({ id, to, subject, text, calendar, leave }: Letter): Promise<void> {
    try {
      await this.#transport.sendMail({
        messageId: `<${id}@${this.#from.split('@').at(-1)?.replace('>', '') ?? 'priyom'}>`,
        from: this.#from,
        to: { name: '', address: to },
        subject,
        text,
        ...(calendar && { icalEvent: { method: 'PUBLISH', content: calendar } }),
        ...(leave && { list: { unsubscribe: { url: leave, comment: '' } } }),
        disableUrlAccess: true,
      });
    } catch (error) {
      // Never the library's own words, nor the error as a cause: the server's answer in them repeats the address.
      if (isForGood(error)) throw new LetterRefused('the mail server refused it');
      throw new Error(`the mail server did not take it: ${codeOf(error)}`);
    }
  }

  close(): void {
    this.#transport.close();
  }
}

/** «EAUTH 535», «ECONNECTION»: what the technician can act on. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return 'responseCode' in error && typeof error.responseCode === 'number' ? `${code} ${error.responseCode}` : code;
}

/** A wrong password is the house's to mend, and then every letter goes: never for good. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error)) return false;
  const isAuth = 'code' in error && error.code === 'EAUTH';
  return typeof error.responseCode === 'number' && error.responseCode >= FOR_GOOD && !isAuth;
}
