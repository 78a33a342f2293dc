import { bareLetters } from './script-letters.ts';

/**
 * Words of persons' names that are not names, in plain small letters, by hand. A word of a title or a particle that is
 * the whole name is kept as a name.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(bareLetters));

/** Titles and words of respect. */
export const TITLES = set(
  'mr mrs ms miss dr prof professor sir dame lord lady president presidente president prasident präsident predsjednik ' +
    'presedintele prezident president general colonel major captain minister herr frau monsieur madame mme mlle señor ' +
    'senor señora sr sra don doña signor signora dott ing avv haji hajji haci hacı hadji sheikh shaikh sheik shaykh ' +
    'sayyid mullah maulvi maulana qari ustad imam gospodin pan pani г-н г-жа господин госпожа президент генерал др ' +
    'профессор пан пані хаджи шейх السيد الشيخ الدكتور الحاج',
);

/** Particles between given name and family name, and articles. */
export const PARTICLES = set(
  'van von der den des del della delle dello degli de di da das dos do du la le las los lo el al ul ur ud ad as ash at az ' +
    'an ar il na ten ter te zu zum zur af av y e i und et vom op ال ван фон дер ден де ди да ла ле дель аль эль ул',
);

/** Words for son or daughter of, between a name and the father's. */
export const SON_OF = set('bin ben ibn bint binti bint banu aben бин ибн бен بن ابن بنت');

/** Words after the father's name. */
export const SON_AFTER = set(
  'oglu oğlu ogly oghlu ogli oglou kyzy qizi kizi kızı qızı gyzy uulu uly ulı оглы оглу кызы гызы қызы улы ұлы уулу оғлы',
);

/** Later generations: Roman numbers count only at the end. */
export const GENERATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    jr: '2',
    junior: '2',
    jnr: '2',
    fils: '2',
    hijo: '2',
    filho: '2',
    мл: '2',
    младший: '2',
    sr: '1',
    senior: '1',
    snr: '1',
    pere: '1',
    ст: '1',
    старший: '1',
    ii: '2',
    iii: '3',
    iv: '4',
  }),
);

/** Words that join with the next one to a name: Abd al-Karim is Abdulkarim. */
export const SERVANT_OF = set('abd abdul abdel abdal abdol abdoul abdu abdur abdus عبد абд абдул абдель');
export const SERVANT = 'abdul';

/** Two letters that are an initial if a full stop follows: Yu. for Юрий. */
export const LONG_INITIALS = set('yu ju ya ja ye je yo ch sh zh kh ts th ph st iu ia дж');
