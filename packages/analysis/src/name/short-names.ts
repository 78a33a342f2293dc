/** Forms of one given name: in several languages, and short. All in plain Latin letters. */
export interface NameGroup {
  /** The first form, which names the group. */
  readonly first: string;
  readonly full: ReadonlySet<string>;
  readonly short: ReadonlySet<string>;
  /** One of 32 bits. */
  readonly bit: number;
}

/**
 * Forms of given names, a name a line: forms in languages, then short forms. A short form can be of several names. By
 * hand from the usual forms in English, German, French, Spanish, Italian, Russian, and their neighbours (Ukrainian,
 * Polish, Serbo-Croatian, Romanian, Greek, Turkish, Caucasian and Central Asian languages).
 */
const NAMES: readonly string[] = [
  'alexander aleksandr alexandr aleksandar oleksandr aliaksandr alejandro alessandro alexandre aleksander alexandru alexandros iskander iskandar alexandros : alex alec sasha sascha sacha sanya shura sandro xander ales aca aco',
  'alexandra aleksandra oleksandra alessandra alejandra aliaksandra : alex sasha sandra shura sanya ola',
  'alexey alexei aleksei aleksey alexis alessio oleksii oleksiy aliaksei alexej aleksej : alyosha aljoscha lyosha lesha alex',
  'anatoly anatoli anatoliy anatole anatolii : tolya tolik',
  'andrew andrey andrei andriy andrii andreas andre andres andrea andrzej andrej ondrej andras : andy drew andryusha andi andryukha',
  'anna ana anne hanna hannah ganna anya : anya annie nyura anka ania anita',
  'anthony antonio antoine anton antony antun antoni antonin : tony toni toño tonio nino',
  'arkady arkadi arkadiy arkadii arkadij : arkasha',
  'benjamin veniamin beniamino binyamin benyamin : ben benny bibi benji',
  'boris borys barys : borya',
  'barack : barry',
  'carl karl charles carlos carlo karol charl karel : charlie chuck carlito',
  'catherine katherine katharina ekaterina yekaterina kateryna catalina caterina katarina katarzyna jekaterina : kate katie katya kathy cathy kasia katja kati',
  'christopher christoph christophe cristobal cristoforo krzysztof khristofor : chris kit krzysiek',
  'christian kristian cristian cristiano christiano : chris',
  'constantine konstantin konstantinos constantin costantino kostiantyn constantino konstanty : kostya kostas costas costel',
  'daniel daniil danylo daniele danilo daniyar : dan danny danya',
  'david davide davud dawid davyd daud dawud davit : dave davy dodik',
  'dmitry dmitri dmitriy dmytro dimitri dimitrios dzmitry dmitrii dmitrij demetrio dimitar dimitrije : dima mitya dimitris mitko',
  'edward eduard edouard eduardo edoardo edvard : ed eddie ted ned edik teddy',
  'elena yelena helen helena olena elina alena ilona jelena eleni hélène helene elene : lena lenka nell helenka',
  'elizabeth elisabeth yelizaveta elizaveta isabel isabella elisabetta elzbieta yelyzaveta elisabetha : liz lisa liza beth betty eliza lizzie bess sissi',
  'emmanuel manuel emanuel emanuele manoel immanuel : manny manolo',
  'eugene yevgeny evgeny evgeni evgeniy yevhen yevgeni eugenio eugen ievgen jewgenij yevgeniy evgenij evgenii evhen : zhenya gene',
  'evgenia yevgenia eugenia yevheniya evgeniya eugenie : zhenya',
  'francis francisco francesco franz frantisek francois franciszek ferenc franjo : frank paco pancho franco fran kiko curro frankie',
  'frederick friedrich frederic federico fryderyk fridrich frederik fredrik : fred freddy fritz fritzi rico',
  'gabriel gavriil gabriele gavril gabor djibril jibril : gabe gabi',
  'george georg georgy georgi georgiy heorhii jorge giorgio georges jerzy yuri yuriy iurii yurii jiri giorgi georgios gheorghe djordje dorde dzhordzhe jurij yury jury juri gjorgji : zhora yura gosha georgie jurek gia goga joca',
  'gennady gennadi gennadiy hennadii gennadij henadz : gena genya',
  'gerard gerardo gerhard gherardo : gerry jerry',
  'gregory grigory grigori grigoriy hryhorii gregor gregorio grzegorz gregoire grigorij grigor ryhor : greg grisha',
  'helmut hellmut helmuth :',
  'henry heinrich henri enrique enrico henryk hendrik genrikh heinz : harry hank henk rico heini quique kike',
  'hussein husayn hossein huseyn huseyin husein husain khusein hüseyin gusein :',
  'ibrahim abraham ibragim avraam abram avraham ebrahim braham : abe ibro brahim',
  'ignatius ignacio ignazio ignaz ignacy : nacho',
  'igor ihor : garik',
  'ilya illia elijah elias ilyas ilia ilja : ilyusha',
  'ivan john johann johannes jean juan giovanni jan joao ioannis ion yahya yohan hans hovhannes ioane janos ivane yoann evan ioan : vanya jack johnny gianni hans vanja janek ivo ivica juanito janko yanni yannis ivo',
  'irina iryna irene irena arina : ira irka irisha',
  'jacob james jakob jacques jaime giacomo yakov yaakov yakiv jakub diego iago tiago yaqub jakov santiago : jim jimmy jake yasha kuba jamie jimbo',
  'jeffrey geoffrey geoffroy gottfried : jeff geoff',
  'jerome hieronymus jeronimo girolamo : jerry',
  'joachim joaquin gioacchino joaquim : achim jochen chimo quim',
  'joseph josef jose giuseppe iosif yusuf youssef yosef osip jozef josip yosyp yusif jusuf yousef usuf : joe joey pepe beppe sepp pino peppino yosya pepito osya peppe',
  'kirill kyrylo cyril cirillo kiril : kirya',
  'lawrence laurent lorenzo lorenz lavrenty laurence laurentius lavrentiy vavrinec : larry laurie lars enzo renzo renzino',
  'leo lev leon leonard leonardo : lyova leva lenny',
  'leonid leonidas leanid : lyonya lenya',
  'louis luis luigi ludwig lluis ludovic ludovico lajos lewis aloysius alois : lou gigi gino lucho lutz',
  'lyudmila ludmila liudmyla ljudmila lyudmyla : lyuda mila lyusya',
  'magomed mohammed muhammad mohammad mohamed mahomet mehmet muhammed mukhamed mahmad mohamad mukhammad mochammad mohd muhamad mehmed muhamed mamadou muhammet magomet mukhammed : mo maga hamo meho mukha',
  'ahmed ahmad ahmet akhmed akhmad akhmat ahmat axmed :',
  'mahmoud mahmud makhmud mehmud mahmut mamoud :',
  'margaret margarita margarete marguerite margherita malgorzata : maggie rita peggy meg greta margo gosia daisy gretchen',
  'mark marco marcus marc markus marek marko marcos :',
  'maria mary marie mariya miriam mariam maryam mariia marija miryam : masha mascha manya molly marusya mitzi mia mariechen maruska',
  'martin martyn martino marcin marten : marty tino',
  'matthew matvey matthias mateo matteo matthieu mateusz matvii matej matias : matt matty motya hias',
  'maxim maksim maksym maxime massimo maximo : max maks',
  'maximilian maximiliano massimiliano maksymilian : max maxi',
  'michael mikhail mykhailo michel miguel michele michal mihail mihailo mikael mihaly mikhael mikail michail mihai mihajlo : mike misha mick mickey michi micha mischa miki misa mishka mikey miky',
  'moses moshe moisei musa moussa moises mojsije : moe moishe',
  'mustafa mostafa moustafa mustapha :',
  'natalia natalya nataliya nathalie natalie natalija natallia natalija : natasha nata nataša talya',
  'nathan natan nathaniel :  nat nate',
  'nicholas nikolai nikolay mykola nicolas nicola niccolo nikolaus mikalai nikolaos mikolaj nicolae nikola nikolaj klaus claus nikoloz miklos : nick nico kolya niko nicky klaus colin micu nik',
  'oleg oleh aleh : olezhka',
  'olga olha volha : olya',
  'omar umar omer omaru umaru :',
  'osama usama oussama usamah ousama :',
  'osman othman usman uthman ousmane :',
  'pamela : pam',
  'patrick patricio patrizio patryk padraig : pat paddy patsy',
  'paul pavel pablo paolo paulo pavlo pawel paval boulos pavlos pal pavle : pasha pashka paulie pauli pasha',
  'peter pyotr petr pedro pietro pierre piotr petro petar boutros petros petre bedros piet piatro pjotr peder per : pete petya pierrot perico pedrito petko',
  'philip philipp filip philippe felipe filippo filipp pylyp philippos : phil pip lippo',
  'raphael rafael raffaele rafal rafail : rafa ralph rafi',
  'raymond ramon raimund raimondo : ray',
  'richard ricardo riccardo ryszard rikhard : rick dick rich ricky richie rico',
  'robert roberto ruprecht rupert : rob bob bobby robbie robby beto',
  'roman romain romano : roma',
  'ronald ronaldo reinhold reynaldo : ron ronnie',
  'rudolf rodolfo rudolph rodolphe : rudi rudy',
  'samuel samuil shmuel samuele : sam sammy',
  'sebastian sebastien sebastiano sevastyan : seb bastian basti bastien',
  'sergey sergei serhii sergio serge siarhei sergej sergi sergiy serhiy serghei sergejs : seryozha serezha serj serjoscha',
  'semyon simon simeon semen shimon szymon simone : syoma senya sima',
  'stanislav stanislaw stanislaus stanislas : slava stas stan stanko',
  'stephen steven stefan stepan stephan esteban stefano etienne istvan stipe stjepan szczepan stefanos stepan stevan : steve stevie styopa pista steffen stevo fane',
  'susan suzanne susanna susana zuzana : sue susie suzy',
  'svetlana svitlana sviatlana : sveta lana svetik',
  'sophia sofia sofiya sophie zofia sofya sofija : sonya sonja sophie',
  'tatiana tatyana tetiana tatjana tetyana taciana : tanya tania tanja tata',
  'theodore fyodor fedor teodoro theodor fedir teodor feodor todor theodoros fiodar fjodor : ted teddy fedya theo tedi',
  'theresa teresa therese terezia : terry tess resi',
  'thomas tomas tommaso foma tomasz tomislav toma : tom tommy toma',
  'timothy timofey timoteo timothee tymofii : tim timmy tima',
  'vadim vadym vadzim : vadik',
  'valentin valentyn valentino valentine walenty : valya',
  'valery valeri valeriy valerii valerio valere : valera',
  'vasily vasili vasyl vasiliy basil vasilios vasil basilio vasile vassili wassili vasilij : vasya vasko vassilis vaska basile',
  'victor viktor vittorio viktar wiktor victorio : vitya vic vik',
  'victoria viktoria viktoriya vittoria viktoriia : vika vicky tori vicki',
  'vincent vincenzo vicente vikenty wincenty : vince vinny enzo vin',
  'vitaly vitali vitaliy vitalii vitale vital : vitalik vitya',
  'vladimir volodymyr uladzimir vladimiro wladimir wlodzimierz waldemar valdemar vladimer vlagyimir : vova volodya vlad vovka vladi wowa wolodja vlado',
  'vladislav vladyslav wladyslaw ladislav laszlo uladzislau ladislaus : vlad slava vladik laci',
  'vyacheslav viacheslav vjaceslav wiaczeslaw : slava',
  'walter walther gualterio gualtiero valter : walt wally',
  'william wilhelm guillaume guillermo guglielmo willem vilhelm vilim : bill billy will willy liam wim willi memo guille bills',
  'yaroslav jaroslav iaroslav jaroslaw : slava yarik jarek',
  'yulia julia giulia yuliya iuliia julija iulia julie : yulya jule julka',
  'zachary zacharias zakhar zaccaria zakariya zakaria : zach zack',
  'zinaida : zina',
  'galina halyna : galya',
  'nadezhda nadiia nadia nadejda nadiya : nadya',
  'ksenia kseniya xenia oksana aksana : ksyusha',
  'larissa larisa larysa : lara',
  'lyubov liubov ljubov : lyuba',
  'nina nino :',
  'rustam rustem rostam : rustik',
  'ruslan : rusik',
  'timur temur teimuraz :',
  'aslan arslan :',
  'said sayid saeed saïd sait :',
  'hasan hassan khasan gasan : hasko',
  'ali aly :',
  'amir emir : amirchik',
  'suleiman suleyman sulayman solomon salomon sulejman soliman : suljo',
];

