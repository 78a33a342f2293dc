import { foldLetters } from '../fold-letters.ts';
import type { Language } from '../../language.ts';
import { STOP_WORDS } from '../stop-words.ts';

/** Frequent first names, one list for all texts: a name keeps its form across languages. Cyrillic ones are read in Latin letters. */
const FIRST_NAMES = `
adam adrian agnes ahmed aida alain alan albert alejandro alessandro alessia alex alexander alexandra alfred alice alicia alina
ali alma amina amir ana anastasia anders andrea andreas andrei andrej andrew angela anita anja anna anne annika anton antonio
aram arben arman artem arthur astrid barbara beatrice beatriz bela ben benjamin bernard bernd birgit bogdan boris branko brian bruno
camille carla carlo carlos carmen caroline catherine cecile charles charlotte chiara chloe christian christina christine claire
claudia claudio clara conrad cristina dagmar damir daniel daniela danilo dario darko david davide denis diana diego dieter
dimitri dmitri dmitrii dragan dusan eduard edward ekaterina elena eleonora elias elif elisa elisabeth elizabeth ella elsa emil
emilia emir emma enrico enrique erik ernesto esther eva fabio fatima federica federico felix fernando filip florian francesca
francesco francisco francois frank franz frieda friedrich gabriel gabriela galina george georg georges gerard gerhard giorgio
giovanni giulia giuseppe goran gordon greta guido gunter gustav hamid hanna hannah hans harald hassan heike heinz helena helene
helga helmut henri henrik henry herbert horst hugo ibrahim igor ilia iliia ilya ines inga ingrid irina isabel isabelle iulia iurii
iuri ivan ivana ivo jacob jacques jakob james jan jana jane janos javier jean jelena jens joachim joao johan johann john jonas
jorge jose josef joseph juan julia julian julie julien jurgen karim karin karl katarina katharina katja kemal kevin klaus kristina
ksenia ksenija lara larisa lars laura laurent lea leila lena leo leon leonardo liam lidia lili lina lisa ljubica lorenzo louis
luca lucas lucia luigi luis luka lukas lutz magda maksim manfred manuel marc marcel marco marek margaret margarita maria marie
marija marina mario mariya marta martha martin martina mathilde matteo matthias maurice max maxim mehmet mehdi meret michael michel
miguel mihai mikhail mila milan milena milica milos milo mirjana mirko mohamed mohammed monica monika muhammad murat mustafa nadia
nadezhda nadja nasir natalia natalie nenad nicholas nicola nicolas nikita nikola nikolai nina noah nora oksana olaf oleg olga
oliver oscar oskar osman otto pablo paola paolo patricia patrick paul paula pavel pedro peter petar petra philipp philippe piotr
radmila rafael ralf ralph raul raymond rebecca reinhard renate rene ricardo riccardo robert roberto roland roman rosa ruslan ruth
sabine salvatore samir samuel sandra sara sarah sasha sebastian selim serge sergei sergey sergio silvia simon simone slavko sofia
sonja sophie stefan stefania stefano stephan stephen steven susan susanne svetlana sven tamara tanja tatiana tatjana teresa thomas
tim timur tobias tomas tomaz tomislav ulrich ulrike ursula uwe vadim valentina valeria vanessa vasilii vera veronica vesna victor
victoria viktor viktoria vincent vincenzo vitalii vladimir vlado walter werner wilhelm william wolfgang yasmin yusuf yuri yvonne zahra
zdenko zlatko zoe zoran
`;

/** First names that are also words: alone they count only inside a sentence, never as its first word. */
const ALSO_WORDS =
  'may will mark rose grace hope faith june april frank ernst claire pierre rosa vera leo max hugo roman nina mila mira';

