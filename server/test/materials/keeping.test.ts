import { MaterialView } from '@priyom/shared/api/materials';
import { FILE_LIMITS } from '@priyom/shared/domain/file/limits';
import { describe, expect, it } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { materialPartsModel, materialsModel } from '../../src/materials/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { PAGE, PNG, PROGRAM, pdf, SVG, ZIP } from '../files/samples.ts';
import { errorCode } from '../harness/browser.ts';
import { useLive } from '../live/house.ts';
import { waitUntil } from '../live/wait-until.ts';
import { makeHouse, read } from '../visits/fixture.ts';
import { Keeper } from './keeper.ts';

const live = useLive();

async function house() {
  const { institution, hire } = await makeHouse({ ...live.it.foundation, base: live.it.base });
  const keeper = new Keeper((await hire(['head'])).browser);
  const scope = { institutionId: institution._id };
  const { database } = live.it.foundation;
  return {
    ...{ scope, hire, keeper },
    parts: () => database.in(scope, materialPartsModel),
    materials: () => database.in(scope, materialsModel),
    audited: (action: string) => database.in(scope, auditEventsModel).find({ action }),
    draft: async (over = {}) => (await read(MaterialView, await keeper.begins(over))).id,
  };
}

describe('a draft', () => {
  it('keeps what was typed, is seen by those who keep materials alone, and is published with a checked file', async () => {
    const { keeper, hire, draft, audited } = await house();
    const id = await draft({ title: '  Памятка  ', note: '' });
    await keeper.edits(id, { title: 'Памятка о сне', note: 'Родителям' });
    expect(await keeper.library()).toEqual([]);
    expect(await keeper.all()).toMatchObject([{ title: 'Памятка о сне', note: 'Родителям', status: 'draft' }]);
    expect(await errorCode(await keeper.step(id, 'publish'))).toBe('VALIDATION');
    const reader = new Keeper((await hire(['specialist'])).browser);
    expect(await keeper.uploads(id, PNG, 'план.jpg')).toMatchObject({ status: 'ready', name: 'план.jpg.png' });
    expect(await errorCode(await reader.content(id))).toBe('FORBIDDEN');
    expect((await keeper.content(id)).status).toBe(200);
    expect(await read(MaterialView, await keeper.step(id, 'publish'))).toMatchObject({ status: 'published' });
    expect(await reader.library()).toMatchObject([{ id, file: { type: 'image/png', size: PNG.length } }]);
    expect(Buffer.from(await (await reader.content(id)).arrayBuffer()).equals(PNG)).toBe(true);
    expect(await audited('material.publish')).toMatchObject([{ basis: 'institution', citizenIds: [] }]);
  });

  it('has a file or a link: the later one puts the other away, bytes and all', async () => {
    const { keeper, parts, draft } = await house();
    const id = await draft({ link: 'https://example.org/' });
    await keeper.uploads(id, PNG);
    await keeper.uploads(id, pdf());
    expect(await keeper.all()).toMatchObject([{ link: null, file: { type: 'application/pdf' } }]);
    await waitUntil(async () => ((await parts().count({})) === 1 ? null : 'the first file is left'));
    await keeper.edits(id, { link: 'https://example.org/' });
    expect(await keeper.all()).toMatchObject([{ link: 'https://example.org/', file: null }]);
    await waitUntil(async () => ((await parts().count({})) === 0 ? null : 'bytes are left'));
  });

  it('begun twice by one press is one; withdrawn, nothing of its file stays', async () => {
    const { keeper, parts, draft } = await house();
    const requestId = newId();
    const id = await draft({ requestId });
    expect(await draft({ requestId })).toBe(id);
    await keeper.uploads(id, PNG);
    await read(MaterialView, await keeper.step(id, 'withdraw'));
    await waitUntil(async () => ((await parts().count({})) === 0 ? null : 'bytes are left'));
    expect(await keeper.all()).toMatchObject([{ status: 'withdrawn', file: null }]);
  });
});

describe('what was published', () => {
  it('never changes: neither words nor file, only withdrawn it can be', async () => {
    const { keeper, materials } = await house();
    const { id } = await keeper.publishesFile(PNG);
    const before = await materials().getById(id);
    expect(await errorCode(await keeper.edits(id, { title: 'Другое' }))).toBe('INVALID_STATE');
    expect(await errorCode(await keeper.declares(id, 10))).toBe('INVALID_STATE');
    expect(await errorCode(await keeper.bytes(id, PNG, 0))).toBe('INVALID_STATE');
    expect(await errorCode(await keeper.step(id, 'file/finish'))).toBe('INVALID_STATE');
    expect(await errorCode(await keeper.step(id, 'publish'))).toBe('INVALID_STATE');
    expect(await materials().getById(id)).toEqual(before);
    await read(MaterialView, await keeper.step(id, 'withdraw'));
    expect(await errorCode(await keeper.step(id, 'withdraw'))).toBe('INVALID_STATE');
  });
});

