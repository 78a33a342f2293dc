import type { PersonInvolvementRow } from '../schema/retention.ts';

/** Of whom a person in a report is a contact or associate; both null for every other category, and in rows from before. */
export type RelatedPerson = Pick<PersonInvolvementRow, 'related_person_id' | 'related_entity_id'>;
