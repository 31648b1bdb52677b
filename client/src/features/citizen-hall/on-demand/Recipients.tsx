import type { HallChat } from '@priyom/shared/domain/hall/schema';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { RadioCards } from '../../../ui/RadioCards.tsx';

interface RecipientsProps {
  /** What those who lead have allowed. */
  allowed: HallChat;
  to: HallChat;
  onChange: (to: HallChat) => void;
}

/** Who will read the next words: beside the field, before anything is sent. */
export function Recipients({ allowed, to, onChange }: RecipientsProps) {
  const t = useText(citizenHallText).chat;
  if (allowed === 'leaders') return <p className="chat-to">{t.leadersOnly}</p>;
  return (
    <div className="chat-to">
      <RadioCards
        look="pills"
        label={t.to}
        options={[
          { value: 'all', label: t.all },
          { value: 'leaders', label: t.leaders },
        ]}
        value={to}
        onChange={onChange}
      />
    </div>
  );
}
