import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../i18n/catalog.ts';
import { uiText } from '../i18n/ui.ts';
import { enterModal } from './announcer.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { followFaults, markFirst } from './first-focus.ts';
import { Icon } from './Icon.tsx';
import * as icons from './icons.ts';
import { OwnPresses } from './own-presses.ts';
import { FloatingQuickExit } from './QuickExit.tsx';

export interface DialogProps {
  isOpen: boolean;
  /** Esc, the cross and a press outside; leave out when the person must choose. */
  onClose?: (() => void) | undefined;
  title: string;
  /** The first sentence, read together with the title. */
  lead?: ReactNode;
  children?: ReactNode;
  /** Buttons, main one first. Mark the safe one `autoFocus`, or nothing: then the first control gets the focus. */
  actions?: ReactNode;
  /** sheet: from the bottom edge at every width · wide: 720 px · dark: on the stage */
  look?: 'sheet' | 'wide' | undefined;
  dark?: boolean | undefined;
}

/**
 * Shows the native modal while `isOpen`; the browser keeps the focus inside. It is given back here, because React takes
 * the element away before the browser could do it.
 */
function useModal(isOpen: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!isOpen || !element) return;
    const { activeElement } = document;
    // An entry goes with its menu: the menu's button has the focus again.
    const button = activeElement?.closest<HTMLElement>('[data-button]')?.dataset.button ?? '';
    const opener = document.getElementById(button) ?? activeElement;
    // Before it is shown, so that it is laid out once: each of these alone would cost an old phone as much as the showing.
    const leave = enterModal(element);
    const first = markFirst(element);
    if (!element.open) element.showModal();
    if (document.activeElement !== first) first?.focus();
    followFaults(element);
    return () => {
      leave();
      // The browser gives the focus back to where it was.
      element.close();
      if (opener instanceof HTMLElement && opener.isConnected && document.activeElement !== opener) opener.focus();
    };
  }, [isOpen]);
  return dialog;
}

/**
 * A native <dialog>: a card in the middle, below 768 a sheet from the bottom edge. The quick exit stays pressable above
 * it. For dialogs with a ComboBox or DatePicker inside use `ui/staff/StaffDialog`: their lists open outside a <dialog>.
 */
export function Dialog({ isOpen, onClose, title, lead, children, actions, look, dark }: DialogProps) {
  const t = useText(uiText);
  const id = useId();
  const dialog = useModal(isOpen);
  const [presses] = useState(() => new OwnPresses());
  useEffect(() => {
    if (isOpen) presses.opened();
  }, [isOpen, presses]);
  if (!isOpen) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the keyboard's way and comes as `cancel`
    <dialog
      ref={dialog}
      className={classes('dialog', look, dark && 'dark')}
      aria-labelledby={`${id}t`}
      aria-describedby={lead ? `${id}l` : undefined}
      onCancel={event => {
        event.preventDefault();
        onClose?.();
      }}
      onClose={() => {
        // Two Back presses on a phone without a press between: the browser closes it without asking by `cancel`.
        if (dialog.current && !dialog.current.open) onClose?.();
      }}
      onMouseDownCapture={event => presses.begin(event)}
      onClickCapture={event => {
        if (!presses.isLeftOver(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={event => {
        if (presses.isOutside(event, dialog.current)) onClose?.();
      }}
    >
      <div className="dialog-in">
        <div className="dialog-head">
          <h2 id={`${id}t`}>{title}</h2>
          {onClose && (
            <button type="button" className="dialog-x" aria-label={t.close} onClick={onClose}>
              <Icon of={icons.close} />
            </button>
          )}
        </div>
        {lead && (
          <p className="dialog-lead" id={`${id}l`}>
            {lead}
          </p>
        )}
        {children}
        {actions && <div className="dialog-actions">{actions}</div>}
      </div>
      <FloatingQuickExit />
    </dialog>
  );
}

export interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  lead?: ReactNode;
  /** The verb again: «Отказать», never «ОК». */
  action: string;
  stay?: string | undefined;
  isBusy?: boolean | undefined;
  busyLabel?: string | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

/** For what cannot be undone. The safe button has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useText(uiText);
  const actions = (
    <>
      <Button variant="danger" onClick={props.onConfirm} busy={props.isBusy} busyLabel={props.busyLabel}>
        {props.action}
      </Button>
      <Button autoFocus onClick={props.onClose}>
        {props.stay ?? t.cancel}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={props.title} lead={props.lead} actions={actions} />
  );
}
