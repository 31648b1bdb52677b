import type { Table } from '../../state-machine.ts';

export const NOTICE_STATES = ['queued', 'sent', 'failed'] as const;
export type NoticeStatus = (typeof NOTICE_STATES)[number];
export type NoticeEvent = 'queue' | 'send' | 'fail';

/** A letter to somebody, once for each key, whatever breaks off (model §1). */
export const NOTICE_TABLE: Table<NoticeStatus, NoticeEvent> = {
  name: 'notice',
  states: NOTICE_STATES,
  rules: [
    { event: 'queue', from: [], to: 'queued', by: ['system'], effects: ['notice-send'] },
    { event: 'send', from: ['queued'], to: 'sent', by: ['system'], when: 'their mail server has taken it' },
    { event: 'fail', from: ['queued'], to: 'failed', by: ['system'], when: 'it was refused for good' },
  ],
};
