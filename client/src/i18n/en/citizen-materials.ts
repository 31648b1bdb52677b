import { inEnglish } from '../catalog.ts';
import { citizenMaterialsText } from '../citizen-materials.ts';

inEnglish(citizenMaterialsText, {
  open: 'Open',
  opening: 'Opening',
  notOpened: 'It did not open. Press once more.',
  given: who => `${who} hands you`,
  title: 'What you were given',
  notLoaded: 'The list did not load. Check your internet.',
  again: 'Load again',
});
