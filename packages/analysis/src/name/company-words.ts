/** Words of companies' names, in small bare letters, by hand. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that are left out: articles, and, of. */
export const LINK_WORDS = set(
  'the and of for in de del della des du da do dos la le les el los las et und der die das y e и или по для в і та ve van von',
);

/** Words so frequent in companies' names that sharing one says little. */
export const GENERIC_WORDS = set(
  'group gruppe groupe grupo gruppo holding holdings international national global world general trading trade trust fund funds bank banking banco banque ' +
    'capital investment investments invest partners partner solutions services service systems system industries industry industrial enterprise ' +
    'enterprises technology technologies management consulting finance financial insurance energy oil gas steel motor motors construction ' +
    'engineering equipment transport transportation shipping logistics aviation airlines mining metals chemical pharma health development ' +
    'export import commercial corporation corp company agency institute academy university foundation association organization organisation ' +
    'society center centre office department ministry government federation union committee council house media communications telecom ' +
    'electronics electric power food foods products production factory plant works research science sciences medical security business ' +
    'mortgage loan series securities limited sons son brothers new first united public state central ' +
    'группа холдинг банк торговый торговая дом завод фабрика центр институт организация общественная областная городская компания ' +
    'предприятие фонд союз производственное научно строительная транспортная инвест сервис трейд строй групп международный национальный ' +
    'центральный государственный комбинат объединение агентство фирма управление ' +
    'kompaniya zavod tsentr torgovyi dom bank handel handels verwaltungs gesellschaft beteiligungs vermogens immobilien bau werke ' +
    'industria industrie comercio comercial commerciale compagnia societa sociedad societe servicios servizi trasporti transportes transports',
);

/** Abbreviations and the words they abbreviate; spellings of one word. */
export const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    intl: 'international',
    int: 'international',
    mfg: 'manufacturing',
    bros: 'brothers',
    dept: 'department',
    govt: 'government',
    univ: 'university',
    inst: 'institute',
    insitute: 'institute',
    assoc: 'association',
    org: 'organization',
    organisation: 'organization',
    centre: 'center',
    tech: 'technology',
    technologies: 'technology',
    industries: 'industry',
    enterprises: 'enterprise',
    investments: 'investment',
    holdings: 'holding',
    services: 'service',
    systems: 'system',
    gruppe: 'group',
    groupe: 'group',
    grupo: 'group',
    gruppo: 'group',
    us: 'united states',
    usa: 'united states',
    uk: 'united kingdom',
    uae: 'united arab emirates',
  }),
);

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth';
const ROMAN = 'ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv';
const ROMAN_VALUES = [2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25];

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, ten) => [word, (ten + 2) * 10] as const),
  ...ORDINALS.split(' ').map((word, value) => [word, value] as const),
  ...ROMAN.split(' ').map((word, at) => [word, ROMAN_VALUES[at] ?? 0] as const),
  ['fourty', 40],
]);

/** The number a word is: digits, ordinal, English word up to ninety, Roman from II to XXV. Undefined if it is none. */
export function numberOfWord(word: string): number | undefined {
  const digits = /^0*(\d{1,9})(?:st|nd|rd|th)?$/u.exec(word)?.[1];
  return digits === undefined ? NUMBER_WORDS.get(word) : Number(digits);
}

/** Words before a vessel's name: kinds of ship and words for number. */
export const VESSEL_WORDS = set(
  'mv mt ms ss mts mfv fv sv hms uss tanker vessel ship barge tug yacht motor no number n т х тх мт судно танкер теплоход',
);
