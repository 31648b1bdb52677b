import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';

/** A screen whose code is fetched when it is wanted, or sooner by `load`. */
export interface OnDemand<Props extends object> {
  load(): Promise<unknown>;
  /** The screen itself once it is here, else one that waits for it. */
  screen(): ComponentType<Props>;
}

export function onDemand<Props extends object>(
  fetch: () => Promise<{ default: ComponentType<Props> }>,
): OnDemand<Props> {
  let fetched: ComponentType<Props> | null = null;
  const load = async () => {
    const module = await fetch();
    fetched = module.default;
    return module;
  };
  const waiting = lazy(load);
  return { load, screen: () => fetched ?? waiting };
}

/**
 * Draws it at once when its code is here: `lazy` alone would show the fallback even then, and React leaves a fallback
 * for 300 ms once it is there. What was chosen first stays: exchanging it would take a person's call down.
 */
export function ScreenOnDemand<Props extends object>({ of, props }: { of: OnDemand<Props>; props: Props }) {
  const [Screen] = useState(() => of.screen());
  return <Screen {...props} />;
}

/** Something over a screen that stays: nothing is drawn until its code is here. */
export function ShownOnDemand<Props extends object>({ of, props }: { of: OnDemand<Props>; props: Props }) {
  return (
    <Suspense fallback={null}>
      <ScreenOnDemand of={of} props={props} />
    </Suspense>
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
