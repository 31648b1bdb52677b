import { expect, it } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { protocolsModel } from '../../src/protocols/model.ts';
import { registersModel } from '../../src/registers/model.ts';
import { errorCode } from '../harness/browser.ts';
import { meetingAtTen, useLive } from '../live/house.ts';
import { waitUntil } from '../live/wait-until.ts';
import { deskOf, heldWithAll, TWO_FAMILIES } from './papers.ts';

const live = useLive();

it('a head who led a consultation signs, corrects, confirms and signs the register, and it is recorded', async () => {
  const booked = await meetingAtTen(live, { leadRoles: ['head'], wish: TWO_FAMILIES });
  await heldWithAll(booked);
  const head = deskOf(booked.lead, booked.id);
  const signed = await head.signsWith(await head.protocol(0), ['family']);
  await head.corrects(signed, ['legal']);
  await head.signsWith(await head.protocol(1), ['legal']);
  for (const line of (await head.journal()).filter(({ mayConfirm }) => mayConfirm)) {
    expect((await head.confirm(line.id)).status).toBe(200);
  }
  expect((await head.signRegister(await head.register())).status).toBe(200);
  await waitUntil(async () => {
    const { status } = await booked.read();
    return status === 'recorded' ? null : `the consultation is ${status}`;
  });
  const { database } = live.it.foundation;
  const writes = await database.in(booked.scope, auditEventsModel).find({ 'actor.id': booked.lead.staffId });
  const bases = new Set(writes.filter(({ action }) => action.endsWith('.write')).map(({ basis }) => basis));
  expect([...bases]).toEqual(['own']);
});

it('somebody else’s papers are refused before anything is done', async () => {
  const booked = await meetingAtTen(live, { wish: TWO_FAMILIES });
  await heldWithAll(booked);
  const lead = deskOf(booked.lead, booked.id);
  const draft = await lead.protocol(0);
  const signed = await lead.signsWith(await lead.protocol(1), ['family']);
  const [line] = await lead.journal();
  const { database } = live.it.foundation;
  const stored = async () => [
    ...(await database.in(booked.scope, protocolsModel).find({}, { sort: { _id: 1 } })),
    ...(await database.in(booked.scope, registersModel).find({})),
  ];
  await waitUntil(async () => {
    const isBusy = (await stored()).some(({ due, claimedUntil }) => due.length > 0 || claimedUntil !== null);
    return isBusy ? 'effects of the signature are left' : null;
  });
  const before = await stored();
  for (const role of ['specialist', 'head', 'director', 'registrar'] as const) {
    const other = deskOf(await booked.hire([role]), booked.id);
    const path = `/api/consultations/${booked.id}/register`;
    for (const answer of [
      await other.types(draft, ['legal']),
      await other.sign(draft),
      await other.correct(signed),
      await other.confirm(line?.id ?? ''),
      await other.browser.put(path, { v: 1, rows: [], added: [{ name: 'Чужой', note: '' }] }),
      await other.browser.post(`${path}/sign`, { requestId: 'another', v: 1, password: 'x' }),
    ]) {
      expect(await errorCode(answer), role).toBe('FORBIDDEN');
    }
  }
  expect(await stored()).toEqual(before);
});

it('a registrar, who need not know what was spoken of, has no journals', async () => {
  const booked = await meetingAtTen(live);
  const { browser } = await booked.hire(['registrar']);
  expect(await errorCode(await browser.get('/api/books'))).toBe('FORBIDDEN');
  expect(await errorCode(await browser.get('/api/protocols'))).toBe('FORBIDDEN');
});
