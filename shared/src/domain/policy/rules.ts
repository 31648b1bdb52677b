import type { ConsentText, FactSource, Hours, Method, PolicyBody } from './schema.ts';

/** Minutes after which the server ends a session by this method; null: it only warns. undefined: not offered. */
export function capMinutes(policy: PolicyBody, method: Method): number | null | undefined {
  return policy.session.cap[method];
}

export function offeredMethods(policy: PolicyBody): Method[] {
  const order: Method[] = ['video', 'voice', 'chat', 'phone'];
  return order.filter(method => policy.session.cap[method] !== undefined);
}

/** Lengths a booking may have: the policy's list, none above the cap. */
export function bookableMinutes(policy: PolicyBody, method: Method): number[] {
  const cap = capMinutes(policy, method);
  if (cap === undefined) return [];
  return policy.session.plannedMinutes.filter(minutes => cap === null || minutes <= cap);
}

/**
 * Whether a form says whom it is about, whoever that is. Not every meeting is about a child, and not everybody has
 * somebody who speaks for them: columns for these two alone leave an adult without a name.
 */
export function namesEverybody(cells: readonly { source: FactSource }[]): boolean {
  return cells.some(({ source }) => source === 'servedName' || source === 'citizenName');
}

/** What is read aloud to somebody on the telephone; the whole document where the text has nothing for the ear. */
export function readAloud({ spoken, summary, text }: ConsentText): readonly string[] {
  return spoken.length > 0 ? spoken : [...summary, ...text];
}

/** Whether every one of these codes is a topic or sub-topic of the policy. */
export function areTopics(policy: PolicyBody, codes: readonly string[]): boolean {
  const known = new Set(policy.topics.flatMap(topic => [topic.code, ...topic.sub.map(sub => sub.code)]));
  return codes.every(code => known.has(code));
}

/** Text of a topic or sub-topic code, for forms and books; the code itself when a later version dropped it. */
export function topicText(policy: PolicyBody, code: string): string {
  for (const topic of policy.topics) {
    if (topic.code === code) return topic.text;
    const sub = topic.sub.find(entry => entry.code === code);
    if (sub) return `${topic.text}: ${sub.text}`;
  }
  return code;
}

export function isCrisisTopic(policy: PolicyBody, code: string): boolean {
  return policy.topics.some(topic => topic.crisis && (topic.code === code || topic.sub.some(sub => sub.code === code)));
}

export function intervalsOn(hours: Hours, isoWeekday: number): readonly { from: string; to: string }[] {
  const byDay: Partial<Record<string, readonly { from: string; to: string }[]>> = hours;
  return byDay[String(isoWeekday)] ?? [];
}

/** Rules by which a session may be ended, or a citizen put out of it (D5, D19). */
export function endingGrounds({ refusalGrounds }: Pick<PolicyBody, 'refusalGrounds'>): PolicyBody['refusalGrounds'] {
  return refusalGrounds.filter(({ endsSession }) => endsSession);
}

/** What people read of a ground; '' for none, or one that a later version dropped. */
export function groundText({ refusalGrounds }: Pick<PolicyBody, 'refusalGrounds'>, code: unknown): string {
  return refusalGrounds.find(ground => ground.code === code)?.text ?? '';
}

/** What the person concerned reads: the rule's name and how to contest it (D5, D19), not a word of anybody about them. */
export function whyAndHowToContest(
  policy: Pick<PolicyBody, 'refusalGrounds' | 'contest'>,
  code: unknown,
): { groundText: string; contest: string } {
  return { groundText: groundText(policy, code), contest: policy.contest };
}
