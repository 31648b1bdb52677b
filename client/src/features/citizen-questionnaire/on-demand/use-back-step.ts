import { useEffect, useRef } from 'react';

/**
 * On a phone the Back press goes back one question instead of leaving the page: a close watcher, no entry of the history,
 * as in the meeting (citizen-call/use-back-press.ts). Beside a mouse the same watcher would hear Esc.
 */
export function useBackStep(onBack: () => void): void {
  const latest = useRef(onBack);
  latest.current = onBack;
  useEffect(() => {
    if (!window.CloseWatcher || !window.matchMedia('(pointer: coarse)').matches) return;
    const Watcher = window.CloseWatcher;
    let watcher: InstanceType<typeof Watcher>;
    const watch = () => {
      watcher = new Watcher();
      watcher.addEventListener('close', () => {
        // One press, one watcher: the next press needs the next.
        watch();
        latest.current();
      });
    };
    watch();
    return () => watcher.destroy();
  }, []);
}
