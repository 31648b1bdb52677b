import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { useEffect, useId, useRef } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { CheckChips } from '../../ui/Checkbox.tsx';
import { FieldError } from '../../ui/Field.tsx';

interface TopicsProps {
  policy: PolicyBody;
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** How often a signature was refused for the want of one: each time the focus comes here. */
  asked: number;
}

/** The policy's topics as chips, several allowed, first is main; a crisis opens its own list (ux §6.8). */
export function Topics({ policy, value, onChange, asked }: TopicsProps) {
  const t = useText(staffProtocolText);
  const errorId = useId();
  const field = useRef<HTMLDivElement>(null);
  const before = useRef(asked);
  useEffect(() => {
    if (asked > before.current) field.current?.querySelector('button')?.focus();
    before.current = asked;
  }, [asked]);
  const isMissing = asked > 0 && value.length === 0;
  const opened = policy.topics.filter(topic => topic.sub.length > 0 && isOpen(topic, value));
  const change = (next: readonly string[]) => onChange(withoutOrphans(policy, next));
  return (
    <div className="field" ref={field}>
      <span className="label">{t.topics}</span>
      <CheckChips
        label={t.topics}
        describedBy={isMissing ? errorId : undefined}
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
      {isMissing && <FieldError id={errorId}>{t.topicsEmpty}</FieldError>}
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
