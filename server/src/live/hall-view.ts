import { isLeader } from '@priyom/shared/domain/hall/rules';
import { HALL_LIMITS } from '@priyom/shared/domain/hall/schema';
import type { HallView, ListenerView, PollView, QuestionView } from '@priyom/shared/signaling/hall';
import { handsOf } from '../consultations/hall-rules.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { getParticipant, isIn } from '../consultations/participants.ts';
import { openText } from '../consultations/sealed-words.ts';
import { not } from '../platform/mongo/filter.ts';
import { type Poll, PollWords } from '../polls/model.ts';
import { pollsOf } from '../polls/run-poll.ts';
import type { Question } from '../questions/model.ts';
import { questionsOf } from '../questions/repository.ts';
import { type KnownPeople, viewPerson } from './person-view.ts';
import { type FactPorts, gatherPeople } from './session-facts.ts';

/** Its words instead of what they are sealed in. */
interface OpenPoll extends Pick<Poll, '_id' | 'status' | 'votes'>, PollWords {}

interface OpenQuestion extends Omit<Question, 'text'> {
  words: string;
  shownAs: string;
}

/** What the hall sees beside pictures and chat, opened and read once for all who look. */
export interface HallWords {
  doc: Consultation;
  rev: number;
  /** In the order in which they are shown. */
  questions: readonly OpenQuestion[];
  poll: OpenPoll | null;
}

export async function readHall(live: FactPorts, doc: Consultation, rev: number): Promise<HallWords> {
  const { database } = live.ports;
  const [people, found, [last]] = await Promise.all([
    gatherPeople(live, doc),
    questionsOf(database, doc).find({ consultationId: doc._id }),
    pollsOf(database, doc).find({ consultationId: doc._id, status: not('withdrawn') }, { sort: { _id: -1 }, limit: 1 }),
  ]);
  const questions = await Promise.all(found.map(one => openQuestion(live, doc, people, one)));
  return { doc, rev, questions: questions.toSorted(byPlace), poll: last ? await openPollWords(live, doc, last) : null };
}

/** What one viewer reads of it: of the hall nobody reads what is hidden, nor the counts of an open poll. */
export function hallFor({ doc, rev, questions, poll }: HallWords, participantId: string): HallView {
  const me = getParticipant(doc, participantId);
  const leads = isLeader(me.role);
  const readable = questions.filter(({ status, from }) => leads || status !== 'hidden' || from === me.id);
  const shown = leads ? readable : readable.slice(0, HALL_LIMITS.shownQuestions);
  return {
    rev,
    questions: shown.map(one => viewQuestion(one, me.id)),
    more: readable.length - shown.length,
    poll: poll && viewPoll(poll, me.id, leads),
  };
}

/** The whole hall by name, for those who lead: who is in, who waits, who may still come, who has gone. */
export async function listenersOf(live: FactPorts, doc: Consultation): Promise<ListenerView[]> {
  const people = await gatherPeople(live, doc);
  const hands = handsOf(doc);
  return doc.participants
    .filter(({ role, status }) => role === 'citizen' && status !== 'removed')
    .map(who => {
      const { shownAs: name, about: shownAs, initials } = viewPerson(people, who, 'lead');
      const place = hands.findIndex(({ id }) => id === who.id);
      const own = { participantId: who.id, name, shownAs: shownAs || name, initials, ...stateOf(who) };
      return { ...own, hand: place >= 0 ? place + 1 : null };
    });
}

function stateOf(who: Participant): Pick<ListenerView, 'state' | 'since'> {
  const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
  if (isIn(who)) return { state: 'inHall', since: iso(who.enteredAt) };
  if (who.status === 'expected') return { state: 'expected', since: null };
  if (who.status === 'waiting' || who.status === 'called') return { state: 'waiting', since: iso(who.waitingSince) };
  return { state: 'gone', since: iso(who.leftAt) };
}

async function openQuestion(live: FactPorts, doc: Consultation, people: KnownPeople, question: Question) {
  const { text, cleaned, ...rest } = question;
  const words = await openText(live.ports.keys, doc, doc._id, 'question', cleaned ?? text);
  const author = question.isNameless ? undefined : doc.participants.find(({ id }) => id === question.from);
  return { ...rest, cleaned, words, shownAs: author ? viewPerson(people, author, 'guest').shownAs : '' };
}

async function openPollWords({ ports }: FactPorts, doc: Consultation, poll: Poll): Promise<OpenPoll> {
  const { _id, status, votes } = poll;
  const place = { documentId: doc._id, field: 'poll' };
  const words = await ports.keys.openIfKept(doc, poll.words, place, PollWords);
  // Erased with the meeting's words: the counts stay.
  const erased = { question: '', options: Array.from({ length: poll.options }, () => '') };
  return { _id, status, votes, ...(words ?? erased) };
}

/** The one being answered, then by voices, then the newer first; what was answered at the end. */
function byPlace(one: OpenQuestion, other: OpenQuestion): number {
  const rank = { answering: 0, hidden: 1, open: 1, answered: 2 } as const;
  return (
    rank[one.status] - rank[other.status] ||
    other.voters.length - one.voters.length ||
    other.askedAt.getTime() - one.askedAt.getTime()
  );
}

function viewQuestion({ _id, status, words, shownAs, askedAt, voters, from }: OpenQuestion, me: string): QuestionView {
  return {
    ...{ id: _id, status, text: words, shownAs, at: askedAt.toISOString() },
    ...{ votes: voters.length, isMine: from === me, hasMyVote: voters.includes(me) },
  };
}

function viewPoll({ _id, status, question, options, votes }: OpenPoll, me: string, leads: boolean): PollView {
  const counts = options.map((_, option) => votes.filter(vote => vote.option === option).length);
  return {
    ...{ id: _id, status, question, options, votes: votes.length },
    counts: leads || status === 'closed' ? counts : null,
    mine: votes.find(({ by }) => by === me)?.option ?? null,
  };
}
