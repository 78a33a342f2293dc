import type { ReportScene } from './report-scene.ts';
import type { Part } from './report-plan.ts';
import type { ReportText } from './report-text.ts';

/** The fixed parts of a planted report; the rest is drawn as for any other report. */
export interface Script {
  /** Codes of its topic and channel. */
  readonly topic: string;
  readonly channel: string;
  readonly street: string | undefined;
  /** Number of the person in the cast; undefined: drawn. */
  readonly person: number | undefined;
  readonly named: boolean;
  /** Its words; undefined: composed like any other's. */
  readonly words: ((s: ReportScene) => ReportText) | undefined;
}

const WATCHES = { topic: 'resale', street: 'Mill Street', person: 21, named: true } as const;
const VAN = { topic: 'vehicle_near_homes', street: 'Ropewalk', person: 33, named: false } as const;

/**
 * The planted reports. The two halves of a pair report the same information from one origin in different words, as
 * happens when a person talks to a shopkeeper and, later, to the tip line.
 */
export const SCRIPTS: Readonly<Record<Part, Script>> = {
  watches_first: {
    ...WATCHES,
    channel: 'hearsay',
    words: (s) => ({
      subject: 'Watches offered for sale at a shop on Mill Street',
      sanitisedSubject: 'Watches offered for sale, Mill Street',
      rawText: `The owner of a shop on Mill Street has it from his cousin, who cuts keys next door: ${s.who} offers men’s watches to customers on Friday afternoons, four or five at a time, out of a padded envelope. The owner did not see it himself. His cousin is owed money by the same person.`,
      sanitisedText: `Information suggests that ${s.who} offers watches for sale in Mill Street.`,
    }),
  },
  watches_echo: {
    ...WATCHES,
    channel: 'tip_line',
    words: (s) => ({
      subject: 'Watches sold out of an envelope, Mill Street',
      sanitisedSubject: 'Watches sold, Mill Street',
      rawText: `A caller to the tip line gave no name. ${s.who} sells watches by the shops of Mill Street when the week ends, a handful each time, and carries them in an envelope. Keys were being cut in the background during the call.`,
      sanitisedText: `It is reported that ${s.who} sells watches in small numbers near the shops of Mill Street.`,
    }),
  },
  van_first: {
    ...VAN,
    channel: 'hearsay',
    words: (s) => ({
      subject: 'Vehicle seen on three nights, Ropewalk',
      sanitisedSubject: 'Vehicle seen repeatedly, Ropewalk',
      rawText:
        'A barman heard it from a guest he will not name: a grey van, RV 27 TMD, stood in Ropewalk on three nights running with its engine on, always at the gate of the sail loft. The guest rents the room above the loft.',
      sanitisedText: `Information suggests that a grey van, RV 27 TMD, stood in Ropewalk on several nights ${s.around} with its engine running.`,
    }),
  },
  van_echo: {
    ...VAN,
    channel: 'tip_line',
    words: () => ({
      subject: 'Van seen on three nights, Ropewalk',
      sanitisedSubject: 'Vehicle seen on several nights, Ropewalk',
      rawText: `An unsigned letter lay in the box of the station. A grey van, RV 27 TMD, waits in Ropewalk at night beside the sail loft and lets the engine run; the writer has seen it three times from a window above.`,
      sanitisedText: `It is reported that a grey van, RV 27 TMD, waits in Ropewalk at night with its engine running.`,
    }),
  },
  lie: {
    topic: 'drug_sale',
    channel: 'known_contact',
    street: undefined,
    person: 9,
    named: true,
    words: (s) => ({
      subject: 'Tablets sold from Saltmere Exchange',
      sanitisedSubject: 'Tablets sold from a shop, Saltmere',
      rawText: `A trader from the market, right in most cases so far, told me this ${s.when}: ${s.who}, who runs Saltmere Exchange, keeps tablets under the counter and sells them to young people after school. The trader says he saw it himself. He opens a shop of the same kind across the street next month.`,
      sanitisedText: `Information suggests that ${s.who} sells tablets from a shop in Saltmere, last ${s.around}.`,
    }),
  },
  due_today: {
    topic: 'resale',
    channel: 'tip_line',
    street: undefined,
    person: undefined,
    named: true,
    words: undefined,
  },
};
