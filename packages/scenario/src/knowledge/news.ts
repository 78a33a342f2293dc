import type { Language } from '@reeve/domain';
import type { News } from './written-report.ts';

/** What begins and ends the raw text. */
type Voice = readonly [opening: string, closing: string];

interface NewsFacts {
  /** Source and information code of the 4x4 scheme. */
  readonly grade: string;
  readonly rationale: string;
  readonly authors: readonly string[];
  readonly voices: Readonly<Partial<Record<Language, readonly Voice[]>>>;
}

const DESK = ['ilves', 'brandt'];

/** How each kind of news is graded, who writes it down, and the words that would reveal its source. */
// prettier-ignore
export const NEWS_FACTS: Readonly<Record<News, NewsFacts>> = {
  patrol: {
    grade: 'A1', rationale: 'Seen by the reporting officer.', authors: ['novak', 'lindqvist', ...DESK],
    voices: {
      en: [['I was on foot patrol with my colleague.', 'My colleague saw the same.'], ['We had been sent for another matter.', 'I wrote this down within the hour.'], ['I was on duty with a trainee.', '']],
      ru: [['Я находился на дежурстве вместе с напарником.', 'Напарник видел то же самое.']],
      de: [['Ich war mit einer Kollegin auf Streife.', 'Sie hat dasselbe gesehen.']],
    },
  },
  contact: {
    grade: 'B2', rationale: 'Right in most instances so far; known at first hand.', authors: ['novak', 'lindqvist', ...DESK],
    voices: {
      en: [['The caretaker who was right about the garage told me this over coffee.', 'He saw it himself.'], ['A shop assistant whose hints have been good rang my work phone.', 'She is alone in the shop in the mornings.'], ['A taxi driver I have known for years stopped beside our car.', 'He had the fare himself.']],
      ru: [['Мне это рассказал знакомый сторож, который раньше не ошибался.', 'Он видел это сам.']],
    },
  },
  registered: {
    grade: 'B2', rationale: 'Graded by the record of the source, whose identity is kept outside.', authors: ['ferrante'],
    voices: { en: [['The source met me as planned.', 'Only four people were in the room.'], ['Contact by the agreed means.', 'The source must not be asked about this before next week.']] },
  },
  search: {
    grade: 'A1', rationale: 'Found and recorded by officers; the list of exhibits is signed.', authors: DESK,
    voices: {
      en: [['I led the search and took the exhibits.', 'The list of exhibits is in our file.'], ['My colleague and I carried out the measure.', '']],
      ru: [['Обыск проводил я вместе с двумя коллегами.', 'Протокол подписан мной.']],
    },
  },
  register: {
    grade: 'A1', rationale: 'Extract of a register, taken by the reporting officer on the day.', authors: [...DESK, 'okafor'],
    voices: { en: [['I asked the register for this matter.', 'The extract is in my file.'], ['My enquiry of this week was answered in writing.', '']] },
  },
  camera: {
    grade: 'A1', rationale: 'The device works as it should and its clock was checked.', authors: [...DESK, 'okafor'],
    voices: { en: [['I looked through the pictures of the device.', 'The pictures are kept under our case.'], ['The technician and I read the pictures together.', '']] },
  },
  force: {
    grade: 'B2', rationale: 'From a partner force whose reports have been right in most instances.', authors: DESK,
    voices: {
      de: [['Die Nachbardienststelle hat mir das Folgende übermittelt.', 'Der Sachbearbeiter bittet mich um Rückmeldung.'], ['Wir erhielten die Mitteilung auf dem Dienstweg.', '']],
      en: [['A neighbouring force sent us the following.', 'Their officer asks us for an answer.']],
    },
  },
  tip: {
    grade: 'X4', rationale: 'Anonymous or hearsay; nothing on record agrees.', authors: DESK,
    voices: {
      en: [['I took this from the tip line of the night.', 'The caller would not give me a name.']],
      ru: [['Я принял это сообщение на телефоне доверия.', 'Звонивший не назвал мне себя.']],
      de: [['Ich habe den Hinweis am Telefon aufgenommen.', 'Seinen Namen wollte er mir nicht nennen.']],
    },
  },
};
