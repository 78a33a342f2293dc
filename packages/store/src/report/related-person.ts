import type { PersonInvolvementRow } from '../schema/retention.ts';

/** Whose contact or associate a person in a report is; both null for every other category, and in older rows. */
export type RelatedPerson = Pick<PersonInvolvementRow, 'related_person_id' | 'related_entity_id'>;
