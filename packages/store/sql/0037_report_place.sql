-- Where and when a report happened. The exact place and times are raw and rest sealed; the row has the area and the topic.
alter table report add column area_code text;
alter table report add column topic text;
-- The form calls it “place” and “window”. Reports from before have neither.
alter table report_raw add column circumstances text
  constraint report_raw_circumstances_sealed check (circumstances like 'sealed:1:%');
-- The markings the author chose, in the author's own file: offered for the next report, never filled in.
alter table report_receipt add column marking jsonb;
