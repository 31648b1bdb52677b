import type { ReactNode } from 'react';
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useText } from '../../i18n/catalog.ts';
import { uiStaffText } from '../../i18n/ui-staff.ts';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';

export interface ComboOption {
  readonly id: string;
  readonly name: string;
  /** Second line: «сегодня 4 встречи, завтра 2». */
  readonly note?: ReactNode;
}

export interface ComboProps {
  label: string;
  options: readonly ComboOption[];
  /** Id of the chosen one. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** For search on the server: what is typed; the options are then taken as they come, unfiltered. */
  onSearch?: ((text: string) => void) | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  placeholder?: string | undefined;
}

/** Type to find one of many (people, departments). */
export function Combo({ label, options, value, onChange, onSearch, hint, error, placeholder }: ComboProps) {
  const t = useText(uiStaffText);
  return (
    <ComboBox
      className={error ? 'field err' : 'field'}
      items={options}
      selectedKey={value}
      onSelectionChange={key => onChange(key === null ? null : String(key))}
      {...(onSearch ? { onInputChange: onSearch, defaultFilter: () => true } : {})}
      allowsEmptyCollection
      isInvalid={error !== undefined}
    >
      <Label className="label">{label}</Label>
      <div className="combo">
        <Input className="input" placeholder={placeholder ?? ''} />
        <Button className="combo-open" aria-label={t.showOptions}>
          <Icon of={icons.below} size="sm" />
        </Button>
      </div>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="hint error">{error}</FieldError>
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
