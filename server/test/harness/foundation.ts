import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { ROLES, type Role } from '@priyom/shared/domain/staff/rights';
import type { Router } from 'express';
import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { type Foundation, layFoundation } from '../../src/foundation.ts';
import type { Department, Institution } from '../../src/institutions/model.ts';
import { departmentsOf, keepInstitution } from '../../src/institutions/repository.ts';
import { hashPassword } from '../../src/platform/crypto/password.ts';
import { newId } from '../../src/platform/ids.ts';
import { addStaff } from '../../src/staff/add-staff.ts';
import type { StaffRecord } from '../../src/staff/model.ts';
import type { Browser } from './browser.ts';
import { ManualClock } from './clock.ts';
import { quietLog } from './database.ts';
import { databaseUri } from './uri.ts';

export const PASSWORD = 'testpass-1';
/** Once for a file: it takes a thirtieth of a second of a processor, and every test hires somebody. */
const passwordHash = hashPassword(PASSWORD);
const SESSION_SECONDS = 3600;

/** A whole server on the real database, listening on a free port, with a clock that the test moves. */
export interface TestServer extends Foundation {
  clock: ManualClock;
  base: string;
  databaseName: string;
}

const ENV = {
  PUBLIC_URL: 'http://localhost:3000',
  JWT_SECRET: randomBytes(32).toString('base64'),
  MASTER_KEY: randomBytes(32).toString('base64'),
  SFU_SECRET: randomBytes(32).toString('base64'),
  ENROL_PUZZLE_BITS: '6',
};

export function testConfig(databaseName: string, over: Record<string, string> = {}) {
  return loadConfig({ ...ENV, MONGODB_URI: databaseUri(databaseName), ...over });
}

/** For one test file. `nouns` adds routers and due handlers on top of the foundation. */
export function useServer(
  nouns: (foundation: Foundation) => readonly Router[] = () => [],
  pages: (foundation: Foundation) => readonly Router[] = () => [],
): {
  readonly it: TestServer;
} {
  const databaseName = `t_${newId().replaceAll('-', '')}`;
  let running: { server: Server; it: TestServer } | undefined;
  beforeAll(async () => {
    const clock = new ManualClock();
    const foundation = await layFoundation(testConfig(databaseName), clock, quietLog);
    const server = createServer(createApp(foundation, nouns(foundation), pages(foundation)));
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    running = { server, it: { ...foundation, clock, base: `http://127.0.0.1:${port}`, databaseName } };
  });
  afterAll(async () => {
    running?.server.close();
    await running?.it.database.drop();
    await running?.it.shutdown.run();
  });
  return {
    get it() {
      if (!running) throw new Error('the server runs inside the tests only');
      return running.it;
    },
  };
}

export async function addInstitution({ database }: Pick<Foundation, 'database'>): Promise<Institution> {
  return keepInstitution(database, {
    slug: newId(),
    name: 'Центр «Проверка»',
    shortName: 'Центр «Проверка»',
    zone: 'Europe/Moscow',
    region: 'Условная область',
    phone: '+7 000 000-00-01',
    technicianPhone: '+7 000 000-00-02',
  });
}

export function addDepartment({ database }: Pick<Foundation, 'database'>, institution: Institution, code = 'help') {
  return departmentsOf(database, institution).keep(code, `Отделение ${code}`);
}

interface Person {
  institution: Institution;
  department: Department;
  roles?: Role[];
  until?: string | null;
  surname?: string;
  skills?: string[];
}

/** Somebody with the password PASSWORD; the login is the record's. */
export async function addPerson(
  foundation: Foundation,
  { institution, department, ...person }: Person,
): Promise<StaffRecord> {
  const { roles = [...ROLES], until = null, surname = 'Тестова' } = person;
  return addStaff(foundation.staff, institution, {
    login: `person-${newId()}`,
    name: { surname, given: 'Анна', patronymic: 'Петровна' },
    passwordHash: await passwordHash,
    skills: person.skills ?? [],
    memberships: [
      { departmentId: department._id, roles, position: 'психолог', order: '№ 1', from: '2020-01-01', until },
    ],
  });
}

/** The cookies of a log-in without its password: that costs as much as a whole test, and has tests of its own. */
export async function signIn({ auth, authPorts }: Foundation, record: StaffRecord, browser: Browser): Promise<void> {
  const { session, token } = await authPorts.sessions.begin(record, record._id);
  browser.keep(auth.accessCookie(session).cookie);
  browser.keep(authPorts.cookies.write('refresh', token, SESSION_SECONDS));
}
