/** The names of our crime types in public files. */
export interface PublicCodes {
  /** Type in street-level files. */
  readonly street: string;
  readonly outcome: readonly string[];
  /** Codes and words of the city portal. */
  readonly iucr: string;
  readonly primary: string;
  readonly description: string;
  readonly fbi: string;
  readonly premises: readonly string[];
}

const OPEN = ['Under investigation', 'Investigation complete; no suspect identified', 'Unable to prosecute suspect'];
const SOLVED = ['Awaiting court outcome', 'Offender given a caution', 'Local resolution'];
const HOME = ['RESIDENCE', 'APARTMENT', 'RESIDENCE - GARAGE', 'RESIDENCE - PORCH / HALLWAY'];
const SHOP = ['SMALL RETAIL STORE', 'DEPARTMENT STORE', 'BAR OR TAVERN', 'COMMERCIAL / BUSINESS OFFICE'];
// A premises with commas in it, as in the portal, to detect a reader which merely splits at commas.
const OUTSIDE = ['STREET', 'SIDEWALK', 'PARKING LOT / GARAGE (NON RESIDENTIAL)', 'SCHOOL, PUBLIC, GROUNDS'];

function codes(
  street: string,
  iucr: string,
  primary: string,
  description: string,
  fbi: string,
  premises: readonly string[],
  outcome: readonly string[] = OPEN,
): PublicCodes {
  return { street, outcome, iucr, primary, description, fbi, premises };
}

const BY_TYPE: Readonly<Record<string, PublicCodes>> = {
  residential_burglary: codes('Burglary', '0610', 'BURGLARY', 'FORCIBLE ENTRY', '05', HOME),
  commercial_burglary: codes('Burglary', '0620', 'BURGLARY', 'UNLAWFUL ENTRY', '05', SHOP),
  theft_from_vehicle: codes('Vehicle crime', '0820', 'THEFT', '$500 AND UNDER', '06', OUTSIDE),
  vehicle_theft: codes('Vehicle crime', '0910', 'MOTOR VEHICLE THEFT', 'AUTOMOBILE', '07', OUTSIDE),
  bicycle_theft: codes('Bicycle theft', '0810', 'THEFT', 'OVER $500', '06', OUTSIDE),
  shoplifting: codes('Shoplifting', '0860', 'THEFT', 'RETAIL THEFT', '06', SHOP),
  theft_from_person: codes('Theft from the person', '0870', 'THEFT', 'POCKET-PICKING', '06', OUTSIDE),
  other_theft: codes('Other theft', '0820', 'THEFT', '$500 AND UNDER', '06', [...HOME, ...OUTSIDE]),
  robbery: codes('Robbery', '0320', 'ROBBERY', 'STRONG ARM - NO WEAPON', '03', OUTSIDE),
  assault: codes('Violence and sexual offences', '0560', 'ASSAULT', 'SIMPLE', '08A', [...SHOP, ...OUTSIDE]),
  domestic_violence: codes('Violence and sexual offences', '0486', 'BATTERY', 'DOMESTIC BATTERY SIMPLE', '08B', HOME),
  threats: codes('Violence and sexual offences', '2825', 'OTHER OFFENSE', 'HARASSMENT BY TELEPHONE', '26', HOME),
  criminal_damage: codes('Criminal damage and arson', '1310', 'CRIMINAL DAMAGE', 'TO PROPERTY', '14', OUTSIDE),
  arson: codes('Criminal damage and arson', '1020', 'ARSON', 'BY FIRE', '09', OUTSIDE),
  fraud: codes('Other crime', '1153', 'DECEPTIVE PRACTICE', 'FINANCIAL IDENTITY THEFT OVER $ 300', '11', HOME),
  public_order: codes('Anti-social behaviour', '2860', 'PUBLIC PEACE VIOLATION', 'RECKLESS CONDUCT', '24', OUTSIDE),
  drug_possession: codes('Drugs', '1811', 'NARCOTICS', 'POSS: CANNABIS 30GMS OR LESS', '18', OUTSIDE, SOLVED),
  drug_supply: codes('Drugs', '2014', 'NARCOTICS', 'MANU/DELIVER: SYNTHETIC DRUGS', '18', OUTSIDE, SOLVED),
  weapon_possession: codes('Possession of weapons', '1460', 'WEAPONS VIOLATION', 'UNLAWFUL USE OTHER', '15', OUTSIDE, SOLVED), // prettier-ignore
  homicide: codes('Violence and sexual offences', '0110', 'HOMICIDE', 'FIRST DEGREE MURDER', '01A', [...HOME, ...OUTSIDE]), // prettier-ignore
  sexual_offence: codes('Violence and sexual offences', '1563', 'SEX OFFENSE', 'CRIMINAL SEXUAL ABUSE', '17', HOME),
  human_trafficking: codes('Other crime', '1055', 'HUMAN TRAFFICKING', 'INVOLUNTARY SERVITUDE', '26', SHOP, SOLVED),
  migrant_smuggling: codes('Other crime', '5000', 'OTHER OFFENSE', 'OTHER CRIME AGAINST PERSON', '26', OUTSIDE, SOLVED),
  cybercrime: codes('Other crime', '1242', 'DECEPTIVE PRACTICE', 'COMPUTER FRAUD', '11', HOME),
  money_laundering: codes('Other crime', '1130', 'DECEPTIVE PRACTICE', 'FRAUD OR CONFIDENCE GAME', '11', SHOP, SOLVED),
  corruption: codes('Other crime', '5001', 'OTHER OFFENSE', 'OTHER CRIME INVOLVING PROPERTY', '26', SHOP, SOLVED),
  hate_crime: codes('Public order', '2890', 'PUBLIC PEACE VIOLATION', 'OTHER VIOLATION', '26', OUTSIDE),
  drink_driving: codes('Other crime', '5000', 'OTHER OFFENSE', 'OTHER VEHICLE OFFENSE', '26', OUTSIDE, SOLVED),
};

/** The public names of a type; those of "other" for a type this table does not know. */
export function publicCodes(type: string): PublicCodes {
  return BY_TYPE[type] ?? codes('Other crime', '5000', 'OTHER OFFENSE', 'OTHER', '26', OUTSIDE);
}
