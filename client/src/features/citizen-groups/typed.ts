import type { Contact, PersonName } from '@priyom/shared/domain/appointment/schema';
import { digitsOf, isCallable } from '../citizen-frame/phone-number.ts';

export type NameFault = 'empty' | 'one' | 'long';
export type TypedName = { ok: true; person: PersonName } | { ok: false; fault: NameFault };

/** As the papers take it. */
const LONGEST = 80;

/** «Примерова Мария Ивановна» in one field: surname, name, all the rest is the patronymic, which not everybody has. */
export function nameOf(typed: string): TypedName {
  const [surname = '', given = '', ...rest] = typed.split(/\s+/).filter(word => /\p{L}/u.test(word));
  const patronymic = rest.join(' ');
  if (!surname) return { ok: false, fault: 'empty' };
  if (!given) return { ok: false, fault: 'one' };
  if ([surname, given, patronymic].some(part => part.length > LONGEST)) return { ok: false, fault: 'long' };
  return { ok: true, person: { surname, given, patronymic } };
}

export type TypedEmail = { ok: true; email: string } | { ok: false; fault: 'empty' | 'email' };

export function emailOf(typed: string): TypedEmail {
  const email = typed.trim();
  if (email === '') return { ok: false, fault: 'empty' };
  return EMAIL.test(email) && email.length <= LONGEST_EMAIL ? { ok: true, email } : { ok: false, fault: 'email' };
}

export type ContactFault = { kind: 'empty' } | { kind: 'email' } | { kind: 'digits'; have: number };
export type TypedContact = { ok: true; contact: Contact } | { ok: false; fault: ContactFault };

const LONGEST_EMAIL = 200;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** What is typed decides: an @ is an address of e-mail, anything else a telephone. */
export function contactOf(typed: string): TypedContact {
  const value = typed.trim();
  if (value === '') return { ok: false, fault: { kind: 'empty' } };
  const isEmail = value.includes('@') || !/\d/.test(value);
  if (isEmail) {
    const { ok } = emailOf(value);
    return ok ? { ok, contact: { channel: 'email', value } } : { ok, fault: { kind: 'email' } };
  }
  const have = digitsOf(value);
  if (!isCallable(value) || value.length > 40) return { ok: false, fault: { kind: 'digits', have } };
  return { ok: true, contact: { channel: 'phone', value } };
}
