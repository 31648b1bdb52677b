import type { DeviceCheck } from '../../call/check/device-check.ts';
import { troubleOf } from '../../call/check/network-trouble.ts';
import type { CheckState } from '../../call/check/rows.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCheckText } from '../../i18n/citizen-check.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand, useFetched } from '../../ui/OnDemand.tsx';
import { useHelp } from '../citizen-frame/help-context.ts';
import { advice, areBothDenied, hasAdvice } from './advice.ts';
import { CheckRow, hintId } from './CheckRow.tsx';
import { isBad, type Kinds, maySimplyGoOn, type ShownKind } from './verdict.ts';

interface CheckRowsProps {
  check: DeviceCheck;
  state: CheckState;
  kinds: Kinds;
}

export function CheckRows({ check, state, kinds }: CheckRowsProps) {
  const t = useText(citizenCheckText);
  useFetched(advice);
  return (
    <ul className="card checks" aria-label={t.rows.label}>
      {kinds.map(kind => (
        <Row key={kind} kind={kind} check={check} state={state} isMain={!maySimplyGoOn(state, kinds)} />
      ))}
    </ul>
  );
}

interface RowProps {
  kind: ShownKind;
  check: DeviceCheck;
  state: CheckState;
  /** Mending it is the main thing to do. */
  isMain: boolean;
}

function Row({ kind, check, state, isMain }: RowProps) {
  const t = useText(citizenCheckText);
  const row = state.rows[kind];
  const both = areBothDenied(state.rows.camera, state.rows.mic);
  // The steps stand once, under the microphone.
  const isAdvised = hasAdvice(kind, row) && !(both && kind === 'camera');
  const isAsking = kind === 'sound' && row.state === 'asking';
  const hint = kind === 'mic' && row.state === 'running' ? t.say : isAsking ? t.melody : undefined;
  return (
    <CheckRow kind={kind} row={row} hint={hint} answer={isAsking ? <HeardAnswer check={check} /> : undefined}>
      {isAdvised ? (
        <ShownOnDemand
          of={advice}
          props={{
            kind,
            row,
            isForBoth: both,
            isSpoken: false,
            children: (
              <Mend
                kind={kind}
                asksForCall={kind === 'network' && troubleOf(row) !== 'noServer'}
                check={check}
                isMain={isMain}
                isFailed={isBad(row)}
                isBoth={both && kind === 'mic'}
              />
            ),
          }}
        />
      ) : (
        isAsking && <PlayAgain check={check} />
      )}
    </CheckRow>
  );
}

async function againBoth(check: DeviceCheck): Promise<void> {
  await check.again('camera');
  await check.again('mic');
}

/** «Слышите мелодию?»: the only question that is asked. */
function HeardAnswer({ check }: { check: DeviceCheck }) {
  const t = useText(citizenCheckText);
  return (
    <span className="row answers">
      <Button size="sm" describedBy={hintId('sound')} onClick={() => check.answerSound(true)}>
        {t.yes}
      </Button>
      <Button size="sm" describedBy={hintId('sound')} onClick={() => check.answerSound(false)}>
        {t.no}
      </Button>
    </span>
  );
}

function PlayAgain({ check }: { check: DeviceCheck }) {
  const t = useText(citizenCheckText);
  return (
    <Button variant="ghost" size="sm" start icon={icons.again} onClick={() => check.playAgain()}>
      {t.playAgain}
    </Button>
  );
}

interface MendProps {
  kind: ShownKind;
  /** Where nothing reaches us a wish to be called does not either; the number stands below. */
  asksForCall: boolean;
  check: DeviceCheck;
  isMain: boolean;
  isFailed: boolean;
  isBoth: boolean;
}

function Mend({ kind, asksForCall, check, isMain, isFailed, isBoth }: MendProps) {
  const t = useText(citizenCheckText);
  const { askCall } = useHelp();
  if (!isFailed) return null;
  return (
    <div className="go">
      {asksForCall && (
        <Button variant="primary" block icon={icons.phone} onClick={() => askCall?.('call')}>
          {t.callMe}
        </Button>
      )}
      <Button
        variant={isMain && !asksForCall ? 'primary' : 'secondary'}
        block
        icon={icons.again}
        onClick={() => void (isBoth ? againBoth(check) : check.again(kind))}
      >
        {kind === 'sound' ? t.playAgain : t.again}
      </Button>
    </div>
  );
}
