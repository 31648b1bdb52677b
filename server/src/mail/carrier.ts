/** One letter, as it goes out. */
export interface Letter {
  /** The same for the same letter, however often it is tried: mail servers drop a second one. */
  id: string;
  to: string;
  subject: string;
  text: string;
  /** The meeting as a calendar knows it (RFC 5545). */
  calendar?: string | undefined;
  /**
   * The page on which letters of this kind end (RFC 2369). Not by one press of the mail program (RFC 8058): its secret would
   * stand in addresses that are logged.
   */
  leave?: string | undefined;
}

/** Refused for good: another try would be refused as well. */
export class LetterRefused extends Error {}

export interface MailCarrier {
  /** The institution has a mail server. Without one nothing is queued, and people are told otherwise. */
  readonly isOn: boolean;
  /** @throws LetterRefused · Error for anything that may pass */
  send(letter: Letter): Promise<void>;
}

export const NO_MAIL: MailCarrier = {
  isOn: false,
  send: () => Promise.reject(new LetterRefused('there is no mail server')),
};
