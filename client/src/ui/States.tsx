import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../i18n/catalog.ts';
import { useFormat, type When } from '../i18n/format.ts';
import { uiText } from '../i18n/ui.ts';
import { Button } from './Button.tsx';
import { Icon, type IconShape } from './Icon.tsx';
import * as icons from './icons.ts';

export interface EmptyProps {
  icon: IconShape;
  /** What it means: «Новых заявок нет». */
  title: string;
  children?: ReactNode;
  /** The one next action. */
  action?: ReactNode;
}

/** Nothing here, and what to do next. Also for «нет доступа»: with the lock, whose it is, how to ask. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon of={icon} />
      <b>{title}</b>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

export interface ErrorStateProps {
  /** What happened, 4–7 words. */
  title: string;
  /** That nothing is lost, whom to call. */
  children: ReactNode;
  onRetry?: (() => void) | undefined;
  isBusy?: boolean | undefined;
  /** Id of the log, for the technician. */
  logId?: string | undefined;
}

/** Loading failed. Old data stays on the screen under `<DataAsOf>` instead, where there is any. */
export function ErrorState({ title, children, onRetry, isBusy, logId }: ErrorStateProps) {
  const t = useText(uiText);
  return (
    <div className="empty" role="alert">
      <Icon of={icons.problem} />
      <b>{title}</b>
      <p>{children}</p>
      {onRetry && (
        <Button variant="primary" icon={icons.again} onClick={onRetry} busy={isBusy} busyLabel={t.loading}>
          {t.loadAgain}
        </Button>
      )}
      {logId && <small className="faint">{t.technicianNumber(logId)}</small>}
    </div>
  );
}

export const skeletonDelayMs = 300;

/** True once 300 ms have passed: what loads faster must not flash. */
export function useAfterDelay(delayMs = skeletonDelayMs): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return isOver;
}

/** Grey lines in the layout of what comes; widths in percent. Draw the real layout around several of them. */
export function Skeleton({ lines = [42, 100, 86, 64] }: { lines?: readonly number[] | undefined }) {
  const t = useText(uiText);
  const isShown = useAfterDelay();
  if (!isShown) return null;
  return (
    <div className="skeleton" role="status" aria-label={t.loading}>
      {lines.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <div key={index} className="sk" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

/** One amber line on top of the page while the server can't be reached. */
export function OfflineLine({ children }: { children?: ReactNode }) {
  const t = useText(uiText);
  return (
    <div className="off-line" role="status">
      <Icon of={icons.offline} />
      {children ?? t.offline}
    </div>
  );
}

/** «Сохранено в 11:07» beside a form that saves itself; silent for screen readers, it would speak all the time. */
export function SavedMark({ at, isSaving }: { at: When | null; isSaving?: boolean | undefined }) {
  const t = useText(uiText);
  const format = useFormat();
  if (isSaving) return <span className="saved">{t.saving}</span>;
  if (at === null) return null;
  return (
    <span className="saved">
      <Icon of={icons.done} size="sm" />
      {t.savedAt(format.time(at))}
    </span>
  );
}

/** «Данные на 10:42» above data that could not be refreshed. */
export function DataAsOf({ at }: { at: When }) {
  const t = useText(uiText);
  const format = useFormat();
  return <span className="chip warn">{t.dataAsOf(format.time(at))}</span>;
}
