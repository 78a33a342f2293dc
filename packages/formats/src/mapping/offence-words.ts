/**
 * Beginnings of words that name offences in six languages, without accents. They distinguish a column of offences from
 * other columns with few texts; they judge no single cell.
 */
const OFFENCES =
  /(?:^|[^\p{L}])(?:burgl|robb|theft|thiev|larcen|steal|stolen|assault|batter|homicid|murder|manslaught|rape|sex|fraud|forg|arson|vandal|mischief|criminal|damage|narcot|drug|weapon|shoplift|pickpocket|break|b&e|breaking|trespass|kidnap|stalk|harass|threat|violen|anti ?social|disorder|nuisance|offen[cs]e|crime|graffiti|embezzl|prostitut|gambl|traffick|dui|dwi|hit and run|einbr|diebst|raub|korperv|betrug|sachbesch|totung|mord|brandst|notigung|bedroh|straftat|vol|vols|cambriol|escroq|violence|degrad|agress|homicide|stupef|incend|furt|rapin|lesion|trufa|omicid|danneg|spaccio|minacc|incend|hurt|robo|robos|estaf|homicid|dano|danos|amenaz|narcotraf|краж|граб|разбо|мошен|убийств|изнасил|хулиган|угон|поджог|вымогат|наркот|телесн|побо)/u;

/** Kinds of street as agencies abbreviate them, directions, and sides. */
const ADDRESS =
  /^(?:st|str|street|av|ave|avenue|rd|road|dr|drive|ln|lane|ct|court|pl|place|blvd|boulevard|bl|pkwy|parkway|hwy|highway|way|wy|ter|terr|terrace|cir|circle|sq|square|plz|plaza|trl|trail|aly|alley|row|walk|xing|loop|fwy|expy|tpke|crescent|cres|close|gardens|gdns|rue|allee|chemin|impasse|weg|platz|gasse|via|viale|piazza|corso|calle|carrera|avenida|paseo|ул|улица|пр|проспект|пер|переулок|[nsew]|[ns][ew]|north|south|east|west|[a-z]\d?)\.?$/u;

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** True if a text seems to name an offence. */
export const namesOffence = (text: string): boolean => OFFENCES.test(plain(text));

/** True if a text is a word of an address, such as `AVE` or `NW`, or a single letter. */
export const isAddressWord = (text: string): boolean => text.length <= 12 && ADDRESS.test(plain(text));
