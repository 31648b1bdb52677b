import { type ReactNode, useState } from 'react';
import { callPages } from './call-pages.tsx';
import { checkPages } from './check-pages.tsx';
import { Frame } from './Frame.tsx';
import { filePages } from './file-pages.tsx';
import { groupPages } from './group-pages.tsx';
import { hallPages } from './hall-pages.tsx';
import { linkPages } from './link-pages.tsx';
import { qualityPages } from './quality-pages.tsx';
import { questionnairePages } from './questionnaire-pages.tsx';
import { sessionPages } from './session-pages.tsx';
import { sharePages } from './share-pages.tsx';

/** Drawn only when its page is shown: a fixture may hold a stream. */
function Drawn({ screen }: { screen: () => ReactNode }) {
  const [drawn] = useState(screen);
  return drawn;
}

/** Every state of the citizen's screens, each under `?page=c-…`; nothing here asks a server. */
export const citizenPages: Readonly<Record<string, readonly ['citizen', ReactNode]>> = Object.fromEntries(
  Object.entries({
    ...linkPages,
    ...checkPages,
    ...sessionPages,
    ...callPages,
    ...sharePages,
    ...qualityPages,
    ...filePages,
    ...groupPages,
    ...hallPages,
    ...questionnairePages,
  }).map(([name, screen]) => [
    `c-${name}`,
    [
      'citizen',
      <Frame key={name} isKnown={!name.startsWith('unknown')}>
        <Drawn screen={screen} />
      </Frame>,
    ],
  ]),
);
