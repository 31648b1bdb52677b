import { FileView } from '@priyom/shared/api/files';
import { Materials, MaterialView } from '@priyom/shared/api/materials';
import { FILE_LIMITS } from '@priyom/shared/domain/file/limits';
import { newId } from '../../src/platform/ids.ts';
import type { Browser } from '../harness/browser.ts';
import { waitUntil } from '../live/wait-until.ts';
import { read } from '../visits/fixture.ts';

/** One of the staff with the institution's materials, as the pages ask for them. */
export class Keeper {
  readonly browser: Browser;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  begins(over: Record<string, unknown> = {}): Promise<Response> {
    const words = { title: 'Памятка о сне', note: 'Родителям дошкольников', link: null };
    return this.browser.post('/api/materials', { requestId: newId(), ...words, ...over });
  }

  edits(id: string, over: Record<string, unknown> = {}): Promise<Response> {
    return this.browser.put(`/api/materials/${id}`, { title: 'Памятка о сне', note: '', link: null, ...over });
  }

  step(id: string, step: string, requestId = newId()): Promise<Response> {
    return this.browser.post(`/api/materials/${id}/${step}`, { requestId });
  }

  declares(id: string, size: unknown, name = 'памятка.pdf', over: Record<string, unknown> = {}): Promise<Response> {
    return this.browser.post(`/api/materials/${id}/file`, { requestId: newId(), name, size, ...over });
  }

  bytes(id: string, bytes: Buffer, offset: number | string): Promise<Response> {
    return this.browser.patch(`/api/materials/${id}/file`, bytes, offset);
  }

  /** Whole and looked at: ready or refused. */
  async uploads(id: string, whole: Buffer, name?: string, over?: Record<string, unknown>): Promise<FileView> {
    await read(FileView, await this.declares(id, whole.length, name, over));
    for (let offset = 0; offset < whole.length; offset += FILE_LIMITS.chunkBytes) {
      await read(FileView, await this.bytes(id, whole.subarray(offset, offset + FILE_LIMITS.chunkBytes), offset));
    }
    await read(FileView, await this.step(id, 'file/finish'));
    let view: FileView | undefined;
    await waitUntil(async () => {
      view = await read(FileView, await this.browser.get(`/api/materials/${id}/file`));
      return view.status === 'scanning' ? 'still scanning' : null;
    });
    if (!view) throw new Error('no file');
    return view;
  }

  async publishesFile(whole: Buffer, over: Record<string, unknown> = {}): Promise<MaterialView> {
    const { id } = await read(MaterialView, await this.begins(over));
    await this.uploads(id, whole);
    return read(MaterialView, await this.step(id, 'publish'));
  }

  async publishesLink(link: string, over: Record<string, unknown> = {}): Promise<MaterialView> {
    const { id } = await read(MaterialView, await this.begins({ link, ...over }));
    return read(MaterialView, await this.step(id, 'publish'));
  }

  async library(): Promise<MaterialView[]> {
    return (await read(Materials, await this.browser.get('/api/materials'))).materials;
  }

  async all(): Promise<MaterialView[]> {
    return (await read(Materials, await this.browser.get('/api/materials?of=all'))).materials;
  }

  hands(consultationId: string, materialId: string, requestId = newId()): Promise<Response> {
    return this.browser.post(`/api/consultations/${consultationId}/materials`, { requestId, materialId });
  }

  content(id: string): Promise<Response> {
    return this.browser.get(`/api/materials/${id}/content`);
  }
}
