import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../src/domain/appointment/cells.ts';
import { type ConsultationFacts, factText, fullName } from '../src/domain/book/facts.ts';
import {
  bookableMinutes,
  capMinutes,
  intervalsOn,
  isCrisisTopic,
  offeredMethods,
  readAloud,
  topicText,
} from '../src/domain/policy/rules.ts';
import { type Book, PolicyBody } from '../src/domain/policy/schema.ts';
import { withBase } from '../src/domain/policy/with-base.ts';

const DATA = new URL('../../server/data/', import.meta.url);
const base: unknown = JSON.parse(readFileSync(new URL('base.json', DATA), 'utf8'));

function policy(name: string): PolicyBody {
  const own: unknown = JSON.parse(readFileSync(new URL(`policies/${name}.json`, DATA), 'utf8'));
  return PolicyBody.parse(withBase(base, own, { institution: 'Проверочный центр' }));
}

const NAMES = readdirSync(new URL('policies/', DATA)).map(file => file.replace('.json', ''));

const CHILD: ConsultationFacts = {
  startedAt: new Date('2026-11-24T07:45:00Z'),
  endedAt: null,
  zone: 'Europe/Moscow',
  method: 'video',
  served: { surname: 'Условный', given: 'Лев', patronymic: 'Петрович' },
  child: true,
  age: 7,
  representative: { surname: 'Условная', given: 'Вера', patronymic: 'Петровна' },
  contact: '',
  visitKind: 'first',
  reason: '',
  topics: [],
  solution: '',
  specialist: { surname: 'Тестова', given: 'Анна', patronymic: '', position: 'психолог', department: 'Отделение' },
  present: [],
};
/** The booking form's default: nobody speaks for them. */
const ADULT: ConsultationFacts = {
  ...CHILD,
  served: { surname: 'Чертёжный', given: 'Олег', patronymic: 'Тестович' },
  child: false,
  representative: null,
};

