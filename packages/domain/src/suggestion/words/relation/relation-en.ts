import type { RelationWords } from './relation-words.ts';

export const RELATION_EN: RelationWords = {
  roles: {
    owner: 'owner owners registered_keeper keeper account_holder proprietor registered_owner co-owner',
    driver: 'driver rider user at_the_wheel behind_the_wheel skipper drivers',
    aboard: 'passenger passengers on_board aboard front_seat_passenger',
    employee: `employee bookkeeper manager director waiter waitress barman barmaid doorman bouncer foreman teacher clerk cashier
      accountant treasurer secretary chairman boss dispatcher mechanic chef cook driver courier caretaker guard security_guard
      shopkeeper receptionist porter nurse worker storekeeper supervisor`,
    member: 'member members head leader president treasurer_of_the_gang prospect sergeant_at_arms boss',
    relative: `brother sister cousin son daughter wife husband father mother nephew niece uncle aunt stepson stepfather stepmother
      brother_in_law sister_in_law father_in_law mother_in_law son_in_law grandson grandfather grandmother half_brother spouse widow`,
    associate: `friend mate associate accomplice partner business_partner girlfriend boyfriend close_associate right_hand_man
      sidekick cellmate contact known_associate fiancee lover`,
    tenant: 'tenant occupier occupiers resident occupant tenants',
  },
  of: 'of at for with in from the to a an',
  possessive: 'his her their',
  pronoun: 'he she',
  and: 'and',
  is: 'is was now named called are were as been',
  from: 'from via using on',
  reachedAt: 'at on under',
  former: 'former ex late',
  parked: 'parked parking abandoned burnt_out left_outside towed stationary',
  ride: 'in with',
  witness:
    'notes noted says said states stated reports reported claims claimed saw sees heard noticed photographed filmed believes told recognised',
  elsewhere: 'from to for towards toward',
  scene: `seen spotted stopped arrested observed sighted found caught detained checked   left arrived entered visited
    waiting waited stop search searched gathered landed handed drove_into drove_to went_to went_into returned_to walked_into came_out_of 
    loitering turned_up sat_in stood present crossed pawned loaded collected picked_up  knocked_down attended spoke meeting met raid robbery theft
    posing  snatched took leaving entering was_at were_at was_in were_in outside got_off got_on traffic_stop checkpoint shoplifting team travelled_to`,
  giving: 'gave gives given give left leaves provided provides supplied supplies stated states entered quoted',
  reach: `is_reached was_reached can_be_reached is_called was_called can_be_called is_told was_told can_be_told is_contacted was_contacted can_be_contacted is_rung was_rung
    can_be_rung is_phoned was_phoned can_be_phoned is_texted was_texted can_be_texted is_informed was_informed can_be_informed is_notified was_notified can_be_notified reachable contactable registered`,
  home: 'address home_address',
  have: 'has had have',
  relative: 'who that which whose',
  unnamed: 'a an another',
  driving: 'was_driving is_driving drives drove driving steered was_at_the_wheel',
  there: 'there',
};
