import type { InputGiven, saveWorkshop } from '@reeve/contract';
import { filledIn, type NamedPerson } from './people-rows.tsx';

/** A workshop as it stands in its form; topics one a line. */
export interface WorkshopDraft {
  readonly title: string;
  readonly purpose: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly venue: string;
  readonly organiser: string;
  readonly topics: string;
  readonly invited: readonly NamedPerson[];
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
};

type Sent = Pick<InputGiven<typeof saveWorkshop>, 'title' | 'body'>;

/** What is sent of it, or `undefined` while something is missing. */
export function workshopInput(draft: WorkshopDraft): Sent | undefined {
  const { title, purpose, from, to, venue, organiser, topics, invited } = draft;
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
  };
}

/** The lines of a text that say something. */
export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
