import { isGivenName } from '../words/person-evidence.ts';
import { fold } from '../../person/suspected-name/word-lists.ts';
import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { classBits, IS } from '../words/class-bits.ts';

const QUOTED = /^\s(?:«(\p{Lu}[^«»\n]{1,50})»|[„“"](\p{Lu}[^„“”"\n]{1,50})[“”"])/u;
const NO_BODY = classBits([IS.personCue, IS.vehicleNoun, IS.colour, IS.plateCue, IS.placeBefore, IS.placeAfter]);
const SPEECH = classBits([IS.personVerb, IS.verb, IS.witness, IS.stop]);
/** Goods, texts, weapons and what is written or shouted; beginnings of words. */
const NOT_BODY =
  /^(?:сорт|марк|модел|объект|надпис|слов|тип|код|статус|позывн|ник|песн|фильм|команд|крича|крик|сказа|приложени|сообщени|записк|лозунг|операци|програм|игр|фраз|отве|текст|написан|им(?:я|ен)|аккаунт|чат|канал|татуировк|наклейк|этикетк|сигарет|водк|пив|вин|коньяк|пистолет|ружь|винтовк|карабин|нож|револьвер|автомат$|телефон|смартфон|ноутбук|телевизор|час|раци|перфоратор|бензопил|дрел|станок|станк|генератор|прибор|препарат|лекарств|таблетк|конфет|чай|кофе|масл|бренд|производств|изготовлен|сайт|страниц|профил|логин|парол|сумк|куртк|кроссовк|катер|лодк|яхт|судн|теплоход|барж|самолет|вертолет|план|поезд|рейс|роман|книг|стать|рубрик|праздник|конкурс|акци|фестивал|остановк|дач|серви[зс]$|духи|валют|купюр|билет|пометк|подпис|адрес|тем|букв|знак|герб|флаг|плакат|граффити|кассет|диск|картин)/u;
const SMALL = /^(?:на|с|со|у|к|от|и|или|а|но|о|об|что|как|это)$/u;
/** A verb in the past or present: what is quoted after it is speech; not after "heads" or "visits". */
const SAID = /.{2}(?:л|ла|ло|ли|лся|лась|лись|ет|ит|ют|ят|ает|ть)$/u;
const OF_BODY_VERB = /^(?:владе|возглав|руковод|представ|держ|посещ|покин|ограб|держал|охраня)/u;
/** Persons of a body: the name after them is its name. */
const OF_BODY =
  /^(?:директор|учредител|сотрудни|основател|владел|собственник|бухгалтер|охранник|продав|администратор|представител|менеджер|работни|участни|член|лидер)\p{L}*$/u;

/**
 * In Russian a name in quotation marks after a word is a body: "на заправке «Масис Ойл»"; after "alias" or a car it is
 * not, nor is the name of a person.
 */
export function quotedBody(read: ReadText, at: number): Mention | undefined {
  const token = read.token(at);
  if (read.language !== 'ru' || !token || !'«„“"'.includes(read.text.charAt(token.to + 1) || ' ')) return undefined;
  if (!/^\p{L}/u.test(token.word)) return undefined;
  if (token.isCapital && !token.isFirst) return undefined;
  if (NOT_BODY.test(token.word) || SMALL.test(token.word) || read.is(at, NO_BODY)) return undefined;
  if (SAID.test(token.word) && read.is(at, SPEECH) && !OF_BODY_VERB.test(token.word)) return undefined;
  if (read.is(at, IS.personRole) && !OF_BODY.test(token.word)) return undefined;
  const found = QUOTED.exec(read.text.slice(token.to, token.to + 60));
  const words = found?.[1] ?? found?.[2];
  if (words === undefined || isGivenName(fold(words.split(/[ -]/u)[0] ?? ''), true)) return undefined;
  return { kind: 'organisation', from: token.to + 2, to: token.to + 2 + words.length, value: words.toLowerCase() };
}
