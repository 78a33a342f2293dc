import type { MentionWords } from './mention-words.ts';

/** English words around what a report names. */
export const WORDS_EN: MentionWords = {
  classes: {
    month: `january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep
      oct nov dec`,
    weekday:
      'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun christmas easter',
    weakDay: 'march may jan mar sat sun mon wed dec',
    whichDay: 'last next this early late mid past previous following',
    dayPart: 'morning afternoon evening night midnight noon midday dawn dusk lunchtime',
    dateJoin:
      'at on of the between and from to until till about around approximately approx circa c by or in after before past - – — ,',
    rangeStart: 'between from since',
    windowStart: 'since between',
    dateAnd: 'and or , on',
    datePrep: 'to through between in since during until of from by before after late early mid for',
    every: 'every each most usual usually weekdays',
    hourMark: 'am pm hrs hours h o',
    notClock: 'minutes minute min mins seconds secs goals win',
    hourCue:
      'at about around from to until till between and by before after since approx approximately circa shortly just',
    phoneCue: `phone tel telephone mobile mob cell cellphone number call called calls calling ring rang text texted whatsapp viber telegram
      signal burner handset sim contactable fax dial line landline`,
    plateCue: 'plate plates registration registered reg index vrm vrn licence license tag tags numberplate bearing',
    accountCue: 'account acct iban accounts sort',
    documentCue: `passport passports id identity card licence license permit visa document pass`,
    otherNumber: `parts stamped marking markings stencil order case ref reference invoice parcel tracking serial part item article file ticket crime incident exhibit docket
      batch lot version room unit catalogue booking voucher imei meter container consignment model log job receipt barcode claim
      policy complaint product code bib locker seal waybill warrant badge collar flight frame tag bus coach`,
    currency: `euro euros eur pound pounds sterling gbp dollar dollars usd franc francs chf quid dirham dirhams dinar dinars lira
      liras rouble roubles ruble rubles zloty krona kroner leva lei lek cents`,
    unit: `g gr gram grams gramme grammes kg kgs kilo kilos kilogram kilograms mg ounce ounces oz lb lbs litre litres liter liters
      l ml tonne tonnes ton tons`,
    numberWord: `a half one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
      ninety hundred thousand several few`,
    multiplier: 'hundred thousand million billion k m bn grand half a',
    title: `mr mrs ms miss mister dr doctor sir madam prof professor uncle aunt sgt sergeant pc dc ds di dci insp inspector constable
      officer superintendent supt detective det captain capt father fr sister lt lieutenant deputy trooper agent judge garda`,
    personCue: 'called named nicknamed surname surnamed alias aka known nickname forename name names identified',
    personRole: `suspect driver passenger brother sister cousin son daughter wife husband father mother partner boyfriend girlfriend
      owner tenant neighbour neighbor nephew niece uncle victim witness friend associate man woman dealer courier landlord manager
      colleague complainant caller user accomplice resident shopkeeper barman teacher`,
    particle: 'ní ni ó il tal de da di del della van von der den le la du dos bin ibn al el ben abu ter ten mac mc st',
    article: 'the',
    notName: `police street road the a an and or in on at to from with by for of he she it they we you his her their its this that
      these those there here who what when where why how yes no not but if as so then than both all some any each every another other
      one two three four five six seven eight nine ten several many few male males female females white black asian unknown subject
      source report reports information intelligence officer officers patrol witness witnesses victim neighbour neighbours caller
      anonymous nobody somebody someone everyone information update note notes log obs observed seen stopped checked spoke speaks
      according after before during since while although because however also further possibly probably believed said says states
      stated claims claimed vehicle car van driver passenger passengers plate reg registration phone mobile tel number account iban
      passport id address email date time text message nothing none ref case order parcel invoice english french german italian
      spanish russian polish romanian albanian turkish irish british american maltese dutch lithuanian vietnamese chinese nigerian
      christmas easter internet whatsapp telegram facebook instagram snapchat cctv dna uk usa eu iban vrm pc dc ds hq po box unit
      flat apartment room block floor gate door front back north south east west northern southern eastern western january february
      march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
      yesterday today tomorrow tonight morning afternoon evening night please staff customer customers manager owner boss team
      members member entry exit cash cocaine heroin cannabis ketamine mdma fentanyl drugs money bag bags box boxes house shop bar
      crime incident attended arrived left returned paid sold bought met called rang drove parked walked our my your me him them us new old young item items goods lorry lorries euro euros god inspection visit visits`,
    personVerb: `said says stated states told tells claimed claims denied denies owns owned uses used met meets lives lived works worked
      called calls rang drove drives paid sold bought was is has had left arrived entered admitted confirmed reported runs ran wants
      asked went came got took takes collected handed sent lent rents rented hired moved visited threatened and`,
    organisationAfter: `ltd limited inc plc llc llp gmbh company co corp corporation bank club fc afc school college university hospital
      association trust foundation charity crew gang clan mob firm mafia cartel brotherhood hotel bar pub cafe café restaurant garage motors
      autos haulage logistics transport removals salon barbers barbershop pharmacy supermarket store stores
      services solutions brothers bros sons group holdings council ministry agency authority customs newsagents deli bakery gym
      nightclub casino bookmakers tavern inn arms lounge diner market traders imports exports trading scaffolding construction
      builders plumbing roofing recycling couriers cabs taxis bureau church mosque jewellers pawnbrokers storage academy boys kings
      rovers rangers united city wanderers athletic mission shelter centre center properties lettings estates rentals tyres electronics
      mobiles chemist chemists bakeries breweries permits mc tenants rescue coaches lads union kebab pizzeria pizza grill launderette laundry nursery union society cooperative telecom insurance autocare
      wholesale fisheries marine scrap metals fitness outreach kitchen coffee nails phones wash valet valeting hire sales`,
    organisationBefore: `hmp bar café cafe hotel restaurant pub club bank garage hostel casino pizzeria university college
      church bureau`,
    placeAfter: `park station square bridge quay harbour harbor port airport junction roundabout estate hill heath common green forest wood
      woods county district quarter industrial bay beach island river valley docks dock canal tunnel services crossing village town
      mall terminal marina gardens playground cemetery fields field lake reservoir underpass interchange retail coast strait
      pier wharf`,
    placeBefore:
      'lake mount port river loch isle cape fort junction exit gate bay pier st saint county motorway terminal platform',
    placePrep: `in near to from towards toward at outside around across via through into between behind beyond of off leaving
      entering leaves reached visited`,
    fromPrep: 'from to of through via between off by',
    towards: `lives lived living resides residing stays staying police suburb suburbs centre edge north south east west run running headed heading route trip journey crossed shipped born originates hails native natives village town city outskirts resident residents travelled flew flight flights ferry train trains bus sailed drove
      border crossing port mayor travels flies extradited deported moved returned`,
    streetAfter: `street st road rd lane ln avenue ave way drive crescent close terrace row place boulevard blvd court ct walk alley
      highway parade mews grove rise gate embankment broadway pike turnpike`,
    streetBefore: 'triq',
    houseMark: 'no nr number flat apt apartment unit',
    colour: `black white grey gray silver blue red green yellow orange brown beige gold golden purple maroon bronze cream pink
      burgundy turquoise navy dark light metallic matt`,
    vehicleNoun: `car van lorry truck saloon hatchback estate motorbike motorcycle bike moped scooter taxi minibus bus pickup pick up suv jeep
      4x4 trailer quad tractor sedan coupe convertible cabriolet minivan caravan motorhome boat dinghy rib speedboat
      cab limousine rig tanker flatbed transit hgv e-scooter people carrier panel station wagon box tow digger ship tanker yacht ferry vessel trawler freighter`,
    unstated: `not never denied denies deny no nobody if whether may might could would should will wants wanted hopes hoped plans
      planned intends intended without neither nor asked asks wonders unlikely refused hopes hoping thinking considering considered
      offered tried don doesn didn isn wasn won hasn hadn cannot can does did do false wrongly`,
  },
  relativeDays: `two_days_ago=2 three_days_ago=3 a_week_ago=7 last_evening=1 early_this_morning=0 late_last_night=1 the_evening_before the_same_night the_same_morning that_night that_evening that_afternoon that_morning the_following_night the_following_evening later_that_day the_weekend_before this_year noon midnight midday last_autumn last_summer last_winter last_spring today=0 yesterday=1 tonight=0 last_night=1 this_morning=0 this_afternoon=0 this_evening=0 the_day_before_yesterday=2
    yesterday_morning=1 yesterday_afternoon=1 yesterday_evening=1 yesterday_night=1 tomorrow=-1 tomorrow_morning=-1 tomorrow_evening=-1
    tomorrow_night=-1 last_week last_month last_year this_week next_week next_month last_weekend this_weekend the_weekend
    the_previous_evening the_following_morning next_morning the_previous_day the_previous_night the_next_day this_month
    earlier_today=0 the_same_evening the_same_day the_other_day the_following_day overnight the_night_before the_day_before`,
  offences: `burglary burglaries theft thefts robbery robberies assault assaults extortion fraud arson murder manslaughter rape
    kidnapping kidnap smuggling trafficking human_trafficking drug_trafficking drug_dealing drug_dealing drug_supply drug_smuggling
    people_smuggling money_laundering blackmail shoplifting vandalism criminal_damage handling_stolen_goods theft_of_motor_vehicle
    vehicle_theft car_theft bike_theft identity_theft domestic_violence domestic_abuse stalking harassment forgery counterfeiting
    bribery corruption perjury poaching joyriding drink_driving drunk_driving dangerous_driving hit_and_run fly-tipping
    illegal_gambling tax_evasion embezzlement cannabis_cultivation possession_with_intent_to_supply possession_of_drugs
    possession_of_cannabis possession_of_a_knife possession_of_cocaine possession_of_an_offensive_weapon grievous_bodily_harm gbh
    abh affray bodily_harm sexual_assault aggravated_burglary armed_robbery loan_sharking racketeering homicide battery larceny
    illegal_dumping cattle_rustling metal_theft cable_theft cigarette_smuggling pickpocketing card_skimming skimming phishing
    money_mule cyber_fraud cuckooing modern_slavery forced_labour child_abuse attempted_murder attempted_burglary attempted_theft
    theft_from_the_person theft_from_a_motor_vehicle theft_from_motor_vehicle firearms_offence firearms_offences pimping burglary_dwelling household_burglary domestic_burglary insurance_fraud benefit_fraud credit_card_fraud courier_fraud
    romance_fraud vat_fraud fuel_theft catalytic_converter_theft obstruction trespass drug_possession wounding carjacking hijacking
    threats_to_kill public_order_offence weapons_trafficking arms_trafficking false_imprisonment breach_of_the_peace`,
  bodies: `works_for works_at worked_for worked_at employed_by employed_at member_of members_of director_of manager_of owner_of firm
    company charity gang crew clan hotel guesthouse hostel shop nightclub branch_of supplier employer spoke_for foreman_at staff_of
    working_for working_at drives_for`,
  verbs: {
    owns: `owns owned bought has_bought purchased is_the_account_holder_of holds own owning has_owned have_owned`,
    'owns<': `rented_out_by hired_out_by leased_out_by owned_by belongs_to belonging_to registered_to is_registered_to held_by is_in_the_name_of in_the_name_of
      registered_in_the_name_of bought_by`,
    uses: `uses used drives drove is_using was_using was_driving is_driving driving using been_driving been_using rides rode riding
      has_been_using was_at_the_wheel_of now_uses now_drives arrived_in arrives_in left_in is_on at_the_wheel_of getting_into
      got_into regularly_uses writes_from wrote_from behind_the_wheel_of use drive ride operates operated travels_in travelled_in
      travelling_in driving_around_in rides_around_in seen_driving now_on`,
    'uses<': `answered_by used_by driven_by is_used_by was_used_by was_driven_by being_driven_by ridden_by`,
    met: `talked_to talks_to talked_with talking_with talks_with conversed_with chatted_with chatted_to met meets meeting met_with meets_with was_meeting met_up_with had_a_meeting_with seen_with was_seen_with in_the_company_of
      spoke_with spoke_to was_in_the_company_of meet were_seen_together shook_hands_with talking_to meets_up_with meeting_with
      was_with were_with had_lunch_with had_dinner_with met_again has_met have_met handed_a_package_to handed_an_envelope_to
      handed_a_bag_to gave_a_package_to`,
    lives_at: `lives_at lives_in lived_at lived_in living_at living_in resides_at resides_in residing_at lives of_no_fixed_abode_but_stays_at
      stays_at staying_at is_staying_at moved_to has_moved_to has_moved_into moved_into rents_a_flat_at home_address address
      live_at live_in living lodges_at lodging_at lodges_with lodging_with sleeps_at sleeping_at sleep_in sleep_at residing
      bail_address registered_address has_a_flat_at`,
    works_for: `works_for works_at worked_for worked_at working_for working_at employed_by employed_at is_employed_by manages drives_for runs
      works_in is_employed_at works_the_door_at work_for work_at working_in worked_in employed_in works_as_a works worked
      is_employed_as drives_a_van_for drives_a_taxi_for delivers_for delivering_for`,
    called: `called calls rang phoned telephoned texted phones rings has_called has_been_calling was_calling contacted calling
      made_calls_to made_a_call_to in_contact_with messaged dialled has_phoned call ring phoning rung texts texting has_rung
      has_texted has_contacted have_called exchanged_messages_with`,
    'called<':
      'called_by was_called_by received_a_call_from received_calls_from contacted_by rung_by got_a_call_from took_a_call_from',
    associate_of: `associates_with is_friends_with close_to works_with working_with hangs_around_with runs_with deals_with sells_for deals_for
      running_with right-hand_man_of friends_with partnered_with in_business_with runs_around_with hang_around_with is_close_to`,
    family_of: `married_to is_married_to related_to`,
    member_of: `joined has_joined belongs_to leads leads_the runs_the heads part_of runs_with_the joins is_part_of was_part_of belong_to
      belonged_to`,
    present_at: `seen_at was_seen_at were_seen_at seen_outside seen_in seen_near parked_outside parked_at parked_in parked_on parked
      was_parked was_at is_at were_at arrived_at went_to entered visited stopped_at stopped_on stopped_in was_outside in_front_of outside
      was_in seen leaving left went_into attended drove_to observed_at observed_outside arrested_at sighted_at spotted_at spotted_outside
      standing_outside waiting_outside waited_outside waiting_at waited_at drove_into turned_up_at came_out_of walked_into loitering_outside
      seen_entering seen_leaving returned_to went_in travelled_to pulled_up_outside pulled_up_at sat_in sitting_in stood_outside checked_in_at
      checked_into checked_on drinking_at drinking_in found_at found_on found_in abandoned_on abandoned_at abandoned_in dropped_at collected_from`,
    sent_money_to: `sent paid transferred wired paid_money_to sent_money_to transferred_money_to wired_money_to transfers pays sends
      made_payments_to made_a_payment_to handed moved send sending pay paying wire remitted deposited lent gave has_paid has_sent
      had_paid had_sent forwarded handed_over`,
  },
  elided: '',
};
