import type { ReactNode } from 'react';
import type { CallState } from '../../call/state.ts';
import { QualityView } from '../../features/call-quality/on-demand/QualityView.tsx';
import { useText } from '../../i18n/catalog.ts';
import { citizenQualityText } from '../../i18n/citizen-quality.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { storyQuality } from '../quality.ts';
import { seen, stillSession } from './fake-session.ts';
import { colleague, lead, me, running } from './fixtures.ts';
import { session } from './session-pages.tsx';

const inRoom = { kind: 'inRoom' } as const;
const talk = (): Partial<CallState> => ({ phase: inRoom, remote: seen('lead', 168) });

/** «Подробности связи» over the call that they are of. */
export const qualityPages: Readonly<Record<string, () => ReactNode>> = {
  'call-quality': () => <Over look="good" changes={talk()} />,
  'call-quality-first': () => <Over look="first" changes={talk()} />,
  'call-quality-weak': () => (
    <Over
      look="bad"
      changes={{
        ...talk(),
        network: { level: 'weak', side: 'up', since: 0, roundTripMs: 690, voiceOnly: false },
        networkOfOthers: { lead: 'weak' },
      }}
    />
  ),
  'call-quality-three': () => (
    <Over
      look="good"
      snapshot={{ ...running, participants: [lead, colleague, me] }}
      changes={{ ...talk(), remote: { ...seen('lead', 168), ...seen('col', 214, { paused: true }) } }}
    />
  ),
};

interface OverProps {
  look: Parameters<typeof storyQuality>[1];
  changes: Partial<CallState>;
  snapshot?: typeof running;
}

function Over({ look, changes, snapshot = running }: OverProps) {
  const t = useText(citizenQualityText);
  const facts = stillSession(snapshot, changes).store.getState();
  return (
    <>
      {session(snapshot, inRoom, changes)}
      <Dialog isOpen onClose={() => undefined} title={t.title} look="wide">
        <QualityView facts={facts} quality={storyQuality(facts, look)} />
      </Dialog>
    </>
  );
}
