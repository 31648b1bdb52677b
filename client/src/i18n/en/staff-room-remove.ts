import { inEnglish } from '../catalog.ts';
import { staffRoomRemoveText } from '../staff-room-remove.ts';

inEnglish(staffRoomRemoveText, {
  menu: name => `What can be done: ${name}`,
  remove: 'Remove from the meeting',
  removeWhom: name => `Remove from the meeting: ${name}`,
  title: name => `Remove from the meeting: ${name}?`,
  leadCitizen:
    'Sound and picture stop at once, the link closes. There is no way back under another name or from another device. The others go on.',
  leadGuest:
    'Sound and picture stop at once, the guest’s link closes. There is no way back into this meeting. The others go on.',
  leadColleague: 'Sound and picture stop at once. There is no way back into this meeting. The others go on.',
  readsRule:
    'They read: “You are no longer in the meeting”, the rule you choose and how to contest it. They do not see your words.',
  reads:
    'They read: “You are no longer in the meeting. Would you like to know why? Call us”. They do not see your words.',
  readsStaff: 'They read: “You were put out of the room”. They do not see your words.',
  only: 'There is no other citizen here. If the meeting will not go on, end it: the head is told.',
  endForCause: 'End because of behaviour',
  ground: 'Rule',
  groundEmpty: 'Choose a rule',
  reason: 'What happened',
  reasonEmpty: 'Write what happened',
  confirm: 'Remove',
  busy: 'Removing…',
  stay: 'Let them stay',
  done: name => `No longer in the meeting: ${name}`,
  doneLead: 'The link does not open, there is no way back. This is on record with the reason.',
  understood: 'I see',
});
