import { type ReactNode, useEffect, useState } from 'react';
import { PictureDialog } from '../../features/call-files/on-demand/PictureDialog.tsx';
import { uploadsOf } from '../../features/call-files/on-demand/uploads.ts';
import { SessionScreens } from '../../features/citizen-app/SessionScreens.tsx';
import { seen, stillSession } from './fake-session.ts';
import { given, running, visit } from './fixtures.ts';

const inRoom = { kind: 'inRoom' } as const;
const PAGES = '%PDF-1.4 2 0 obj << /Type /Pages /Count 3 >> endobj';

/** What is handed over, and what came, seen before anything is sent or saved (D21). */
export const filePages: Readonly<Record<string, () => ReactNode>> = {
  'call-chat-chosen': () => <Chosen />,
  'call-picture': () => <Large />,
};

function Chosen() {
  const [still] = useState(() => stillSession(running, { phase: inRoom, remote: seen('lead', 168) }));
  const photo = usePhoto();
  useEffect(() => {
    if (!photo) return;
    uploadsOf(still).add([
      new File([photo], 'Снимок 24 ноября.png', { type: 'image/png' }),
      new File([PAGES], 'Справка об инвалидности.pdf', { type: 'application/pdf' }),
    ]);
  }, [photo, still]);
  return (
    <SessionScreens
      session={still}
      visit={{ ...visit, consents: given }}
      plan={{ camera: true, mic: true, mode: 'chat' }}
      isAfterExit={false}
      onWithdraw={async () => true}
      onStale={() => undefined}
    />
  );
}

function Large() {
  const photo = usePhoto();
  return (
    <main>{photo && <PictureDialog content={photo} name="Снимок 24 ноября.png" onClose={() => undefined} />}</main>
  );
}

function usePhoto(): Blob | null {
  const [photo, setPhoto] = useState<Blob | null>(null);
  useEffect(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1_600;
    canvas.height = 1_200;
    const draw = canvas.getContext('2d');
    for (let row = 0; draw && row < 12; row++) {
      draw.fillStyle = `hsl(${160 + row * 8} 30% ${80 - row * 4}%)`;
      draw.fillRect(0, row * 100, 1_600, 100);
    }
    canvas.toBlob(setPhoto);
  }, []);
  return photo;
}
