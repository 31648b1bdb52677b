import { inEnglish } from '../catalog.ts';
import { citizenInstalledText } from '../citizen-installed.ts';

inEnglish(citizenInstalledText, {
  offer: {
    title: 'Priyom on the screen of the phone',
    text: 'The icon opens the meeting, no need to look for the link. It works without it too.',
    seen: 'Whoever takes your phone will see the icon.',
    install: 'Put it on the screen',
    no: 'No, thank you',
    done: 'The icon is on the screen.',
    iphone: 'How to put it on the screen of an iPhone',
    steps: {
      share: 'Press “Share” in Safari',
      add: 'Choose “Add to Home Screen”',
      paste: 'Copy the link from the message. Open the icon and paste it',
    },
    once: 'The link is pasted once: the icon keeps everything apart from Safari.',
  },
  paste: {
    why: 'The icon does not know your meeting yet. Copy the link from the message and paste it here. Then it opens by itself.',
    link: 'Link',
    open: 'Open',
    wrong: 'This is no link to a meeting. Copy all of it.',
  },
  notice: {
    label: 'When you open another window',
    show: 'Show a notification when you are called',
    note: 'It says only “You are invited in”. The browser will ask for permission.',
    refused: 'The browser did not allow it. No matter: you will hear the ring anyway.',
  },
  called: { title: 'You are invited in', text: 'Press to open' },
});
