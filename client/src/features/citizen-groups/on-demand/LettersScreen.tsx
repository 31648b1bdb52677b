import type { SubscriptionView } from '@priyom/shared/api/subscriptions';
import { useState } from 'react';
import { newId } from '../../../call/ids.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenGroupLettersText } from '../../../i18n/citizen-group-letters.ts';
import { citizenGroupsText } from '../../../i18n/citizen-groups.ts';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Card.tsx';
import type { IconShape } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { MessageScreen } from '../../citizen-frame/MessageScreen.tsx';
import { listPath } from '../address.ts';

export interface LettersScreenProps {
  view: SubscriptionView;
  /** True when the institution has it. */
  onDecide: (wants: boolean, requestId: string) => Promise<boolean>;
}

const LOOK: Readonly<Record<SubscriptionView['status'], IconShape>> = {
  asked: icons.letter,
  confirmed: icons.done,
  left: icons.letter,
};

/** Asked, agreed or left: what is so now, and the one press that changes it. */
export function LettersScreen({ view, onDecide }: LettersScreenProps) {
  const words = useText(citizenGroupLettersText);
  const { others } = useText(citizenGroupsText);
  const { status, institution } = view;
  const t = words[status];
  const { state, decide } = useDecision(onDecide);
  const press = (wants: boolean, label: string, variant: 'primary' | 'secondary') => (
    <Button
      variant={variant}
      size={variant === 'primary' ? 'lg' : 'md'}
      block
      busy={state === (wants ? 'joining' : 'leaving')}
      busyLabel={words.saving}
      onClick={() => void decide(wants)}
    >
      {label}
    </Button>
  );
  return (
    <MessageScreen tab={words.tab} icon={LOOK[status]} title={t.title} text={t.text} quiet={status !== 'confirmed'}>
      <p className="small c-where">{institution.name}</p>
      <div className="go">
        {state === 'failed' && (
          <div role="alert">
            <Note tone="warn" icon={icons.problem}>
              {words.failed}
            </Note>
          </div>
        )}
        {status === 'asked' && press(true, words.asked.yes, 'primary')}
        {status === 'asked' && press(false, words.asked.no, 'secondary')}
        {status === 'confirmed' && press(false, words.confirmed.leave, 'secondary')}
        {status === 'left' && press(true, words.left.back, 'secondary')}
        {status !== 'asked' && (
          <LinkButton variant={status === 'confirmed' ? 'primary' : 'ghost'} block href={listPath(institution.slug)}>
            {others}
          </LinkButton>
        )}
      </div>
    </MessageScreen>
  );
}

type DecisionState = 'idle' | 'joining' | 'leaving' | 'failed';

/** Each decision keeps its `requestId` while it is tried again; another screen stands when it is done. */
function useDecision(onDecide: LettersScreenProps['onDecide']) {
  const [state, setState] = useState<DecisionState>('idle');
  const [ids] = useState(() => ({ joining: newId(), leaving: newId() }));
  const decide = async (wants: boolean) => {
    if (state === 'joining' || state === 'leaving') return;
    const kind = wants ? 'joining' : 'leaving';
    setState(kind);
    if (!(await onDecide(wants, ids[kind]))) setState('failed');
  };
  return { state, decide };
}
