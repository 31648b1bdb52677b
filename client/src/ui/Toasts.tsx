import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/catalog.ts';
import { uiText } from '../i18n/ui.ts';
import { Icon } from './Icon.tsx';
import * as icons from './icons.ts';
import { dropToast, type Toast, toastMs, toastStore } from './toasts.ts';

function ToastRow({ toast }: { toast: Toast }) {
  const t = useText(uiText);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dropToast(toast.id), toastMs);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the words longer on the screen
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={icons.done} />
      <span>{toast.text}</span>
      {toast.undo && (
        <button
          type="button"
          onClick={() => {
            toast.undo?.();
            dropToast(toast.id);
          }}
        >
          {toast.undoLabel ?? t.undo}
        </button>
      )}
    </div>
  );
}

/** Place of the toasts, once per entry. They are announced by `showToast`, so the place itself is silent. */
export function Toasts() {
  const toasts = useStore(toastStore, state => state.toasts);
  return (
    <div className="toasts">
      {toasts.map(toast => (
        <ToastRow key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
