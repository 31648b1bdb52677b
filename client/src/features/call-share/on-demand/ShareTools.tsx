import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenShareText } from '../../../i18n/citizen-share.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon, type IconShape } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { useOwnShare } from './use-own-share.ts';

interface ShareToolsProps {
  session: CallSession;
  snapshot: Snapshot;
  owner: ParticipantView;
  percent: number;
  onLarger: () => void;
  onSmaller: () => void;
  isWhole: boolean;
  onWhole: (isWhole: boolean) => void;
}

/** Over a screen that somebody shows. The lead may end it (model §8). */
export function ShareTools(props: ShareToolsProps) {
  const { session, snapshot, owner, percent, onLarger, onSmaller, isWhole, onWhole } = props;
  const t = useText(citizenShareText);
  const { share } = useOwnShare(session);
  useWholePage(isWhole, onWhole);
  return (
    <span className="shared-tools">
      <Tool icon={icons.minus} label={t.smaller} isStep onClick={onSmaller} />
      <output className="shared-percent shared-step">{t.percent(percent)}</output>
      <Tool icon={icons.add} label={t.larger} isStep onClick={onLarger} />
      <Tool
        icon={isWhole ? icons.people : icons.bigScreen}
        label={isWhole ? t.back : t.whole}
        words={snapshot.me.mayLead ? undefined : isWhole ? t.back : t.whole}
        onClick={() => onWhole(!isWhole)}
      />
      {snapshot.me.mayLead && (
        <Tool
          icon={icons.close}
          label={t.end(owner.shownAs)}
          words={t.mine.stop}
          onClick={() => void share?.stopOf(owner.id)}
        />
      )}
    </span>
  );
}

interface ToolProps {
  icon: IconShape;
  label: string;
  /** Beside the icon, from 768 px. */
  words?: string | undefined;
  /** Fingers do it where there are some. */
  isStep?: boolean;
  onClick: () => void;
}

function Tool({ icon, label, words, isStep, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={classes('shared-tool', isStep && 'shared-step')}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon of={icon} />
      {words && <span>{words}</span>}
    </button>
  );
}

/** The page itself goes over the whole screen, where it can: «Быстрый выход» and the controls stay in their places. */
function useWholePage(isWhole: boolean, onWhole: (isWhole: boolean) => void): void {
  useEffect(() => {
    if (!isWhole) return;
    const left = () => {
      if (!document.fullscreenElement) onWhole(false);
    };
    document.addEventListener('fullscreenchange', left);
    if (document.fullscreenEnabled) void document.documentElement.requestFullscreen().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, [isWhole, onWhole]);
}
