import { type HTMLInputTypeAttribute, type ReactNode, type Ref, useId } from 'react';
import { useText } from '../i18n/catalog.ts';
import { uiText } from '../i18n/ui.ts';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import * as icons from './icons.ts';

interface CommonProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  /** What is wrong and what would be right: «Не хватает цифр: нужно 11, набрано 6». */
  error?: string | undefined;
  hint?: ReactNode;
  /** Drawn right of the label: a small button or link («Заготовки /»). */
  aside?: ReactNode;
  /** Most characters; a counter appears in the last fifth. Text is never cut off: what is over the limit is a fault. */
  limit?: number | undefined;
  required?: boolean | undefined;
  readOnly?: boolean | undefined;
  name?: string | undefined;
  autoComplete?: string | undefined;
  placeholder?: string | undefined;
  maxWidth?: string | undefined;
}

export interface FieldProps extends CommonProps {
  type?: HTMLInputTypeAttribute | undefined;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'search' | 'decimal' | undefined;
  spellCheck?: boolean | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

export interface TextAreaProps extends CommonProps {
  rows?: number | undefined;
  onKeyDown?: ((event: React.KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  /** `private` = grey: only the author sees it. */
  look?: 'private' | undefined;
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** The error under a control: icon, words, and an id for `aria-describedby`. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span className="hint error" id={id}>
      <Icon of={icons.problem} size="sm" />
      {children}
    </span>
  );
}

/** Ids of what describes the control, in the order in which it should be read. */
function useDescription({ error: fault, hint, value, limit = Number.MAX_SAFE_INTEGER }: CommonProps) {
  const t = useText(uiText);
  const id = useId();
  const left = limit - value.length;
  const error = left < 0 ? t.charactersOver(-left) : fault;
  const errorId = `${id}e`;
  const hintId = `${id}h`;
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(' ') || undefined;
  const notes = (
    <>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint && (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      )}
      {left >= 0 && left * 5 <= limit && <span className="hint">{t.charactersLeft(left)}</span>}
    </>
  );
  const isWrong = Boolean(error);
  return {
    id,
    notes,
    isWrong,
    attributes: { id, 'aria-invalid': isWrong || undefined, 'aria-describedby': describedBy },
  };
}

function Label({ id, label, aside }: { id: string; label: string; aside: ReactNode }) {
  const words = <label htmlFor={id}>{label}</label>;
  if (!aside) return words;
  return (
    <span className="lab">
      {words}
      {aside}
    </span>
  );
}

/** One line of text with its label, hint, error and counter. */
export function Field(props: FieldProps) {
  const { id, notes, isWrong, attributes } = useDescription(props);
  return (
    <div className={classes('field', isWrong && 'err')}>
      <Label id={id} label={props.label} aside={props.aside} />
      <input
        {...attributes}
        ref={props.ref}
        className="input"
        style={{ maxWidth: props.maxWidth }}
        type={props.type ?? 'text'}
        inputMode={props.inputMode}
        spellCheck={props.spellCheck}
        name={props.name}
        autoComplete={props.autoComplete}
        placeholder={props.placeholder}
        required={props.required}
        readOnly={props.readOnly}
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
      {notes}
    </div>
  );
}

/** Several lines; grows with its text where the browser can (`field-sizing`). */
export function TextArea(props: TextAreaProps) {
  const { id, notes, isWrong, attributes } = useDescription(props);
  return (
    <div className={classes('field', isWrong && 'err')}>
      <Label id={id} label={props.label} aside={props.aside} />
      <textarea
        {...attributes}
        ref={props.ref}
        className={classes('input', props.look)}
        style={{ '--rows': props.rows ?? 3 }}
        rows={props.rows ?? 3}
        name={props.name}
        autoComplete={props.autoComplete}
        placeholder={props.placeholder}
        required={props.required}
        readOnly={props.readOnly}
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        onKeyDown={props.onKeyDown}
      />
      {notes}
    </div>
  );
}
