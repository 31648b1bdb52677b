import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on loopback, with every letter that it has taken, parsed as a mail program would. */
export class MailServer {
  readonly letters: ParsedMail[] = [];
  /** What the next letter is answered instead of being taken. */
  refusal: { code: number; text: string } | null = null;
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        simpleParser(stream).then(
          letter => {
            const { refusal } = this;
            this.refusal = null;
            if (!refusal) this.letters.push(letter);
            done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
          },
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
      },
    });
  }

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await new Promise<void>(done => server.#server.listen(0, '127.0.0.1', done));
    return server;
  }

  get url(): string {
    const address: AddressInfo | string | null = this.#server.server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  to(address: string): ParsedMail[] {
    return this.letters.filter(({ to }) => [to].flat().some(one => one?.text.includes(address)));
  }

  async stop(): Promise<void> {
    await new Promise<void>(done => this.#server.close(done));
  }
}
