import type { ReportScene } from './report-scene.ts';

/** The same information twice: as heard (a sentence), and so that it identifies no source. Empty: left out. */
type Said = (s: ReportScene) => readonly [raw: string, sanitised: string];

export interface ReportTopic {
  readonly code: string;
  readonly purpose: 'P1' | 'P2' | 'P3' | 'GEN';
  readonly group: string;
  readonly legalBasis: string;
  /** The part of the person in the scene. */
  readonly role: 'offender' | 'victim';
  readonly weight: number;
  readonly subject: Said;
  /** What happened; the sanitised side continues after "Information suggests that". */
  readonly events: readonly Said[];
  /** A second sentence; complete on both sides. */
  readonly details: readonly Said[];
}

const BURGLARY = { purpose: 'P2', group: 'NORRIN-BURG', legalBasis: 'PA-12-1', role: 'offender' } as const;
const DRUGS = { purpose: 'P3', group: 'SUND-DRUGS', legalBasis: 'DA-7', role: 'offender' } as const;
const GENERAL = { purpose: 'GEN', group: 'RIV-GEN', legalBasis: 'PA-12-1', role: 'offender' } as const;

// prettier-ignore
export const REPORT_TOPICS: readonly ReportTopic[] = [
  {
    ...BURGLARY, code: 'door_handles', weight: 13,
    subject: (s) => [`Door handles tried, ${s.street} ${s.number}`, `Door handles tried, ${s.street}`],
    events: [
      (s) => [`${cap(s.who)} and another went along ${s.street} ${s.when} and tried ${s.count} door handles from number ${s.number} on.`, `${s.whoVaguely} and another person tried door handles in ${s.street} ${s.around}`],
      (s) => [`${cap(s.who)} stood at the rear gate of ${s.street} ${s.number} ${s.when}, pressed the latch twice and left when a light went on.`, `${s.whoVaguely} tried a rear gate in ${s.street} ${s.around}`],
      (s) => [`${cap(s.who)} rang at ${s.count} houses in ${s.street} ${s.when}, asked for a name nobody knows and looked past whoever opened.`, `${s.whoVaguely} rang at several houses in ${s.street} ${s.around} under a pretext`],
      (s) => [`Chalk marks were left on the gateposts of ${s.count} houses in ${s.street}; ${s.who} was seen kneeling at number ${s.number} ${s.when}.`, `marks were left at houses in ${s.street} ${s.around} and ${s.whoVaguely} was seen beside them`],
    ],
    details: [
      () => ['One wore a work jacket with the sign of a firm on the back; the firm closed last year.', 'One wore a work jacket.'],
      () => ['They spoke little and left on foot towards the river.', 'They left on foot towards the river.'],
      (s) => [`At ${s.street} ${s.number} nobody was home; the owner is away until Sunday.`, ''],
      () => ['A small camera in the shape of a letterbox flap was missing afterwards.', 'A letterbox camera was missing afterwards.'],
    ],
  },
  {
    ...BURGLARY, code: 'resale', weight: 14,
    subject: (s) => [`Goods offered for sale at ${s.nearby}: ${s.goodsVaguely}`, `Goods offered for sale: ${s.goodsVaguely}`],
    events: [
      (s) => [`${cap(s.who)} came to ${s.nearby} ${s.when} and offered ${s.goods} for a third of the usual price.`, `${s.whoVaguely} offered ${s.goodsVaguely} for sale ${s.around} far below the usual price`],
      (s) => [`${cap(s.who)} showed ${s.goods} to two customers outside ${s.nearby} ${s.when} and would take cash only.`, `${s.whoVaguely} offered ${s.goodsVaguely} for cash ${s.around}`],
      (s) => [`${cap(s.who)} left ${s.goods} with the owner of ${s.nearby} ${s.when} and wanted no receipt.`, `${s.whoVaguely} left ${s.goodsVaguely} with a dealer ${s.around} without a receipt`],
      (s) => [`${cap(s.who)} has sold things out of a bag near ${s.nearby} for weeks; ${s.when} it was ${s.goods}.`, `${s.whoVaguely} has repeatedly sold goods near the shops of ${s.street}, ${s.around} ${s.goodsVaguely}`],
    ],
    details: [
      () => ['No price was named in front of others.', 'No price is known.'],
      () => ['There was an engraving on one piece that had been filed away.', 'One piece had an engraving that was removed.'],
      (s) => [`${cap(s.he)} said more would come on Friday.`, 'More goods were announced.'],
      (s) => [`${cap(s.he)} left a number in case anybody was interested: ${s.phone}.`, 'A telephone number was left.'],
    ],
  },
  {
    ...BURGLARY, code: 'vehicle_near_homes', weight: 11,
    subject: (s) => [`${cap(s.vehicleVaguely)} near homes, ${s.street}`, `Vehicle near homes, ${s.street}`],
    events: [
      (s) => [`${cap(s.vehicle)}, stood in ${s.street} ${s.when} with its lights off and two people inside.`, `${s.vehicle}, stood in ${s.street} ${s.around} with people inside`],
      (s) => [`${cap(s.vehicle)}, drove at walking pace through ${s.street} three times ${s.when}.`, `${s.vehicle}, drove slowly and repeatedly through ${s.street} ${s.around}`],
      (s) => [`${cap(s.vehicle)}, was loaded from the rear entrance of ${s.street} ${s.number} ${s.when} although the tenants are away.`, `${s.vehicle}, was loaded at a rear entrance in ${s.street} ${s.around}`],
    ],
    details: [
      () => ['The driver held a phone to one ear the whole time.', ''],
      () => ['It drove off without lights towards the main road.', 'It left towards the main road.'],
      () => ['A ladder lay in the back, half covered.', 'A ladder was carried.'],
    ],
  },
  {
    ...BURGLARY, code: 'planning', weight: 7,
    subject: (s) => [`Talk of empty homes around ${s.street}`, `Talk of empty homes around ${s.street}`],
    events: [
      (s) => [`${cap(s.who)} asked in ${s.nearby} ${s.when} which families of ${s.street} travel over the holidays.`, `${s.whoVaguely} asked ${s.around} which homes around ${s.street} stand empty`],
      (s) => [`${cap(s.who)} boasted in ${s.nearby} ${s.when} of having done ${s.count} houses around ${s.street} since the new year.`, `${s.whoVaguely} claimed ${s.around} to have burgled several homes around ${s.street}`],
      (s) => [`${cap(s.who)} pays a young man from ${s.street} to say when neighbours leave for work; they met ${s.when}.`, `${s.whoVaguely} pays for hints on absent residents of ${s.street}, last ${s.around}`],
    ],
    details: [
      (s) => [`${cap(s.he)} can be reached on ${s.phone}.`, 'A telephone number is known.'],
      () => ['The other at the table laughed and told him to be quiet.', ''],
      () => ['Rear doors were said to be the easy ones.', 'Rear doors are preferred.'],
    ],
  },
  {
    ...DRUGS, code: 'drug_sale', weight: 13,
    subject: (s) => [`Sale of drugs at ${s.nearby}`, `Sale of drugs, ${s.street}`],
    events: [
      (s) => [`${cap(s.who)} handed small bags to ${s.count} people at ${s.nearby} ${s.when} and took notes for them.`, `${s.whoVaguely} sold drugs in ${s.street} ${s.around}`],
      (s) => [`${cap(s.who)} sells tablets from the stairwell of ${s.street} ${s.number}; the last was bought ${s.when}.`, `${s.whoVaguely} sells tablets from a house in ${s.street}, last ${s.around}`],
      (s) => [`${cap(s.who)} delivers on a scooter after a message to ${s.phone}; ${s.when} ${s.he} came to ${s.street} ${s.number}.`, `${s.whoVaguely} delivers drugs after a message, ${s.around} in ${s.street}`],
    ],
    details: [
      () => ['The tablets are light green with a wave stamped on them.', 'The tablets are green and stamped.'],
      () => ['Two of the buyers wore the uniform of the same school.', 'Young people are among the buyers.'],
      (s) => [`${cap(s.he)} carries nothing but goes to a parked car.`, 'The stock is kept in a vehicle.'],
    ],
  },
  {
    ...DRUGS, code: 'drug_lab', weight: 8,
    subject: (s) => [`Smell and deliveries, ${s.street} ${s.number}`, `Smell and deliveries, ${s.street}`],
    events: [
      (s) => [`${cap(s.who)} carried canisters from ${s.vehicle}, into the garage of ${s.street} ${s.number} ${s.when}.`, `${s.whoVaguely} brought canisters to a garage in ${s.street} ${s.around}`],
      (s) => [`There is a sweet, sharp smell behind ${s.street} ${s.number}, strongest ${s.when}; ${s.who} comes and goes with a mask.`, `there is a chemical smell behind a house in ${s.street}, and ${s.whoVaguely} comes and goes`],
      (s) => [`${cap(s.who)} rented the workshop at ${s.street} ${s.number} for cash and had the windows taped ${s.when}.`, `${s.whoVaguely} rents a workshop in ${s.street} whose windows were covered ${s.around}`],
    ],
    details: [
      () => ['The fan runs all night and the grass beside the drain has died.', 'A fan runs at night.'],
      () => ['The bins are taken away by car instead of being put out.', 'Waste is taken away by car.'],
      () => ['The meter reader was not let in twice.', ''],
    ],
  },
  {
    code: 'domestic_concern', purpose: 'P1', group: 'NORRIN-DV', legalBasis: 'PA-12-3', role: 'victim', weight: 26,
    subject: (s) => [`Concern for a resident of ${s.street} ${s.number}`, `Concern for a resident, ${s.street}`],
    events: [
      (s) => [`${cap(s.who)} came to work ${s.when} with a bruise at the wrist and said it was a door, as last time.`, `a resident of ${s.street} had a visible injury ${s.around} and gave an unlikely cause`],
      (s) => [`There was shouting and something broke at ${s.street} ${s.number} ${s.when}; ${s.who} stood on the stairs without shoes.`, `there was a violent quarrel in a home in ${s.street} ${s.around}`],
      (s) => [`${cap(s.who)} may not leave ${s.street} ${s.number} without the partner, and asked ${s.when} to use a phone in secret.`, `a resident of ${s.street} is kept from leaving home and asked for help ${s.around}`],
      (s) => [`The former partner waited outside ${s.street} ${s.number} ${s.when} and again the day after; ${s.who} no longer opens the curtains.`, `a former partner waits outside a home in ${s.street}, last ${s.around}`],
    ],
    details: [
      () => ['It is the third time since summer that this is heard through the wall.', 'It was not the first time.'],
      () => ['A child of school age lives there.', 'A child lives in the household.'],
      () => ['Help was offered and refused, out of fear it seemed.', 'Help was offered and refused.'],
    ],
  },
  {
    ...GENERAL, code: 'bicycles', weight: 8,
    subject: (s) => [`Bicycles taken apart behind ${s.nearby}`, `Bicycles taken apart, ${s.street}`],
    events: [
      (s) => [`${cap(s.who)} took ${s.count} bicycles apart behind ${s.nearby} ${s.when} and filed at the frames.`, `${s.whoVaguely} took bicycles apart in ${s.street} ${s.around} and altered the frames`],
      (s) => [`${cap(s.who)} unloads bicycles from ${s.vehicle}, at ${s.street} ${s.number}, last ${s.when}.`, `${s.whoVaguely} unloads bicycles in ${s.street}, last ${s.around}`],
    ],
    details: [
      () => ['Batteries lie in a crate of their own.', 'Batteries are kept apart.'],
      () => ['The good ones leave the island with the Friday ferry.', 'Some leave the island by ferry.'],
    ],
  },
  {
    ...GENERAL, code: 'doorstep_fraud', weight: 7,
    subject: (s) => [`Doorstep workmen, ${s.street}`, `Doorstep workmen, ${s.street}`],
    events: [
      (s) => [`${cap(s.who)} told an old couple at ${s.street} ${s.number} ${s.when} that their roof leaks and took a deposit.`, `${s.whoVaguely} took a deposit for roof work in ${s.street} ${s.around}`],
      (s) => [`${cap(s.who)} telephones older people around ${s.street} from ${s.phone} as if from a bank; the last call was ${s.when}.`, `${s.whoVaguely} telephones older residents around ${s.street} in the name of a bank`],
    ],
    details: [
      () => ['The leaflet names a firm that is in no register.', 'The firm named is not registered.'],
      (s) => [`${cap(s.he)} came back the next day for the rest of the money.`, 'The person came back for more money.'],
    ],
  },
  {
    ...GENERAL, code: 'vehicle_theft', weight: 7,
    subject: (s) => [`${cap(s.vehicleVaguely)} with changed plates, ${s.street}`, `Vehicle with changed plates, ${s.street}`],
    events: [
      (s) => [`${cap(s.who)} parks ${s.vehicle}, behind ${s.nearby}; ${s.when} it had other plates.`, `${s.whoVaguely} uses ${s.vehicleVaguely} with changing plates, last ${s.around} in ${s.street}`],
      (s) => [`${cap(s.who)} carried a box with an aerial past the front doors of ${s.street} ${s.when}, and a car blinked.`, `${s.whoVaguely} carried a device along ${s.street} ${s.around} that may open cars`],
    ],
    details: [
      () => ['The old plates lay under the seat.', ''],
      () => ['A second person kept watch at the corner.', 'A second person kept watch.'],
    ],
  },
];

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
