import { useState } from 'react';
import { useText } from '../i18n/catalog.ts';
import { type Language, setLanguage, useLanguage } from '../i18n/language.ts';
import { uiText } from '../i18n/ui.ts';
import { normalAppearance, setAppearance, type ThemeChoice, useAppearance } from './appearance.ts';
import { Button } from './Button.tsx';
import { Checkbox } from './Checkbox.tsx';
import { Dialog } from './Dialog.tsx';
import { RadioCards } from './RadioCards.tsx';
import { Segments } from './Segments.tsx';

const languages: readonly { value: Language; label: string }[] = [
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
];

function SizeChoice() {
  const t = useText(uiText).appearance;
  const { size } = useAppearance();
  const options = [
    { value: '1', label: t.sizes.normal },
    { value: '2', label: t.sizes.large },
    { value: '3', label: t.sizes.largest },
  ] as const;
  const choose = (value: '1' | '2' | '3') => setAppearance({ size: value === '1' ? 1 : value === '2' ? 2 : 3 });
  return (
    <RadioCards
      label={t.size}
      look="pills"
      options={options}
      value={options[size - 1]?.value ?? '1'}
      onChange={choose}
    />
  );
}

function ThemeChoiceCards() {
  const t = useText(uiText).appearance;
  const { theme } = useAppearance();
  const options: { value: ThemeChoice; label: string }[] = [
    { value: 'system', label: t.themes.system },
    { value: 'light', label: t.themes.light },
    { value: 'dark', label: t.themes.dark },
    { value: 'contrast', label: t.themes.contrast },
    { value: 'contrast-dark', label: t.themes.contrastDark },
  ];
  return (
    <RadioCards
      label={t.theme}
      look="pills"
      options={options}
      value={theme}
      onChange={value => setAppearance({ theme: value })}
    />
  );
}

/** «Версия для слабовидящих»: size, colours, spacing, pictures; works at once, no «применить» (ux §8). */
export function AppearancePanel({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(uiText).appearance;
  const { wideSpacing, noImages } = useAppearance();
  const actions = (
    <>
      <Button variant="primary" onClick={onClose}>
        {t.done}
      </Button>
      <Button variant="ghost" onClick={() => setAppearance(normalAppearance)}>
        {t.reset}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t.title} lead={t.sample} actions={actions}>
      <h3 className="label">{t.size}</h3>
      <SizeChoice />
      <h3 className="label">{t.theme}</h3>
      <ThemeChoiceCards />
      <Checkbox label={t.spacing} checked={wideSpacing} onChange={on => setAppearance({ wideSpacing: on })} />
      <Checkbox label={t.noImages} checked={noImages} onChange={on => setAppearance({ noImages: on })} />
      <LanguageChoice label={t.language} />
    </Dialog>
  );
}

function LanguageChoice({ label }: { label: string }) {
  const t = useText(uiText);
  const language = useLanguage();
  const [isMissing, setMissing] = useState(false);
  const choose = (chosen: Language) =>
    void setLanguage(chosen).then(
      () => setMissing(false),
      () => setMissing(true),
    );
  return (
    <>
      <Segments label={label} options={languages} value={language} onChange={choose} />
      {isMissing && <p role="alert">{t.notFetched}</p>}
    </>
  );
}
