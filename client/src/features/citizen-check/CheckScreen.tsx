import './check.css';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DeviceCheck } from '../../call/check/device-check.ts';
import type { CheckState } from '../../call/check/rows.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCheckText } from '../../i18n/citizen-check.ts';
import { citizenFrameText } from '../../i18n/citizen-frame.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { PageTitle, Steps } from '../../ui/CitizenPage.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand, useFetched } from '../../ui/OnDemand.tsx';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import { deviceChoice } from '../citizen-frame/device-choice.ts';
import { useChipWords } from './CheckRow.tsx';
import { CheckRows } from './CheckRows.tsx';
import { OwnTile } from './OwnTile.tsx';
import { type Kinds, maySimplyGoOn, type ShownKind, verdictOf } from './verdict.ts';

/** How the person goes on: as booked, by writing, by telephone with the picture here. */
export type GoingOn = 'asBooked' | 'byText' | 'byPhone';

export interface CheckScreenProps {
  check: DeviceCheck;
  /** What the meeting needs of the person. */
  kinds: Kinds;
  /** Before the day: no steps and no room behind it, only «Готово». */
  isEarly: boolean;
  /** What was found is being sent; an early check only. */
  isLeaving?: boolean;
  initials: string;
  onGoOn: (how: GoingOn, state: CheckState) => void;
}

/** Seen, heard, hears, network is enough (D13). The title is the result; two ways on are always there. */
export function CheckScreen({ check, kinds, isEarly, isLeaving = false, initials, onGoOn }: CheckScreenProps) {
  const t = useText(citizenCheckText);
  const frame = useText(citizenFrameText);
  const state = useStore(check.store);
  const verdict = verdictOf(state, kinds);
  const mayGoOn = maySimplyGoOn(state, kinds);
  const listens = !kinds.includes('mic');
  const before = listens ? t.beforeSound : kinds.includes('camera') ? t.before : t.beforeMic;
  const goOn = (how: GoingOn) => onGoOn(how, state);
  useRowAnnouncements(state, kinds);
  return (
    <CitizenScreen tab={t.tab} wide>
      <div className="span stack check-head">
        {!isEarly && <Steps names={[frame.steps.consent, frame.steps.check, frame.steps.waiting]} now={1} />}
        <PageTitle key="check">{t.titles[verdict]}</PageTitle>
        {(verdict === 'running' || listens) && <p className="muted">{before}</p>}
      </div>
      <div className="stack check-left">
        {kinds.includes('camera') && <OwnTile state={state} initials={initials} />}
        {!listens && <OtherDevice check={check} state={state} />}
      </div>
      <div className="stack">
        <CheckRows check={check} state={state} kinds={kinds} />
        <div className="go">
          {mayGoOn && (
            <Button
              variant="primary"
              size="lg"
              block
              iconEnd={isEarly ? undefined : icons.forward}
              busy={isLeaving}
              busyLabel={frame.sending}
              onClick={() => goOn('asBooked')}
            >
              {isEarly ? t.doneEarly : t.next}
            </Button>
          )}
          {isEarly ? (
            <Button
              block
              variant={mayGoOn ? 'ghost' : 'secondary'}
              busy={isLeaving && !mayGoOn}
              busyLabel={frame.sending}
              onClick={() => goOn('asBooked')}
            >
              {frame.back}
            </Button>
          ) : (
            !listens && <OtherWays goOn={goOn} />
          )}
        </div>
      </div>
    </CitizenScreen>
  );
}

function OtherWays({ goOn }: { goOn: (how: GoingOn) => void }) {
  const t = useText(citizenCheckText);
  return (
    <>
      <Button block onClick={() => goOn('byText')}>
        {t.byText}
      </Button>
      <Button block onClick={() => goOn('byPhone')}>
        {t.byPhone}
      </Button>
    </>
  );
}

function OtherDevice({ check, state }: { check: DeviceCheck; state: CheckState }) {
  const t = useText(citizenCheckText);
  const [isOpen, setOpen] = useState(false);
  useFetched(deviceChoice);
  return (
    <>
      <Button variant="ghost" size="sm" icon={icons.settings} className="other-device" onClick={() => setOpen(true)}>
        {t.otherDevice}
      </Button>
      {isOpen && <ChooseDevice check={check} state={state} onClose={() => setOpen(false)} />}
    </>
  );
}

function ChooseDevice({ check, state, onClose }: { check: DeviceCheck; state: CheckState; onClose: () => void }) {
  return (
    <ShownOnDemand
      of={deviceChoice}
      props={{
        devices: state.devices,
        chosen: state.chosen,
        onChoose: (kind, deviceId) => check.choose(kind, deviceId),
        onClose,
      }}
    />
  );
}

/** Each row once when it settles; the moving level is silent (ux §8). */
function useRowAnnouncements(state: CheckState, kinds: Kinds): void {
  const t = useText(citizenCheckText);
  const words = useChipWords();
  const said = useRef(new Map<ShownKind, string>());
  useEffect(() => {
    for (const kind of kinds) {
      const row = state.rows[kind];
      const text = row.state === 'done' ? t.announce(t.rows[kind], words(kind, row)) : '';
      if (text && said.current.get(kind) !== text) announce(text);
      said.current.set(kind, text);
    }
  }, [state.rows, kinds, t, words]);
}
