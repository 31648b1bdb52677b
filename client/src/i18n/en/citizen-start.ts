import { inEnglish } from '../catalog.ts';
import { citizenStartText } from '../citizen-start.ts';

inEnglish(citizenStartText, {
  tab: 'Meeting',
  title: 'You are invited to a\u00a0meeting',
  what: 'Here you will be seen, heard and helped. You may talk without video. There is nothing to install.',
  free: 'It is free. Nobody turns your camera on but you.',
  connecting: 'Connecting… It usually takes 5\u00a0seconds.',
});