describe('what is not taken', () => {
  it.each([
    ['a program that is called a document', PROGRAM],
    ['a page', PAGE],
    ['a drawing with a script', SVG],
    ['an archive', ZIP],
  ])('%s', async (_what, bytes) => {
    const { keeper, parts, draft } = await house();
    const id = await draft();
    expect(await keeper.uploads(id, bytes)).toMatchObject({ status: 'refused', refusal: 'type' });
    expect(await errorCode(await keeper.step(id, 'publish'))).toBe('INVALID_STATE');
    await waitUntil(async () => ((await parts().count({})) === 0 ? null : 'bytes are left'));
    expect(await errorCode(await keeper.content(id))).toBe('NOT_FOUND');
  });

  it('too much, behind the end, of another place, or otherwise than it was sent', async () => {
    const { keeper, draft } = await house();
    const id = await draft();
    expect(await errorCode(await keeper.declares(id, FILE_LIMITS.bytes + 1))).toBe('FILE_TOO_LARGE');
    for (const size of [0, -1, 1.5, 1e300, '1', null]) {
      expect(await errorCode(await keeper.declares(id, size))).toBe('VALIDATION');
    }
    await keeper.declares(id, PNG.length);
    expect(await errorCode(await keeper.step(id, 'file/finish'))).toBe('FILE_OFFSET');
    expect(await errorCode(await keeper.bytes(id, Buffer.alloc(FILE_LIMITS.chunkBytes + 1), 0))).toBe(
      'PAYLOAD_TOO_LARGE',
    );
    expect(await errorCode(await keeper.bytes(id, Buffer.concat([PNG, PNG]), 0))).toBe('FILE_TOO_LARGE');
    expect(await errorCode(await keeper.bytes(id, PNG, 7))).toBe('FILE_OFFSET');
    expect(await errorCode(await keeper.bytes(id, PNG, '1e9'))).toBe('VALIDATION');
    const other = await draft();
    expect(await keeper.uploads(other, PNG, 'a.png', { sha256: 'a'.repeat(64) })).toMatchObject({
      refusal: 'damaged',
    });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://example.org/',
    'https://user:secret@example.org/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    '//example.org/',
    'example.org',
    ' ',
    `https://example.org/${'a'.repeat(600)}`,
  ])('the link %s', async link => {
    const { keeper, draft, materials } = await house();
    expect(await errorCode(await keeper.begins({ link }))).toBe('VALIDATION');
    const id = await draft();
    expect(await errorCode(await keeper.edits(id, { link }))).toBe('VALIDATION');
    expect((await materials().getById(id)).link).toBeNull();
  });

  it.each([
    ['an empty title', { title: ' ' }],
    ['a title without end', { title: 'а'.repeat(121) }],
    ['a note without end', { note: 'а'.repeat(201) }],
    ['an operator', { title: { $gt: '' } }],
    ['what nobody asks for', { status: 'published' }],
  ])('%s', async (_what, over) => {
    const { keeper, materials } = await house();
    expect(await errorCode(await keeper.begins(over))).toBe('VALIDATION');
    expect(await materials().count({})).toBe(0);
  });
});

describe('who keeps them', () => {
  it('head and director; a specialist, a registrar, an administrator and a technician change nothing', async () => {
    const { keeper, hire, draft, materials } = await house();
    const id = await draft({ link: 'https://example.org/' });
    const before = await materials().getById(id);
    for (const role of ['specialist', 'registrar', 'administrator', 'technician'] as const) {
      const other = new Keeper((await hire([role])).browser);
      const tries = [
        other.begins(),
        other.edits(id),
        other.declares(id, 10),
        other.bytes(id, PNG, 0),
        other.browser.get(`/api/materials/${id}/file`),
        other.browser.get('/api/materials?of=all'),
        other.step(id, 'file/finish'),
        other.step(id, 'publish'),
        other.step(id, 'withdraw'),
      ];
      for (const answer of await Promise.all(tries)) expect(await errorCode(answer)).toBe('FORBIDDEN');
    }
    expect(await materials().getById(id)).toEqual(before);
    const director = new Keeper((await hire(['director'])).browser);
    expect((await director.step(id, 'publish')).status).toBe(200);
    expect(await keeper.library()).toHaveLength(1);
    const technician = await hire(['technician']);
    expect(await errorCode(await technician.browser.get('/api/materials'))).toBe('FORBIDDEN');
  });

  it('nobody of another institution finds, reads, changes or ends one', async () => {
    const { keeper: own, draft, materials } = await house();
    const stranger = (await house()).keeper;
    const id = await draft({ link: 'https://example.org/' });
    const before = await materials().getById(id);
    const tries = [
      stranger.edits(id),
      stranger.declares(id, 10),
      stranger.bytes(id, PNG, 0),
      stranger.browser.get(`/api/materials/${id}/file`),
      stranger.step(id, 'file/finish'),
      stranger.step(id, 'publish'),
      stranger.step(id, 'withdraw'),
      stranger.content(id),
    ];
    for (const answer of await Promise.all(tries)) expect(await errorCode(answer)).toBe('NOT_FOUND');
    expect(await stranger.all()).toEqual([]);
    expect(await materials().getById(id)).toEqual(before);
    await read(MaterialView, await own.step(id, 'publish'));
    expect(await stranger.library()).toEqual([]);
  });
});
