import type { QuestionnaireView } from '@priyom/shared/api/questionnaires';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ru } from '../../../i18n/citizen-questionnaire.ts';
import { typeset } from '../../../i18n/typography.ts';
import { answersOf, form } from '../../../stories/citizen/questionnaire.ts';
import { type AnsweringState, createAnswering } from './answering.ts';
import { HowWasIt } from './HowWasIt.tsx';
import Questionnaire from './Questionnaire.tsx';

const nothing = () => undefined;
const LATER = '2999-01-01T00:00:00.000Z';

/** What stands on the page of one who has come so far, without a browser and without a server. */
function still(view: Partial<QuestionnaireView>, at: number, changes: Partial<AnsweringState> = {}) {
  const server = { save: async () => ({ ok: false as const, error: { code: 'OFFLINE' as const } }) };
  const whole = { answers: answersOf(), sentAt: null, changeableUntil: LATER, ...view, form };
  const answering = createAnswering(whole, server, { recall: () => ({ at, unsaved: null }), keep: nothing });
  // The first state is what a page without a browser is drawn with.
  const state = { ...answering.store.getState(), ...changes };
  const store = { ...answering.store, getState: () => state, getInitialState: () => state };
  return { ...answering, store };
}

const screen = (...facts: Parameters<typeof still>) =>
  renderToStaticMarkup(createElement(Questionnaire, { answering: still(...facts), onClose: nothing }));
const card = (...facts: Parameters<typeof still>) =>
  renderToStaticMarkup(createElement(HowWasIt, { answering: still(...facts), onOpen: nothing }));

describe('one question a screen', () => {
  it('has the plain question, what the form calls it, five marks in words, and may be skipped', () => {
    const page = screen({}, 0);
    expect(page).toContain(ru.nth(1, 4));
    expect(page).toContain(typeset(form.scales[0]?.question ?? ''));
    expect(page).toContain(ru.official('«Чёткость и ясность рекомендаций»'));
    expect(page.match(/type="radio"/g)).toHaveLength(5);
    expect(page).toContain(ru.skip);
    expect(page).toContain(ru.choose);
  });

  it('with an answer goes on; the last one sends', () => {
    expect(screen({ answers: answersOf({ marks: { clarity: 4 } }) }, 0)).not.toContain(ru.choose);
    expect(screen({}, 3)).toContain(ru.send);
    expect(screen({}, 3)).not.toContain(ru.choose);
  });

  it('says what has not been saved, and what happens to it', () => {
    const offline = screen({}, 0, { saving: { kind: 'failed', error: { code: 'OFFLINE' } } });
    expect(offline).toContain(ru.unsaved.title);
    expect(offline).toContain(ru.unsaved.again);
    const late = screen({}, 0, { saving: { kind: 'failed', error: { code: 'INVALID_STATE' } } });
    expect(late).toContain(ru.unsaved.tooLate);
    expect(late).not.toContain(ru.unsaved.again);
  });
});

describe('the last screen', () => {
  const answers = answersOf({ marks: { clarity: 4 } });
  const sentAt = '2037-11-26T08:00:00.000Z';

  it('thanks, says what was sent and how many were skipped, and lets it be changed', () => {
    const page = screen({ answers, sentAt }, 4);
    for (const words of ['<b>4</b> Почти всё', ru.end.skipped(3), ru.end.change, form.thanks, ru.end.title]) {
      expect(page).toContain(words);
    }
  });

  it('does not thank for what is still on its way', () => {
    expect(screen({ answers }, 4)).toContain(ru.end.onTheWay);
    expect(screen({ answers }, 4)).not.toContain(form.thanks);
  });

  it('after the date only shows it', () => {
    const page = screen({ answers, sentAt, changeableUntil: sentAt }, 4, {
      changeableUntil: '2001-01-01T00:00:00.000Z',
    });
    expect(page).toContain(ru.end.over);
    expect(page).not.toContain(`${ru.end.change}</button>`);
  });
});

it('the card begins, goes on, or thanks; whoever is too late for it sees none', () => {
  expect(card({}, 0)).toContain(ru.card.begin('1\u00a0минута'));
  expect(card({ answers: answersOf({ marks: { clarity: 4 } }) }, 1)).toContain(ru.card.begun(1, 4));
  expect(card({ sentAt: '2037-11-26T08:00:00.000Z' }, 4)).toContain(ru.card.sent);
  expect(card({}, 0, { changeableUntil: '2001-01-01T00:00:00.000Z' })).toBe('');
});
