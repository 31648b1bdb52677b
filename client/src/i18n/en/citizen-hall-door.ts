import { inEnglish } from '../catalog.ts';
import { citizenHallDoorText } from '../citizen-hall-door.ts';

inEnglish(citizenHallDoorText, {
  title: 'At the webinar you are not seen or heard',
  text: 'No camera and no microphone is needed. You can ask in writing or raise your hand.',
  listeners: 'The other listeners do not see you.',
  soon: 'The doors will open, and the button “Enter” appears here. Do not close the page.',
});
