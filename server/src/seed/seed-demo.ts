import { AppError, type ErrorCode } from '@priyom/shared/errors';
import type { VisitPorts } from '../appointments/ports.ts';
import type { Foundation } from '../foundation.ts';
import type { Institution } from '../institutions/model.ts';
import { allInstitutions, findInstitutionBySlug } from '../institutions/repository.ts';
import { addInstitution } from './add-institution.ts';
import { addMaterials } from './add-materials.ts';
import { bookDemoMeeting, type DemoMeeting } from './demo-meeting.ts';
import { loadPolicy, readData } from './policy-files.ts';
import { type ReadyLink, readyLink } from './ready-link.ts';
import { AgendaFile, InstitutionsFile, MaterialsFile } from './schema.ts';

export interface Demo {
  password: string;
  logins: { institution: string; login: string; position: string }[];
  link: ReadyLink | { refused: ErrorCode };
}

/**
 * Fills an empty database with the demonstration's institutions, invented people and their meetings; a filled one is left
 * alone but for a link that can be used now.
 * @returns null for an installation that is none of the demonstration
 */
export async function seedDemo(foundation: Foundation, visits: VisitPorts): Promise<Demo | null> {
  const { password, institutions } = InstitutionsFile.parse(await readData('institutions.json'));
  const agenda = AgendaFile.parse(await readData('demo-agenda.json'));
  const materials = MaterialsFile.parse(await readData('materials.json'));
  const isEmpty = (await allInstitutions(foundation.database)).length === 0;
  for (const file of isEmpty ? institutions : []) {
    const made = await addInstitution(foundation, file, await loadPolicy(file.policy, file.name), password);
    const own = materials.find(({ institution }) => institution === file.slug);
    await addMaterials(foundation, made, own?.materials ?? []);
  }
  const first = agenda.find(meeting => meeting.ready);
  const file = institutions.find(({ slug }) => slug === first?.institution);
  const institution = file && (await findInstitutionBySlug(foundation.database, file.slug));
  if (!first || !institution) return null;
  const specialists = file.staff.filter(({ roles }) => roles.includes('specialist')).map(({ login }) => login);
  const link = await linkOrWhyNot(visits, institution, first, specialists);
  if (isEmpty) await bookAgenda(foundation, visits, agenda);
  const logins = institutions.flatMap(({ shortName, staff }) =>
    staff.map(({ login, position }) => ({ institution: shortName, login, position })),
  );
  return { password, logins, link };
}

/** A refusal is no reason not to start: whoever reads the banner learns it. */
async function linkOrWhyNot(
  visits: VisitPorts,
  institution: Institution,
  meeting: DemoMeeting,
  specialists: readonly string[],
): Promise<Demo['link']> {
  const logins = [...new Set([meeting.specialist, ...specialists])];
  try {
    return await readyLink(visits, institution, meeting, logins);
  } catch (error) {
    if (error instanceof AppError) return { refused: error.code };
    throw error;
  }
}

/** The day around the ready meeting. Towards midnight some would begin at its stroke: who finds no room is left out. */
async function bookAgenda({ database }: Foundation, visits: VisitPorts, agenda: AgendaFile): Promise<void> {
  for (const meeting of agenda.filter(({ ready }) => !ready)) {
    const institution = await findInstitutionBySlug(database, meeting.institution);
    if (!institution) throw new Error(`the demonstration has no institution "${meeting.institution}"`);
    try {
      await bookDemoMeeting(visits, institution, meeting);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'TIME_TAKEN')) throw error;
    }
  }
}
