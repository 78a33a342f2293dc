import { isTip, viewGradeIn, type GradeCodes, type SubjectCategory } from '@reeve/domain';
import type { CastMember } from '../agency/cast.ts';
import { pick } from '../draw.ts';
import type { Random } from '../random.ts';
import type { ReportTopic } from './report-topic.ts';

export interface ReportPerson {
  readonly name: string;
  readonly ownScript: string | undefined;
  readonly category: SubjectCategory;
  /** Written serious grounds; empty unless the category requires them. */
  readonly grounds: string;
  readonly minor: boolean;
  /** The related person of an associate: the index of another person of the same report. */
  readonly relatedIndex?: number;
}

/** True if a grade can support serious grounds: a source that is mostly right, and more than hearsay. */
function carriesGrounds(grade: GradeCodes): boolean {
  const { source, info, flag } = viewGradeIn(grade, 'EU_4x4');
  const sound = [...source].every((code) => code === 'A' || code === 'B');
  return sound && flag === undefined && [...info].every((code) => code !== '4');
}

/** The category of the person a report is about. Hearsay alone makes no one a suspect. */
export function categoryFor(random: Random, topic: ReportTopic, grade: GradeCodes): SubjectCategory {
  if (isTip(grade)) return 'u_unverified_mention';
  if (topic.role === 'victim') return 'c_possible_victim';
  if (!carriesGrounds(grade) || random() < 0.2) return 'u_unverified_mention';
  return topic.code === 'planning' ? 'a_suspect_about_to' : 'a_suspect_committed';
}

const GROUNDS: Partial<Readonly<Record<SubjectCategory, readonly string[]>>> = {
  a_suspect_committed: [
    'Recognised at the act by somebody who has been right before; description and vehicle agree.',
    'Seen at the act at first hand; two earlier reports of other origin describe the same way of working.',
    'Identified at the act; the description was compared with what is on file.',
  ],
  a_suspect_about_to: ['Announced the act before somebody who has been right before, and has asked for absences.'],
};

/** The companion of the person in the scene: an associate of that person, and nothing more. */
export function linkAssociate({ name, ownScript }: CastMember): ReportPerson {
  const grounds = 'Was with the person of this report when it happened; nothing else is known.';
  return { name, ownScript, category: 'd_associate', grounds, minor: false, relatedIndex: 0 };
}

/** Returns a person's link to a report, with grounds if the category requires them. */
export function linkPerson(random: Random, person: CastMember, category: SubjectCategory, minor = false): ReportPerson {
  const { name, ownScript } = person;
  const grounds = GROUNDS[category];
  return { name, ownScript, category, grounds: grounds ? pick(random, grounds) : '', minor };
}
