import { type ComponentType, lazy, useEffect, useState } from 'react';
import { useText } from '../i18n/catalog.ts';
import { uiText } from '../i18n/ui.ts';
import { Button } from './Button.tsx';
import { importAgain } from './import-again.ts';

/** A screen whose code is fetched when it is wanted, or sooner by `load`. */
export interface OnDemand<Props extends object> {
  load(): Promise<unknown>;
  /** The screen itself once it is here, else one that waits for it. */
  screen(): ComponentType<Props>;
  fetched(): ComponentType<Props> | null;
}

export function onDemand<Props extends object>(
  fetch: () => Promise<{ default: ComponentType<Props> }>,
): OnDemand<Props> {
  let fetched: ComponentType<Props> | null = null;
  const load = async () => {
    const module = await importAgain(fetch);
    fetched = module.default;
    return module;
  };
  const waiting = lazy(load);
  return { load, screen: () => fetched ?? waiting, fetched: () => fetched };
}

/**
 * Draws it at once when its code is here: `lazy` alone would show the fallback even then, and React leaves a fallback
 * for 300 ms once it is there. What was chosen first stays: exchanging it would take a person's call down.
 */
export function ScreenOnDemand<Props extends object>({ of, props }: { of: OnDemand<Props>; props: Props }) {
  const [Screen] = useState(() => of.screen());
  return <Screen {...props} />;
}

/**
 * Something over a screen that stays: nothing is drawn until its code is here, which is mostly at once (`useFetched`).
 * What could not be fetched says so and is tried again by a press: the screen below goes on.
 */
export function ShownOnDemand<Props extends object>({ of, props, isQuiet }: ShownOnDemandProps<Props>) {
  const [state, setState] = useState<'fetching' | 'here' | 'failed'>(of.fetched() ? 'here' : 'fetching');
  useEffect(() => {
    if (state !== 'fetching') return;
    let isGone = false;
    const tell = (next: 'here' | 'failed') => () => {
      if (!isGone) setState(next);
    };
    const fetch = () => void of.load().then(tell('here'), tell('failed'));
    const timer = setTimeout(fetch, isQuiet ? FIRST_PICTURE_MS : 0);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [of, state, isQuiet]);
  const Part = of.fetched();
  if (Part) return <Part {...props} />;
  return state === 'failed' && !isQuiet && <NotFetched onAgain={() => setState('fetching')} />;
}

interface ShownOnDemandProps<Props extends object> {
  of: OnDemand<Props>;
  props: Props;
  /** A comfort: it waits for the first picture, and where it can't be fetched nothing is missed. */
  isQuiet?: boolean;
}

function NotFetched({ onAgain }: { onAgain: () => void }) {
  const t = useText(uiText);
  return (
    <div className="not-fetched" role="alert">
      <p>{t.notFetched}</p>
      <Button size="sm" onClick={onAgain}>
        {t.loadAgain}
      </Button>
    </div>
  );
}

/** Fetches it once this screen stands, so that a press finds it here; what fails is fetched by the press. */
export function useFetched(...parts: readonly { load(): Promise<unknown> }[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: constants of a module
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const part of parts) void part.load().catch(() => undefined);
    }, FIRST_PICTURE_MS);
    return () => clearTimeout(timer);
  }, []);
}

/** The first picture has the line to itself. */
const FIRST_PICTURE_MS = 2_000;
