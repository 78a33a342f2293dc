import type { InputGiven, saveWorkshop } from '@reeve/contract';
import type { CitedPaper } from './paper-fields.tsx';
import { filledIn, type NamedPerson } from './session/people-rows.tsx';

/** A workshop in its form; one topic a line. */
export interface WorkshopDraft {
  readonly title: string;
  readonly purpose: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly venue: string;
  readonly organiser: string;
  readonly topics: string;
  readonly invited: readonly NamedPerson[];
  /** Its mandate and its papers. */
  readonly cites: readonly CitedPaper[];
}

export const NEW_WORKSHOP: WorkshopDraft = {
  title: '',
  purpose: '',
  from: undefined,
  to: undefined,
  venue: '',
  organiser: '',
  topics: '',
  invited: [],
  cites: [],
};

type Sent = Pick<InputGiven<typeof saveWorkshop>, 'title' | 'body'> & {
  readonly cites: { kind: CitedPaper['kind']; id: string }[];
};

/** What is sent of it, or `undefined` while something is missing. */
export function workshopInput(draft: WorkshopDraft): Sent | undefined {
  const { title, purpose, from, to, venue, organiser, topics, invited, cites } = draft;
  if (!from || !to || title.trim().length < 3) return undefined;
  return {
    title: title.trim(),
    body: {
      purpose: purpose.trim(),
      from,
      to,
      venue: venue.trim(),
      organiser: organiser.trim(),
      topics: linesIn(topics),
      invited: filledIn(invited),
    },
    cites: cites.map(({ kind, id }) => ({ kind, id })),
  };
}

/** The lines of a text that say something. */
export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
