import { isGivenName } from '../words/person-evidence.ts';
import { fold } from '../../person/suspected-name/word-lists.ts';
import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { classBits, IS } from '../words/class-bits.ts';

const QUOTED = /^\s(?:«(\p{Lu}[^«»\n]{1,50})»|[„“"](\p{Lu}[^„“”"\n]{1,50})[“”"])/u;
const NO_BODY = classBits([IS.personCue, IS.vehicleNoun, IS.colour, IS.plateCue]);
const NOT_BODY =
  /^(?:сорт\p{L}*|марк\p{L}*|модел\p{L}*|объект\p{L}*|надпис\p{L}*|слов\p{L}*|тип\p{L}*|код\p{L}*|статус\p{L}*|позывн\p{L}*|ник\p{L}*|песн\p{L}*|фильм\p{L}*|команд\p{L}*|крича\p{L}*|сказал\p{L}*|приложени\p{L}*|на|с|со|у|к|от|сообщени\p{L}*|записк\p{L}*|лозунг\p{L}*|операци\p{L}*|програм\p{L}*|игр\p{L}*|газет\p{L}*-|фраз\p{L}*|отве\p{L}*|текст\p{L}*|имя|аккаунт\p{L}*|чат\p{L}*|канал\p{L}*|татуировк\p{L}*|наклейк\p{L}*|этикетк\p{L}*)$/u;
/** Persons of a body: the name after them is its name. */
const OF_BODY =
  /^(?:директор|учредител|сотрудни|основател|владел|собственник|бухгалтер|охранник|продав|администратор|представител|менеджер|работни|участни|член|лидер)\p{L}*$/u;

/**
 * In Russian a name in quotation marks after a word is a body: "на заправке «Масис Ойл»"; after "alias" or a car it is
 * not, nor is the name of a person.
 */
export function quotedBody(read: ReadText, at: number): Mention | undefined {
  const token = read.token(at);
  if (read.language !== 'ru' || !token || !/^\p{L}/u.test(token.word)) return undefined;
  if (token.isCapital && !token.isFirst) return undefined;
  if (!/^\s[«„“"]/u.test(read.text.slice(token.to, token.to + 2))) return undefined;
  if (NOT_BODY.test(token.word) || read.is(at, NO_BODY)) return undefined;
  if (read.is(at, IS.personRole) && !OF_BODY.test(token.word)) return undefined;
  const found = QUOTED.exec(read.text.slice(token.to, token.to + 60));
  const words = found?.[1] ?? found?.[2];
  if (words === undefined || isGivenName(fold(words.split(/[ -]/u)[0] ?? ''), true)) return undefined;
  return { kind: 'organisation', from: token.to + 2, to: token.to + 2 + words.length, value: words.toLowerCase() };
}
