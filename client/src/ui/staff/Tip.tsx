import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon, type IconShape } from '../Icon.tsx';

export interface TipButtonProps {
  icon: IconShape;
  /** Name and tooltip. */
  label: string;
  /** «M» at the end of the tooltip. */
  keys?: string | undefined;
  small?: boolean | undefined;
  onPress: () => void;
}

/** An icon-only button of the staff screens with its tooltip (on hover after 0.6 s and on keyboard focus). */
export function TipButton({ icon, label, keys, small, onPress }: TipButtonProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <Button className={classes('btn ghost icon', small && 'sm')} aria-label={label} onPress={onPress}>
        <Icon of={icon} />
      </Button>
      <TipBubble>
        {label}
        {keys && <kbd>{keys}</kbd>}
      </TipBubble>
    </TooltipTrigger>
  );
}

function TipBubble({ children }: { children: ReactNode }) {
  return (
    <Tooltip className="tip" offset={6}>
      {children}
    </Tooltip>
  );
}