/** Titles and offices that precede a name. */
const TITLES: Readonly<Record<Language, string>> = {
  en: 'mr mrs ms miss mister dr doctor sir madam prof professor uncle aunt brother sister father',
  de: 'herr herrn frau dr prof onkel tante bruder schwester',
  es: 'señor señora señorita sr sra srta don doña dr dra tío tía hermano',
  fr: 'monsieur madame mademoiselle mme mlle maître docteur dr oncle tante frère sœur',
  it: 'signor signora signorina sig dott dottor dottoressa don zio zia fratello sorella',
  ru: 'господин госпожа гражданин гражданка гражданина гражданину гражданке гражданки доктор дядя тётя тетя брат сестра',
};

/** Words that announce a name: "called", "known as". */
const CUES: Readonly<Record<Language, string>> = {
  en: 'called named nicknamed surname surnamed alias',
  de: 'namens genannt heißt hieß heisst hiess alias nachname',
  es: 'llamado llamada apellidado apodado llama alias apellido',
  fr: 'nommé nommée surnommé appelé appelée appelle alias prénommé dénommé',
  it: 'chiamato chiamata soprannominato nome cognome detto alias chiama',
  ru: 'имени фамилии фамилия кличке прозвищу зовут звали некий некто некая имя',
};

/** Words that mark adjacent capitalised words as a place, a building, a firm or an object, before or after them. */
const THINGS: Readonly<Record<Language, string>> = {
  en: `street road lane avenue square quay row bridge park hill market station harbour port bar café cafe pub hotel club church
    school hospital bank university river lake island mountain district sector ltd limited inc plc company fc united police council
    museum garage centre center court tower house building airport gate terminal saint new north south east west upper lower cross`,
  de: `straße strasse platz weg gasse allee brücke park markt bahnhof hafen bar café cafe hotel kneipe gasthof club verein kirche
    schule klinik krankenhaus bank universität fluss see insel berg bezirk sektor gmbh ag kg firma fc polizei museum werkstatt
    zentrum gericht turm haus gebäude flughafen sankt bad neu stadt gemeinde dorf landkreis marke typ modell kreuz rote roten`,
  es: `calle plaza avenida paseo puente parque mercado estación puerto bar café cafetería hotel club iglesia colegio escuela hospital
    banco universidad río lago isla monte distrito sector sl sa empresa fc policía ayuntamiento museo taller centro juzgado torre
    edificio aeropuerto san santa nuevo nueva barrio pueblo villa marca modelo cruz`,
  fr: `rue place avenue boulevard quai pont parc marché gare port bar café hôtel club église école collège hôpital banque université
    rivière lac île mont district secteur sarl sa société fc police mairie musée garage centre tribunal tour immeuble aéroport saint
    sainte nouveau nouvelle quartier village ville marque modèle impasse chemin croix`,
  it: `via piazza viale corso vicolo ponte parco mercato stazione porto bar caffè albergo hotel club chiesa scuola ospedale banca
    università fiume lago isola monte distretto settore srl spa società ditta fc polizia comune museo officina centro tribunale torre
    palazzo aeroporto san santa nuovo nuova quartiere paese villa marca modello croce`,
  ru: `улица улице улицы улицу ул площадь площади проспект проспекте пр переулок переулке набережная набережной мост мосту парк парке
    рынок рынке вокзал вокзале порт бар баре кафе гостиница гостинице клуб клубе церковь школа больница банк банке университет
    река озеро остров гора район районе сектор секторе ооо зао оао компания фирма полиция музей гараж центр суд башня дом аэропорт
    город городе село селе посёлок марки модели станция станции крест компанию компании`,
};

/**
 * Capitalised words that name no person: days, months, nationalities, makes and brands, and frequent first words of a
 * sentence.
 */
