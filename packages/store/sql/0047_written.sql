-- Of whom a contact or associate is one: another person named in the same report, or a person already known from statements.
-- Rows from before have neither. No foreign keys: a link that ends, or statements that are erased, leave an id that names nobody.
alter table person_involvement
  add related_person_id uuid,
  add related_entity_id uuid,
  add constraint involvement_related_to_one check (related_person_id is null or related_entity_id is null),
  add constraint involvement_not_related_to_itself check (related_person_id <> id);

-- A street a text names is looked up before its author is asked whether it is a person.
create index crime_street on crime (street);
