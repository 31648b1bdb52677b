import { inEnglish } from '../catalog.ts';
import { citizenAdviceText } from '../citizen-advice.ts';

inEnglish(citizenAdviceText, {
  switches: { camera: 'Camera', mic: 'Microphone', both: 'Camera” and “Microphone' },
  why: {
    deniedPage: {
      camera: 'The browser does not let us use the camera. That is easy to mend:',
      mic: 'The browser does not let us use the microphone. That is easy to mend:',
    },
    deniedSystem: {
      camera: 'The camera is closed in the settings. Let us open it:',
      mic: 'The microphone is closed in the settings. Let us open it:',
    },
    none: {
      camera: 'No camera is seen. You can do without it.',
      mic: 'No microphone is seen. Check whether it is plugged in.',
    },
    busy: { camera: 'Another program holds the camera.', mic: 'Another program holds the microphone.' },
    silent: 'There is a microphone, but it is silent. Speak louder or check the button on the headset.',
    failed: { camera: 'The camera did not answer.', mic: 'The microphone did not answer.' },
    sound: 'Nothing heard? Mostly it is the volume:',
    weak: 'Video may go away. The voice will stay.',
    network: {
      path: 'Your internet does not let video through. The telephone will do: press “Let them phone me”.',
      noServer: 'We do not see you on line. Mostly the internet has gone. No luck? Phone us: the number is below.',
      mediaDown:
        'The fault is ours. All is well on your side. Wait a minute and check again. No luck? Press “Let them phone me” or phone us: the number is below.',
      browser: 'This browser cannot do video. Open the link in another one or press “Let them phone me”.',
      outdated: 'The page is out of date. Reload it and check again.',
      brokeOff: 'The check broke off. Press “Check again”. No luck? Phone us: the number is below.',
    },
  },
  steps: {
    pageDesktop: {
      press: 'Press the sign at the top, left of the address.',
      find: what => `Find the word “${what}” and choose “Allow”.`,
    },
    pageAndroid: {
      press: 'Press the sign at the top, left of the address.',
      open: 'Open “Permissions”.',
      find: what => `Switch “${what}” on.`,
    },
    pageSafari: {
      press: 'Press “aA” left of the address.',
      open: 'Choose “Website Settings”.',
      find: what => `Set “${what}” to “Allow”.`,
    },
    pageFirefox: {
      press: 'Press the crossed sign left of the address.',
      find: 'Press the cross beside “Blocked”.',
    },
    windows: {
      open: 'Open “Start”, then “Settings”.',
      find: what => `Choose “Privacy”, then “${what}”.`,
      on: 'Switch access on for the browser.',
    },
    android: {
      open: 'Open “Settings” of the phone, then “Apps”.',
      find: 'Find your browser and “Permissions”.',
      on: what => `Switch “${what}” on.`,
    },
    ios: {
      open: 'Open “Settings” of the phone.',
      find: 'Find your browser in the list.',
      on: what => `Switch “${what}” on.`,
    },
    mac: {
      open: 'Open “System Settings”.',
      find: what => `Choose “Privacy”, then “${what}”.`,
      on: 'Tick the browser.',
    },
    linux: {
      open: 'Open “Settings” of the computer.',
      find: what => `Find “${what}” and allow the browser.`,
    },
    plug: 'Pull the cable out and plug it in again.',
    close: 'Close other windows that show video.',
    online: 'Switch the internet on or go nearer to the Wi-Fi.',
    louder: 'Turn the volume up at the side or on the loudspeakers.',
    headphones: 'Check whether the headphones are plugged in.',
    unmute: 'Press the sound button on the headset.',
    closer: 'Hold the phone closer and speak louder.',
    comeBack: 'Come back here and press “Check again”.',
  },
});
