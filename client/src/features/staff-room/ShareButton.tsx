import * as icons from '../../ui/icons.ts';
import { StageButton } from '../../ui/StageButton.tsx';
import type { ShareStep } from './use-share-step.ts';

/** «Показать экран», or the press that ends it; while somebody else shows theirs it says whose. */
export function ShareButton({ share }: { share: ShareStep | null }) {
  if (!share) return null;
  const { words, why, isOn, press } = share;
  return <StageButton icon={icons.shareScreen} words={words} isOpen={isOn} why={why} shortcut="S" onClick={press} />;
}