const GROUPS: readonly NameGroup[] = NAMES.map((line, number) => {
  const [full = '', short = ''] = line.split(':');
  const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/ +/u).filter(Boolean));
  return { first: /^\S+/u.exec(full)?.[0] ?? '', full: words(full), short: words(short), bit: 1 << (number % 32) };
});
const BY_WORD = new Map<string, NameGroup[]>();
for (const group of GROUPS)
  for (const word of new Set([...group.full, ...group.short])) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), group]);

const NO_GROUPS: readonly NameGroup[] = [];

/** The given names a word in plain Latin letters can be a form of. Empty if it is on no line. */
export function nameGroups(plain: string): readonly NameGroup[] {
  return BY_WORD.get(plain) ?? NO_GROUPS;
}

/**
 * Returns how two words are forms of one given name: `nickname` if one of them is short, `name_form` if both are full
 * forms in some language. Undefined if no line has both.
 */
export function sharedName(
  one: { readonly plain: string; readonly groups: readonly NameGroup[] },
  other: { readonly plain: string; readonly groups: readonly NameGroup[] },
): 'nickname' | 'name_form' | undefined {
  const group = one.groups.find((candidate) => other.groups.includes(candidate));
  if (group === undefined) return undefined;
  return group.full.has(one.plain) && group.full.has(other.plain) ? 'name_form' : 'nickname';
}
