import { describe, expect, it } from 'vitest';
import { contactOf, emailOf, nameOf } from './typed.ts';

describe('surname, name and patronymic in one field', () => {
  it('are three parts', () => {
    const person = { surname: 'Примерова', given: 'Мария', patronymic: 'Ивановна' };
    expect(nameOf('  Примерова  Мария Ивановна ')).toEqual({ ok: true, person });
  });

  it('do without a patronymic, and keep a long one whole', () => {
    expect(nameOf('Ли Анна')).toMatchObject({ person: { given: 'Анна', patronymic: '' } });
    expect(nameOf('Алиев Рашид Мамед оглы')).toMatchObject({ person: { patronymic: 'Мамед оглы' } });
  });

  it('of one word, of none and of an endless one are asked for again', () => {
    expect(nameOf('Мария')).toEqual({ ok: false, fault: 'one' });
    expect(nameOf('Мария —')).toEqual({ ok: false, fault: 'one' });
    expect(nameOf(' . ')).toEqual({ ok: false, fault: 'empty' });
    expect(nameOf(`Мария ${'а'.repeat(81)}`)).toEqual({ ok: false, fault: 'long' });
  });
});

describe('where the link goes', () => {
  it('is e-mail with an @', () => {
    expect(contactOf(' maria@example.test ')).toEqual({
      ok: true,
      contact: { channel: 'email', value: 'maria@example.test' },
    });
  });

  it('is a telephone otherwise, as it was written', () => {
    expect(contactOf('8 (000) 000-00-00')).toEqual({
      ok: true,
      contact: { channel: 'phone', value: '8 (000) 000-00-00' },
    });
  });

  it('says what is missing', () => {
    expect(contactOf('')).toEqual({ ok: false, fault: { kind: 'empty' } });
    expect(contactOf('maria@example')).toEqual({ ok: false, fault: { kind: 'email' } });
    expect(contactOf('мария')).toEqual({ ok: false, fault: { kind: 'email' } });
    expect(contactOf('8 000 00')).toEqual({ ok: false, fault: { kind: 'digits', have: 6 } });
  });
});

describe('where letters go', () => {
  it('is an address of e-mail and no telephone', () => {
    expect(emailOf(' maria@example.test ')).toEqual({ ok: true, email: 'maria@example.test' });
    expect(emailOf('8 (000) 000-00-00')).toEqual({ ok: false, fault: 'email' });
    expect(emailOf(`${'м'.repeat(200)}@example.test`)).toEqual({ ok: false, fault: 'email' });
    expect(emailOf(' ')).toEqual({ ok: false, fault: 'empty' });
  });
});
