import { createHash } from 'node:crypto';
import { FileView } from '@priyom/shared/api/files';
import { FILE_LIMITS } from '@priyom/shared/domain/file/limits';
import { newId } from '../../src/platform/ids.ts';
import type { Browser } from '../harness/browser.ts';
import type { Booked } from '../live/house.ts';
import { waitUntil } from '../live/wait-until.ts';
import { read } from '../visits/fixture.ts';

/** One who hands over files, by a log-in or by a link, as a page does it. */
export class Giver {
  readonly browser: Browser;
  readonly #begin: string;
  readonly #pathOf: (id: string, step: string) => string;

  private constructor(browser: Browser, begin: string, pathOf: (id: string, step: string) => string) {
    this.browser = browser;
    this.#begin = begin;
    this.#pathOf = pathOf;
  }

  static staff(browser: Browser, consultationId: string): Giver {
    return new Giver(browser, `/api/consultations/${consultationId}/files`, (id, step) => `/api/files/${id}${step}`);
  }

  static guest(browser: Browser, invitationId: string): Giver {
    const begin = `/api/guest/visits/${invitationId}/files`;
    return new Giver(browser, begin, (id, step) => `/api/guest/files/${id}${step}?by=${invitationId}`);
  }

  begin(bytes: Buffer, name: string, over: Record<string, unknown> = {}): Promise<Response> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return this.browser.post(this.#begin, { requestId: newId(), name, size: bytes.length, sha256, ...over });
  }

  bytes(id: string, bytes: Uint8Array, offset: number | string): Promise<Response> {
    return this.browser.patch(this.#pathOf(id, ''), bytes, offset);
  }

  state(id: string): Promise<Response> {
    return this.browser.get(this.#pathOf(id, ''));
  }

  step(id: string, step: 'finish' | 'drop'): Promise<Response> {
    return this.browser.post(this.#pathOf(id, `/${step}`), { requestId: newId() });
  }

  content(id: string, isView = false): Promise<Response> {
    const path = this.#pathOf(id, '/content');
    return this.browser.get(isView ? `${path}${path.includes('?') ? '&' : '?'}view=1` : path);
  }

  /** From the declaration to the last byte. */
  async uploads(bytes: Buffer, name: string, over: Record<string, unknown> = {}): Promise<FileView> {
    const { id } = await read(FileView, await this.begin(bytes, name, over));
    for (let offset = 0; offset < bytes.length; offset += FILE_LIMITS.chunkBytes) {
      await read(FileView, await this.bytes(id, bytes.subarray(offset, offset + FILE_LIMITS.chunkBytes), offset));
    }
    return read(FileView, await this.step(id, 'finish'));
  }

  /** And until it is decided. */
  async gives(bytes: Buffer, name: string): Promise<FileView> {
    const { id } = await this.uploads(bytes, name);
    let file = await read(FileView, await this.state(id));
    await waitUntil(async () => {
      file = await read(FileView, await this.state(id));
      return file.status === 'ready' || file.status === 'refused' ? null : `the file is ${file.status}`;
    });
    return file;
  }
}

/** Both sides of a meeting. */
export function givers({ id, lead, guests: [first] }: Booked) {
  if (!first) throw new Error('no guest');
  return { anna: Giver.staff(lead.browser, id), vera: Giver.guest(first.browser, first.invitationId) };
}
