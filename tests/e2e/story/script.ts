import type { Lang } from '../words.ts';

/** What the people of the story write, in their own language. All of it is invented. */
export interface Script {
  readonly subject: string;
  readonly raw: string;
  readonly neutralSubject: string;
  readonly sanitised: string;
  readonly judgement: string;
  readonly profile: string;
  readonly meeting: string;
  readonly optionA: string;
  readonly optionB: string;
  readonly reason: string;
  readonly instruction: string;
  readonly happened: string;
  readonly lesson: string;
  /** For every field whose words do not matter. */
  readonly words: string;
}

export const SCRIPTS: Readonly<Record<Lang, Script>> = {
  en: {
    subject: 'Grey van behind the boat sheds on Weir Lane',
    raw: 'I met the caretaker at 21:10. He told me: "The same grey van stands there before every break-in."',
    neutralSubject: 'Grey van seen before burglaries, Norrin',
    sanitised: 'Information suggests that a grey van stood in Norrin on the evenings before several burglaries.',
    judgement: 'One pair with a grey van has committed most of the burglaries in sectors B and C since January.',
    profile: 'Problem profile: grey van, sectors B and C',
    meeting: 'Tactical meeting on sectors B and C',
    optionA: 'Observation of one address',
    optionB: 'Patrol of two hot spots for 28 nights',
    reason: 'It fits time and place of the finding and is the lightest means.',
    instruction: 'Patrol both hot spots from 18 to 23 h; speak to neighbours, search nobody.',
    happened: '28 nights done, 2 arrests.',
    lesson: 'Evening patrol answers a sudden peak; it is no standing duty.',
    words: 'As agreed.',
  },
  ru: {
    subject: 'Серый фургон за лодочными сараями на Плотинной',
    raw: 'В 21:10 я встретил сторожа. Он сказал: «Перед каждой кражей там стоит тот же серый фургон».',
    neutralSubject: 'Серый фургон перед кражами, Норрин',
    sanitised: 'По имеющимся сведениям, вечерами перед несколькими кражами в Норрине стоял серый фургон.',
    judgement: 'Большинство краж в секторах B и C с января совершили двое на сером фургоне.',
    profile: 'Описание проблемы: серый фургон, секторы B и C',
    meeting: 'Тактическое совещание по секторам B и C',
    optionA: 'Наблюдение за одним адресом',
    optionB: 'Патрулирование двух мест 28 ночей',
    reason: 'Отвечает времени и месту, и это самое мягкое средство.',
    instruction: 'Патрулировать оба места с 18 до 23 ч; говорить с соседями, никого не обыскивать.',
    happened: 'Выполнено 28 ночей, 2 задержания.',
    lesson: 'Вечерний патруль годится против внезапного всплеска, но не как постоянная служба.',
    words: 'Как договорились.',
  },
};

/** The days of the story in the exercise; the demo itself begins on the last. */
export const DAYS = {
  reported: '2026-03-11',
  decided: '2026-03-13',
  begins: '2026-03-15',
  patrolled: '2026-04-13',
  evaluated: '2026-09-21',
  demo: '2026-09-27',
} as const;
