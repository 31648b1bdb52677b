import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../../i18n/catalog.ts';
import { uiText } from '../../i18n/ui.ts';
import { firstOf, followFaults } from '../first-focus.ts';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';

export interface StaffDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, main one first. */
  actions?: ReactNode;
  wide?: boolean | undefined;
  /** False for a form: a press outside, or the second of a double click, would lose what is chosen in it. */
  isDismissable?: boolean | undefined;
}

/** A form in a modal: lists and calendars of react-aria may open inside. A sheet below 768. */
export function StaffDialog({
  isOpen,
  onClose,
  title,
  children,
  actions,
  wide,
  isDismissable = true,
}: StaffDialogProps) {
  const t = useText(uiText);
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) onClose();
      }}
      isDismissable={isDismissable}
    >
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <Dialog className="dialog-in">
          <FirstFocus />
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className="dialog-x" aria-label={t.close} onClick={onClose}>
              <Icon of={icons.close} />
            </button>
          </div>
          {children}
          {actions && <div className="dialog-actions">{actions}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Takes the focus to the first field before react-aria would put it on the dialog itself. */
function FirstFocus() {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const dialog = place.current?.parentElement;
    if (!dialog) return;
    firstOf(dialog)?.focus();
    followFaults(dialog);
  }, []);
  return <span hidden ref={place} />;
}
