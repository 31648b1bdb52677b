/**
 * Keeps the screen on while somebody waits or talks. The browser lets go of it whenever the tab is hidden, so it is
 * taken again when the tab is seen. Browsers without it (Firefox before 126) just dim.
 */
export function createWakeLock() {
  let wanted = false;
  let sentinel: WakeLockSentinel | null = null;

  async function take(): Promise<void> {
    if (!wanted || sentinel || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      const taken = await navigator.wakeLock.request('screen');
      if (!wanted) return void (await taken.release());
      sentinel = taken;
      taken.addEventListener('release', () => {
        sentinel = null;
      });
    } catch {
      // Low battery or a policy: the call goes on without it.
    }
  }

  function onVisible(): void {
    void take();
  }

  return {
    hold(): void {
      if (wanted) return;
      wanted = true;
      document.addEventListener('visibilitychange', onVisible);
      void take();
    },
    release(): void {
      wanted = false;
      document.removeEventListener('visibilitychange', onVisible);
      void sentinel?.release();
      sentinel = null;
    },
  };
}
