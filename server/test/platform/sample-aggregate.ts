import type { Table } from '@priyom/shared/state-machine';
import { type Aggregate, defineAggregate } from '../../src/platform/aggregate/aggregate.ts';

export type LampState = 'off' | 'on' | 'broken';
export type LampEvent = 'make' | 'switchOn' | 'switchOff' | 'flash' | 'break';

export const LAMP_TABLE: Table<LampState, LampEvent> = {
  name: 'lamp',
  states: ['off', 'on', 'broken'],
  rules: [
    { event: 'make', from: [], to: 'off', by: ['staff'] },
    { event: 'switchOn', from: ['off'], to: 'on', by: ['staff'] },
    { event: 'switchOff', from: ['on'], to: 'off', by: ['staff'] },
    { event: 'flash', from: ['on'], to: 'on', by: ['staff'] },
    { event: 'break', from: ['on', 'off'], to: 'broken', by: ['system'] },
  ],
};

export interface Lamp extends Aggregate<LampState> {
  flashes: number;
  note?: string;
  socket: string;
}

export const lampModel = defineAggregate<Lamp>({
  name: 'testLamps',
  fields: { flashes: Number, note: String, socket: String },
  indexes: [{ keys: { socket: 1 }, unique: true }],
});
