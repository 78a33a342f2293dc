import { compartmentCode, mayPerform, ReeveError } from '@reeve/domain';
import { RIVERTON_AGENCIES } from '../agency/agencies.ts';
import { pick } from '../draw.ts';
import { PERSONAS, personaOf, type Persona } from '../agency/personas.ts';
import type { Random } from '../random.ts';

/** Logins of the people who handle, or are to handle, a report. */
export interface CastRoles {
  readonly authorLogin: string;
  readonly graderLogin: string;
  readonly sanitiserLogin: string;
  readonly checkerLogin: string;
}

function holds(person: Persona, code: string): boolean {
  return person.grants.some((grant) => grant.code === code);
}

/** True if a person can write under a group for a purpose. */
export function mayWriteIn(login: string, group: string, purpose: string): boolean {
  const person = personaOf(login);
  return (
    person !== undefined && mayPerform(person.roles, 'write_report') && holds(person, group) && holds(person, purpose)
  );
}

/**
 * Returns the people who can evaluate what an author of Riverton wrote: not the author, and with access to the tray and
 * the raw file.
 */
export function evaluatorsOf(authorLogin: string, group: string, purpose: string): readonly Persona[] {
  const author = personaOf(authorLogin);
  const unit = RIVERTON_AGENCIES.flatMap((agency) => agency.units).find((each) => each.code === author?.unit);
  if (!author || !unit) throw new ReeveError('internal', 'A report names an author nobody knows.');
  const needed = [compartmentCode('unit', unit.code), compartmentCode('raw', unit.rawFile), group, purpose];
  return PERSONAS.filter(
    (person) =>
      person.agency === author.agency &&
      person.login !== authorLogin &&
      mayPerform(person.roles, 'evaluate_report') &&
      needed.every((code) => holds(person, code)),
  );
}

/**
 * At least three people: the grader is not the author, and the checker is neither, nor the sanitiser. The officers of
 * the desk do most of it; the head of intelligence and the deputy step in where officers are lacking.
 */
export function drawRoles(random: Random, authorLogin: string, group: string, purpose: string): CastRoles {
  const able = evaluatorsOf(authorLogin, group, purpose);
  const desk = able.filter((person) => person.roles.includes('intelligence_officer'));
  const graderLogin = pick(random, desk).login;
  const others = able.filter((person) => person.login !== graderLogin);
  const otherDesk = desk.filter((person) => person.login !== graderLogin);
  const checkerLogin = pick(random, otherDesk.length > 0 && random() < 0.8 ? otherDesk : others).login;
  const third = others.filter((person) => person.login !== checkerLogin);
  const sanitiserLogin = third.length > 0 && random() < 0.15 ? pick(random, third).login : graderLogin;
  return { authorLogin, graderLogin, sanitiserLogin, checkerLogin };
}
