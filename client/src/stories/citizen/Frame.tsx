import type { ReactNode } from 'react';
import { ClockContext } from '../../features/citizen-frame/clock.ts';
import { HelpProvider } from '../../features/citizen-frame/HelpProvider.tsx';
import { NOW, visit } from './fixtures.ts';

const now = () => NOW;
const send = async () => true;

/** What the application puts around each screen, standing still. */
export function Frame({ isKnown = true, children }: { isKnown?: boolean; children: ReactNode }) {
  return (
    <ClockContext value={now}>
      <HelpProvider whom={isKnown ? visit.institution : null} send={isKnown ? send : null}>
        {children}
      </HelpProvider>
    </ClockContext>
  );
}
