-- People from outside the service browse neither recorded crime nor the duty roster, also where the agency marks them for everyone. The
-- server refuses these operations before anything is looked for; from here on their tickets reach no such row either.
alter policy area_read on area using (visible(label_id) and sees('crime') and own_agency(agency_id));
alter policy area_set_read on area_set using (visible(label_id) and sees('crime') and own_agency(agency_id));
alter policy coverage_read on coverage using (visible(label_id) and sees('crime') and own_agency(agency_id));
alter policy crime_read on crime using (visible(label_id) and sees('crime') and own_agency(agency_id));
alter policy data_set_read on data_set using (visible(label_id) and sees('crime') and own_agency(agency_id));
alter policy control_room_read on control_room using (visible(label_id) and sees('duty') and own_agency(agency_id));
alter policy duty_period_read on duty_period using (visible(label_id) and sees('duty') and own_agency(agency_id));
