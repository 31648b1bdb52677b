import { describe, expect, it } from 'vitest';
import { atMost } from '../../src/platform/mongo/filter.ts';
import { useDatabase } from '../harness/database.ts';
import { lampModel } from './sample-aggregate.ts';

const test = useDatabase();

describe('a query', () => {
  it('without an institution throws', async () => {
    const wild = test.db.across(lampModel, 'session-by-token');
    await expect(wild.find({})).rejects.toThrow('no institutionId');
    await expect(wild.updateOne({ _id: 'x' }, { $set: { flashes: 1 } })).rejects.toThrow('no institutionId');
    await expect(wild.updateMany({}, { $set: { flashes: 1 } })).rejects.toThrow('no institutionId');
    await expect(wild.deleteMany({})).rejects.toThrow('no institutionId');
    await expect(wild.count({})).rejects.toThrow('no institutionId');
    expect(() => test.db.in({ institutionId: '' }, lampModel)).toThrow('empty scope');
  });

  it('with a named reason that the collection allows may look across', async () => {
    expect(await test.db.across(lampModel, 'due-runner').find({ nextDueAt: atMost(new Date(0)) })).toEqual([]);
  });

  it('never takes an operator that did not come from code', async () => {
    const lamps = test.db.in({ institutionId: 'inst-1' }, lampModel);
    const stolen: Record<string, unknown> = { socket: { $gt: '' } };
    await expect(lamps.findLoose(stolen)).rejects.toThrow();
  });

  it('with an undefined value throws instead of matching everything', async () => {
    const lamps = test.db.in({ institutionId: 'inst-1' }, lampModel);
    await expect(lamps.find({ note: undefined })).rejects.toThrow('would match everything');
  });

  it('with a field that the schema does not have throws', async () => {
    const lamps = test.db.in({ institutionId: 'inst-1' }, lampModel);
    await expect(lamps.findLoose({ colour: 'red' })).rejects.toThrow();
    await expect(lamps.updateGuarded({ _id: 'x' }, { $set: { colour: 'red' } })).rejects.toThrow();
  });
});
