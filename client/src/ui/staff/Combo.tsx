import { type KeyboardEvent, type ReactNode, useContext, useEffect, useState } from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useText } from '../../i18n/catalog.ts';
import { uiStaffText } from '../../i18n/ui-staff.ts';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';
import { type Findable, isFound, nearestFirst } from './combo-search.ts';

export interface ComboOption extends Findable {
  readonly id: string;
  /** Second line: «сегодня 4 встречи, завтра 2». */
  readonly note?: ReactNode;
}

export interface ComboProps {
  label: string;
  options: readonly ComboOption[];
  /** Id of the chosen one. */
  value: string | null;
  onChange: (id: string | null) => void;
  hint?: ReactNode;
  error?: string | undefined;
  placeholder?: string | undefined;
}

/**
 * Type to find one of many (people, departments): by any part of the name, the nearest first and active, Enter or Tab takes
 * it (ARIA: combobox, list autocomplete). What was typed and is nobody's name stays in the field, and is said not to be a
 * choice: a name that vanished or became another's would book the wrong person.
 */
export function Combo({ label, options, value, onChange, hint, error, placeholder }: ComboProps) {
  const t = useText(uiStaffText);
  const [typed, setTyped] = useState('');
  const [isLeft, setLeft] = useState(false);
  const isSearch = options.find(option => option.id === value)?.name !== typed;
  const fault = error ?? (isLeft && value === null && typed.trim() !== '' ? t.chooseFromList : undefined);
  return (
    <ComboBox
      className={fault ? 'field err' : 'field'}
      defaultItems={isSearch ? nearestFirst(options, typed) : options}
      defaultFilter={(name, text) => options.some(option => option.name === name && isFound(option, text))}
      selectedKey={value}
      onSelectionChange={key => onChange(key === null ? null : String(key))}
      onInputChange={text => {
        setTyped(text);
        setLeft(false);
      }}
      onOpenChange={isOpen => setLeft(!isOpen)}
      allowsEmptyCollection
      allowsCustomValue
      isInvalid={fault !== undefined}
    >
      <Label className="label">{label}</Label>
      <Typed placeholder={placeholder} options={options} isSearch={isSearch} isLeft={isLeft} />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="hint error">{fault}</FieldError>
      <Popover className="pop combo-pop">
        <ListBox<ComboOption> className="menu" renderEmptyState={() => <p className="menu-empty">{t.noOptions}</p>}>
          {option => (
            <ListBoxItem className="menu-item" textValue={option.name}>
              <Text slot="label">{option.name}</Text>
              {option.note && <Text slot="description">{option.note}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

interface TypedProps extends Pick<ComboProps, 'placeholder' | 'options'> {
  isSearch: boolean;
  /** The list was closed after the last letter. */
  isLeft: boolean;
}

/** Inside a ComboBox, which by itself makes nothing active while somebody types. */
function Typed({ placeholder, options, isSearch, isLeft }: TypedProps) {
  const t = useText(uiStaffText);
  const state = useContext(ComboBoxStateContext);
  const text = state?.inputValue ?? '';
  const isSearching = isSearch && text.trim() !== '';
  /** Asked when it is needed: what is active changes between two drawings. The one chosen before may not be in the list. */
  const activeKey = () => {
    const key = state?.selectionManager.focusedKey ?? null;
    return state?.isOpen && key !== null && state.collection.getItem(key) ? key : null;
  };
  const found = isSearching ? nearestFirst(options, text).find(option => isFound(option, text)) : undefined;
  useEffect(() => {
    if (state?.isOpen && found && activeKey() === null) state.selectionManager.setFocusedKey(found.id);
  });

  function press(event: KeyboardEvent) {
    if (!state || !isSearching || event.altKey) return;
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (isArrow && !state.isOpen) {
      // Back at what was typed before, an arrow opens what it finds, not everybody.
      state.open(null, 'input');
    } else if (event.key === 'Enter' && found && !isLeft) {
      // Whoever types fast is ahead of the list.
      const key = activeKey() ?? found.id;
      if (key === state.selectedKey) state.revert();
      else state.setValue(key);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="combo" onKeyDownCapture={press}>
      <Input className="input" placeholder={placeholder ?? ''} />
      <Button className="combo-open" aria-label={t.showOptions}>
        <Icon of={icons.below} size="sm" />
      </Button>
    </div>
  );
}
