import type { VisitPorts } from '../appointments/ports.ts';
import type { Foundation } from '../foundation.ts';
import { allInstitutions } from '../institutions/repository.ts';
import { addInstitution } from './add-institution.ts';
import { bookDemoAgenda, type DemoLink } from './book-demo-agenda.ts';
import { loadPolicy, readData } from './policy-files.ts';
import { AgendaFile, InstitutionsFile } from './schema.ts';

export interface Demo {
  password: string;
  logins: { institution: string; login: string; position: string }[];
  /** null at a later start: the earlier links stay as they are. */
  link: DemoLink | null;
}

/** Fills an empty database with the demonstration's institutions and invented people; a filled one is left alone. */
export async function seedDemo(foundation: Foundation, visits: VisitPorts): Promise<Demo> {
  const { password, institutions } = InstitutionsFile.parse(await readData('institutions.json'));
  const logins = institutions.flatMap(file =>
    file.staff.map(({ login, position }) => ({ institution: file.shortName, login, position })),
  );
  const isEmpty = (await allInstitutions(foundation.database)).length === 0;
  const agenda = AgendaFile.parse(await readData('demo-agenda.json'));
  let link: DemoLink | null = null;
  for (const file of institutions) {
    if (!isEmpty) break;
    const institution = await addInstitution(foundation, file, await loadPolicy(file.policy, file.name), password);
    const own = agenda.filter(meeting => meeting.institution === file.slug);
    link = (await bookDemoAgenda(visits, institution, own)) ?? link;
  }
  return { password, logins, link: link ?? (await anotherLink(foundation, visits, agenda)) };
}

/** At a later start the first meeting is over: one more is booked that begins now, so a newcomer is in a call at once. */
async function anotherLink(foundation: Foundation, visits: VisitPorts, agenda: AgendaFile): Promise<DemoLink | null> {
  const [first] = agenda.filter(meeting => meeting.ready);
  const institution = (await allInstitutions(foundation.database)).find(each => each.slug === first?.institution);
  if (!first || !institution) return null;
  try {
    return await bookDemoAgenda(visits, institution, [first]);
  } catch {
    // The time is taken: the earlier link still works, or the day is full.
    return null;
  }
}
