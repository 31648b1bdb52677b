import { createStore } from 'zustand/vanilla';
import { announce } from './announcer.ts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  /** Words of the button; «Отменить» by default. */
  readonly undoLabel?: string | undefined;
}

export const toastMs = 8_000;

let lastId = 0;
export const toastStore = createStore<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }));

/** Only for what can be undone (ux §2.9). Stays 8 s, longer while hovered or focused. Also announced. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  const shown = { ...toast, id: lastId };
  toastStore.setState(state => ({ toasts: [...state.toasts.slice(-2), shown] }));
  announce(toast.text);
}

export function dropToast(id: number): void {
  toastStore.setState(state => ({ toasts: state.toasts.filter(toast => toast.id !== id) }));
}
