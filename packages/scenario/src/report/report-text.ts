import { pick } from '../draw.ts';
import type { Random } from '../random.ts';
import type { ReportScene } from './report-scene.ts';
import type { ReportChannel } from './report-source.ts';
import type { ReportTopic } from './report-topic.ts';

export interface ReportText {
  readonly subject: string;
  readonly sanitisedSubject: string;
  readonly rawText: string;
  readonly sanitisedText: string;
}

const LEADS = ['Information suggests that', 'It is reported that', 'According to information received,', 'It has come to notice that']; // prettier-ignore

function sentence(lead: string, clause: string): string {
  const text = `${lead} ${clause}`.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/**
 * The words of a report, raw and sanitised.
 *
 * The raw text contains how the news came, what happened, a detail or two, and something that would reveal the source.
 * The sanitised text keeps what happened, with day and place made vague, and omits the rest.
 *
 * @param companion name of a second person, or undefined
 */
export function composeReport(
  random: Random,
  topic: ReportTopic,
  channel: ReportChannel,
  scene: ReportScene,
  reference: string,
  companion: string | undefined,
): ReportText {
  const [subject, sanitisedSubject] = topic.subject(scene);
  const [event, cleanEvent] = pick(random, topic.events)(scene);
  const first = pick(random, topic.details);
  const second = pick(random, topic.details);
  const details = random() < 0.35 && second !== first ? [first, second] : [first];
  const sentences = details.map((detail) => detail(scene));
  if (companion) sentences.push([`${companion} was there too.`, `${companion} was present.`]);
  const voice = pick(random, channel.voices);
  const raw = [voice.opening(scene, reference), event, ...sentences.map(([text]) => text)];
  const clean = [sentence(pick(random, LEADS), cleanEvent), ...sentences.map(([, text]) => text)];
  return {
    subject,
    sanitisedSubject,
    rawText: [...raw, pick(random, voice.closings)].filter((text) => text !== '').join(' '),
    sanitisedText: clean.filter((text) => text !== '').join(' '),
  };
}
