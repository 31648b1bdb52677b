import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { useText } from '../../i18n/catalog.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { CheckChips } from '../../ui/Checkbox.tsx';

interface TopicsProps {
  policy: PolicyBody;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** The policy's topics as chips, several allowed, first is main; a crisis opens its own list (ux §6.8). */
export function Topics({ policy, value, onChange }: TopicsProps) {
  const t = useText(staffProtocolText);
  const opened = policy.topics.filter(topic => topic.sub.length > 0 && isOpen(topic, value));
  const change = (next: readonly string[]) => onChange(withoutOrphans(policy, next));
  return (
    <div className="field">
      <span className="label">{t.topics}</span>
      <CheckChips
        label={t.topics}
        options={policy.topics.map(topic => ({ value: topic.code, label: topic.text }))}
        value={value}
        onChange={change}
      />
      {opened.map(topic => (
        <CheckChips
          key={topic.code}
          label={`${topic.text}. ${t.crisisTopics}`}
          options={topic.sub.map(sub => ({ value: sub.code, label: sub.text }))}
          value={value}
          onChange={change}
        />
      ))}
      <span className="hint">{t.topicsHint}</span>
    </div>
  );
}

type Topic = PolicyBody['topics'][number];

function isOpen(topic: Topic, value: readonly string[]): boolean {
  return value.includes(topic.code) || topic.sub.some(sub => value.includes(sub.code));
}

/** A sub-topic goes when its topic is taken off. */
function withoutOrphans(policy: PolicyBody, value: readonly string[]): string[] {
  const orphans = policy.topics
    .filter(topic => !value.includes(topic.code))
    .flatMap(topic => topic.sub.map(sub => sub.code));
  return value.filter(code => !orphans.includes(code));
}
