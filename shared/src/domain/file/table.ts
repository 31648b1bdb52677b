import type { Table } from '../../state-machine.ts';

export const FILE_STATES = ['uploading', 'scanning', 'ready', 'refused', 'dropped'] as const;
export type FileStatus = (typeof FILE_STATES)[number];
export type FileEvent = 'begin' | 'finish' | 'refuse' | 'clear' | 'drop';

/** D21: handed over only when it is whole, of an allowed type by content, and scanned where there is a scanner. */
export const FILE_TABLE: Table<FileStatus, FileEvent> = {
  name: 'file',
  states: FILE_STATES,
  rules: [
    { event: 'begin', from: [], to: 'uploading', by: ['specialist', 'citizen'], effects: ['file-forget'] },
    { event: 'finish', from: ['uploading'], to: 'scanning', by: ['specialist', 'citizen'], effects: ['file-scan'] },
    {
      event: 'refuse',
      from: ['uploading', 'scanning'],
      to: 'refused',
      by: ['specialist', 'citizen', 'system'],
      effects: ['file-erase'],
    },
    { event: 'clear', from: ['scanning'], to: 'ready', by: ['system'], effects: ['file-hand-over'] },
    {
      event: 'drop',
      from: ['uploading', 'scanning'],
      to: 'dropped',
      by: ['specialist', 'citizen', 'system'],
      effects: ['file-erase'],
    },
  ],
};
