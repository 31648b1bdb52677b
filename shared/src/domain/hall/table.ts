import type { Table } from '../../state-machine.ts';
import type { Floor } from './schema.ts';

export type FloorEvent = 'offer' | 'give' | 'accept' | 'refuse' | 'take' | 'return';

const LEADERS = ['lead', 'colleague'];
const SERVED = ['citizen', 'guest'];
const MEDIA = ['hall-media'];

/**
 * Leave to speak, of one person in a group or webinar. In a group it is given and nothing is switched on by it; on the
 * stage of a webinar one is seen by hundreds, hence by one's own yes. Leaders and interpreters need none.
 */
export const FLOOR_TABLE: Table<Floor, FloorEvent> = {
  name: 'floor',
  states: ['none', 'offered', 'has'],
  rules: [
    {
      event: 'offer',
      from: ['none'],
      to: 'offered',
      by: LEADERS,
      effects: MEDIA,
      when: 'the lead gives the floor in a webinar',
    },
    { event: 'give', from: ['none'], to: 'has', by: LEADERS, effects: MEDIA },
    { event: 'accept', from: ['offered'], to: 'has', by: SERVED, effects: MEDIA },
    { event: 'refuse', from: ['offered'], to: 'none', by: SERVED, effects: MEDIA },
    { event: 'take', from: ['offered', 'has'], to: 'none', by: LEADERS, effects: MEDIA },
    { event: 'return', from: ['has'], to: 'none', by: SERVED, effects: MEDIA },
  ],
};
