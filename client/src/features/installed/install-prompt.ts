import { createStore } from 'zustand/vanilla';

/** Chromium's own question «Установить?», which it lets a page ask at a moment of the page's choice. */
export interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** null: this browser does not offer it, or has been answered. */
export const installPrompt = createStore<{ prompt: InstallPrompt | null }>(() => ({ prompt: null }));

/** From the first moment on: else the browser would ask by itself, in the middle of whatever frightens the person. */
export function holdInstallPrompt(): void {
  addEventListener('beforeinstallprompt', event => {
    event.preventDefault();
    if (isInstallPrompt(event)) installPrompt.setState({ prompt: event });
  });
}

const isInstallPrompt = (event: Event): event is InstallPrompt => 'prompt' in event && 'userChoice' in event;