describe('the five institutions as data (D31, D32)', () => {
  it('every file is a whole policy', () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(5);
    for (const name of NAMES) expect(policy(name).consents.length).toBeGreaterThan(1);
  });

  it('every required consent has words for the ear where the institution talks by telephone', () => {
    const byPhone = NAMES.map(policy).filter(body => offeredMethods(body).includes('phone'));
    expect(byPhone.length).toBeGreaterThan(0);
    for (const consent of byPhone.flatMap(({ consents }) => consents).filter(({ required }) => required)) {
      expect(consent.spoken.length).toBeGreaterThan(0);
      expect(readAloud(consent)).toBe(consent.spoken);
      expect(consent.spoken.at(-1)).toMatch(/\?$/);
      expect(consent.spoken.join(' ')).not.toMatch(/видео|экран|ссылк|нажм|камер/i);
    }
  });

  it('a text without words for the ear is read as it stands', () => {
    const [consent] = policy('demonstration').consents;
    if (!consent) throw new Error('there is no consent');
    expect(readAloud({ ...consent, spoken: [] })).toEqual([...consent.summary, ...consent.text]);
  });

  it.each([
    ['resident-centre', 30],
    ['foster-family-centre', null],
    ['rehabilitation-centre', null],
    ['family-help-centre', 50],
    ['district-social-protection', 60],
  ])('%s caps an online consultation at %s minutes', (name, cap) => {
    expect(capMinutes(policy(name), 'video')).toBe(cap);
    expect(Math.max(...bookableMinutes(policy(name), 'video'))).toBeLessThanOrEqual(cap ?? 1440);
  });

  it('regulation 000: Monday to Friday from 8 to 16.30, without a break', () => {
    const { hours } = policy('resident-centre');
    expect(intervalsOn(hours, 5)).toEqual([{ from: '08:00', to: '16:30' }]);
    expect(intervalsOn(hours, 6)).toEqual([]);
  });

  it('regulation 003 §2.4: 9–13 and 14–18', () => {
    const { hours } = policy('family-help-centre');
    expect(intervalsOn(hours, 1)).toEqual([
      { from: '09:00', to: '13:00' },
      { from: '14:00', to: '18:00' },
    ]);
  });

  it('regulation 003 §3.1 has thirteen topics, 004 seven with three crisis sub-topics', () => {
    expect(policy('family-help-centre').topics).toHaveLength(13);
    const own = policy('district-social-protection');
    expect(own.topics).toHaveLength(7);
    const crisis = own.topics.filter(topic => topic.crisis);
    expect(crisis).toHaveLength(1);
    expect(crisis[0]?.sub.map(sub => sub.text)).toEqual(['Суицид', 'Жестокое обращение с детьми', 'Насилие']);
    expect(isCrisisTopic(own, 'crisis.suicide')).toBe(true);
    expect(topicText(own, 'crisis.violence')).toBe('Кризисные ситуации: Насилие');
  });

  it('regulation 004 §4.2 demands the check half an hour before; the others advise it', () => {
    expect(policy('district-social-protection').check).toMatchObject({ required: true, minutesBefore: 30 });
    expect(policy('foster-family-centre').check.required).toBe(false);
  });

  it('regulation 004 appendix 3: nine columns, numbered per specialist', () => {
    const [journal] = policy('district-social-protection').books;
    expect(journal?.scope).toBe('specialist');
    expect(journal?.columns.map(column => column.title)).toEqual([
      '№',
      'Дата консультации, продолжительность',
      'Ф.И. ребенка',
      'Возраст',
      'Законный представитель Ф.И.О.',
      'Вид консультации (первичная/повторная)',
      'Причина обращения со слов З/П',
      'Тематика консультирования*',
      'Примечание',
    ]);
  });

  const isOfServed = ({ lineFor }: Book): boolean => lineFor !== 'peer';

  it.each(NAMES)('%s: no protocol and no book is without a name, whoever is served', name => {
    const { forms, books } = policy(name);
    for (const form of [forms.protocol.rows, ...books.filter(isOfServed).map(({ columns }) => columns)]) {
      for (const facts of [CHILD, ADULT]) {
        const cells = form.map(({ source }) => factText(source, facts, { visitKind: forms.visitKindWords }));
        const names = [facts.served, facts.representative ?? facts.served].map(fullName);
        expect(names.some(name => cells.includes(name))).toBe(true);
      }
    }
  });

  it('a form that would leave an adult without a name is no policy', () => {
    const body = policy('district-social-protection');
    const [book] = body.books;
    const columns = book?.columns.filter(({ source }) => source !== 'citizenName') ?? [];
    expect(PolicyBody.safeParse({ ...body, books: [{ ...book, columns }] }).success).toBe(false);
  });

  it.each(NAMES)('%s: the protocol names who else was there, where somebody was (D18)', name => {
    const rows = policy(name).forms.protocol.rows.filter(({ source }) => source === 'present');
    expect(rows).toEqual([{ title: 'Присутствовали', source: 'present', onlyIfFilled: true }]);
  });

  it.each(NAMES)('%s: the texts say what is so: the end by the clock where there is a cap, no slot left open', name => {
    const body = policy(name);
    const texts = JSON.stringify([body.consents, body.memo]);
    expect(texts.includes('В конце срока он закончится сам.')).toBe(capMinutes(body, 'video') !== null);
    expect(texts.includes('Так записано в нашем положении')).toBe(body.refusalGrounds.length > 0);
    expect(texts).not.toMatch(/[{]\w+[}]/);
  });

  it('only regulation 004 §4.7 has grounds of refusal', () => {
    expect(policy('district-social-protection').refusalGrounds.map(({ code }) => code)).toEqual([
      'outsideCompetence',
      'behaviour',
    ]);
    const others = ['resident-centre', 'foster-family-centre', 'rehabilitation-centre', 'family-help-centre'];
    for (const name of others) expect(policy(name)).toMatchObject({ refusalGrounds: [], contest: '' });
  });

  it('regulations 001 §1.1 and 002 §1 are bound to a regime without a day', () => {
    expect(policy('foster-family-centre').identity).toMatchObject({
      boundTo: expect.stringContaining('режим полной изоляции'),
      validUntil: null,
    });
    expect(policy('rehabilitation-centre').identity.boundTo).toContain('режима «повышенной готовности»');
  });

  it('the institution is named in its consent texts', () => {
    expect(policy('resident-centre').consents[0]?.text[0]).toContain('Проверочный центр');
  });

  it('a quotation within one has inner marks, and only there', () => {
    const texts = { quoted: 'Мы — «{institution}».', plain: '{institution}, ул. {unknown}' };
    expect(withBase(texts, {}, { institution: 'Центр «Пример»' })).toEqual({
      quoted: 'Мы — «Центр „Пример“».',
      plain: 'Центр «Пример», ул. {unknown}',
    });
  });
});

describe('cells (D7)', () => {
  it('overlapping meetings of one person share a cell, touching ones do not', () => {
    const at = Date.parse('2026-11-25T08:00:00Z');
    const first = cellsOf(['a'], at, 30, 0);
    expect(first).toHaveLength(6);
    expect(cellsOf(['a'], at + 25 * 60_000, 30, 0).some(cell => first.includes(cell))).toBe(true);
    expect(cellsOf(['a'], at + 30 * 60_000, 30, 0).some(cell => first.includes(cell))).toBe(false);
    expect(cellsOf(['b'], at, 30, 0).some(cell => first.includes(cell))).toBe(false);
  });

  it('a buffer holds the time after the meeting too', () => {
    const at = Date.parse('2026-11-25T08:00:00Z');
    expect(cellsOf(['a'], at, 30, 10)).toHaveLength(8);
  });
});
