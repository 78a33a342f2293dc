-- The area written in the file, of a crime that counts in another: in the area of the agency that contains its location.
alter table crime add column file_area text not null default '';
