import { expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const event = {
  uid: 'i1',
  startsAt: '2026-12-01T07:45:00.000Z',
  minutes: 50,
  title: 'Встреча; тихая, без темы',
  phone: '8 (000) 000-00-00',
};

it('begins and ends by the meeting, in UTC, with CRLF lines', () => {
  const lines = calendarFile([event]).split('\r\n');
  expect(lines).toContain('DTSTART:20261201T074500Z');
  expect(lines).toContain('DTEND:20261201T083500Z');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
});

it('escapes what the format reserves', () => {
  expect(calendarFile([event])).toContain('SUMMARY:Встреча\\; тихая\\, без темы');
});