const NO_PERSON_WORDS: Readonly<Record<Language | 'all', string>> = {
  all: `toyota ford transit volkswagen golf vw audi bmw mercedes benz sprinter vito opel astra corsa skoda octavia fabia fiat ducato
    renault clio megane peugeot citroen berlingo dacia logan duster seat ibiza honda civic hyundai kia mazda nissan volvo yamaha suzuki
    bosch makita hilti dewalt rolex omega seiko apple iphone samsung galaxy nokia huawei sony playstation xbox google facebook
    instagram whatsapp telegram viber signal youtube adidas nike puma lada niva gazel uaz kamaz iveco daily land rover range`,
  en: `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december english german french italian spanish russian european christmas easter internet police officer patrol
    sergeant inspector commander witness witnesses neighbours shop nobody somebody anonymous information source report yesterday today
    tomorrow last next two three four five several some many another other both because although while since during before after`,
  de: `montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober
    november dezember deutsch englisch weihnachten ostern internet beamte beamter streife zeuge zeugin zeugen nachbar nachbarn mann
    frau männer frauen person personen unbekannte unbekannter täter polizei wohnung keller garage tür fenster fahrrad fahrräder wagen
    lieferwagen auto pkw lkw motorrad kennzeichen uhr uhren werkzeug geld bargeld nacht morgen abend mittag nachmittag anfang mitte
    ende kilo euro stück richtung nähe höhe ecke laden händler verkäufer käufer kunde kunden gruppe jugendliche kind kinder quelle hinweis
    information meldung gestern heute vorgestern laut gegen wegen zwei drei mehrere einige etwa vermutlich niemand jemand`,
  es: `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
    noviembre diciembre navidad internet policía agente patrulla testigo testigos vecino vecinos nadie alguien anónimo información
    fuente informe ayer hoy anoche dos tres varios varias otro otra según durante desde tras ante unos unas`,
  fr: `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre
    décembre noël pâques internet police agent patrouille témoin témoins voisin voisins personne quelqu anonyme information source
    rapport hier aujourd deux trois plusieurs certains autre selon pendant depuis après avant`,
  it: `lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
    ottobre novembre dicembre natale pasqua internet polizia agente pattuglia testimone testimoni vicino vicini nessuno qualcuno anonimo
    informazione fonte rapporto ieri oggi stanotte due tre diversi alcuni altro secondo durante dopo prima`,
  ru: `понедельник вторник среда четверг пятница суббота воскресенье январь февраль март апрель май июнь июль август сентябрь октябрь
    ноябрь декабрь рождество пасха интернет полиция сотрудник патруль свидетель свидетели сосед соседи никто кто-то аноним информация
    источник сообщение вчера сегодня двое трое несколько другой согласно после перед около`,
};

/** Small words inside a name. */
const PARTICLES = 'de da di del della van von der den zu le la du dos bin ibn al el ben';
/** Words before a place: the following word is a person's name only with more evidence. */
const WHERE: Readonly<Record<Language, string>> = {
  en: 'in',
  de: 'in nach aus',
  es: 'en',
  fr: 'à en',
  it: 'a in da',
  ru: 'в во из под',
};
/** Capitals with dots that are no initials. */
const SHORT_FORMS = 'us uk eu un usa sa spa srl ag kg td pm am nn zb dh uu ee сша ес оон рф ип тс дтп';

export const fold = (word: string): string =>
  foldLetters(word.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC')).join('');
const setOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.trim().split(/\s+/)).map(fold));
const ofAll = (lists: Readonly<Record<string, string>>): ReadonlySet<string> => setOf(...Object.values(lists));

/**
 * All words folded to bare Latin letters. Those of the six languages are read together, so that a text in an
 * undetermined language is read as well; only the small words before a place mean different things in different
 * languages.
 */
export const NAME_WORDS = {
  first: setOf(FIRST_NAMES),
  alsoWords: setOf(ALSO_WORDS),
  particles: setOf(PARTICLES),
  shortForms: setOf(SHORT_FORMS),
  titles: ofAll(TITLES),
  cues: ofAll(CUES),
  things: ofAll(THINGS),
  nobody: ofAll(NO_PERSON_WORDS),
  starts: ofAll(STOP_WORDS),
  where: {
    en: setOf(WHERE.en),
    de: setOf(WHERE.de),
    es: setOf(WHERE.es),
    fr: setOf(WHERE.fr),
    it: setOf(WHERE.it),
    ru: setOf(WHERE.ru),
  } satisfies Readonly<Record<Language, ReadonlySet<string>>>,
};
