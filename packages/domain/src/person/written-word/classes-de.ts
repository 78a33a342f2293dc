import type { WordClasses } from './word-lists.ts';

/** German word classes; forms as `wordSet` reads them. */
export const CLASSES_DE = {
  again: 'wieder erneut nächsten nächste bald demnächst künftig gelegenheit',
  pronoun: 'er sie ihn ihm ihnen ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner dieser jener',
  role: `
    verdächtige verdächtiger verdächtigen verdächtigte beschuldigte beschuldigter beschuldigten täter täters täterin tätern dealer
    dealers dealern einbrecher einbrechers einbrechern dieb diebe dieben räuber bruder brüder brüdern bruders schwester schwestern
    cousin cousins cousine sohn sohnes söhne tochter vater mutter ehemann exmann mann mannes männer männern ehefrau frau frauen onkel
    neffe freund freundin partner junge jungen jugendliche jugendlicher fahrer fahrers beifahrer beifahrers mieter mieterin mieters
    inhaber inhabers besitzer verkäufer käufer kurier kuriers anführer anführers chef mitglied mitglieder mitgliedern komplize
    komplizen mittäter person personen zielperson häftling gefangene informant informanten hinweisgeber schmuggler betrüger schläger
    hehler verbrecher gefährder brandstifter brandstifters vermieter vermieters nichte buchhalter barmann türsteher mitbewohner
    großmutter großeltern eltern clan familie familien gruppe gruppen bande banden ausländer flüchtige jugendlichen minderjährige
    stalker entführer vergewaltiger mörder killer lieferant lieferanten kunde kunden witwe stiefvater halbbruder verlobter
    angestellter fälscher geldwäscher schleuser schleusern bekannter kontaktperson freunde angeklagte migrant drahtzieher rädelsführer
    zuhälter taschendieb ladendieb taschendiebe gesuchte festgenommene exfrau exfreund zwilling jüngere rest neffen paar duo`,
  bystander: `
    opfer opfers geschädigte geschädigter geschädigten zeuge zeugen zeugin zeuginnen beamte beamter beamten polizist polizisten
    dolmetscher dolmetscherin anzeigeerstatter nachbar nachbarin kind kinder verstorbene arzt anwalt anrufer wirt glaser pfarrer
    verbindungsbeamtin filialleiter anzeigende ladenbesitzer`,
  determiner: `
    der die das den dem des ein eine einen einem einer eines dieser diese diesen diesem beide beiden zwei drei vier junge jungen
    ältere älteren zweite zweiten erste ersten alle jeder jede mein sein seine seinem seinen ihr ihre ihrem ihren ihrer kein keine zum
    zur im am beim vom ins ans mehrere einige viele neue neuen alte alten`,
  preposition: `
    von vom mit bei beim gegen für an am auf aus in im zu zum zur nach vor hinter neben über unter zwischen ohne durch um seit wegen
    des laut`,
  barrier: `
    und oder aber weil während wenn dass ob als sondern der die das ist sind war waren hat haben hatte hatten wurde wurden wird werden
    sagte teilte`,
  notName: `
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober
    november dezember jahr jahre jahren uhr euro prozent meter meldung meldungen einbruch einbrüche diebstahl diebstähle raub raube
    wirtschaft polizei streifen streife preise kupfer drogen ware waren geld auto autos wagen transporter telefon wohnung wohnungen
    haus häuser garage keller geschäft geschäfte hafen markt ende anfang mitte sommer winter herbst frühjahr frühling nacht morgen
    abend woche wochen monat monate tag tage tagen zeit zahl zahlen täter angaben hinweise hinweis taten tat gewalt gericht prozess
    anzeige anzeigen laut nachts heute gestern bald früher später ohne beim mehrere einige viele zwei drei vier fünf sechs kirche
    schule friedhof hund messer tasche taschen rucksack schlägerei körperverletzung betrug schaden schäden sachbeschädigung verkehr
    kontrollen kontrolle verstärkung ermittlungen ermittler unbekannt vorstrafen haft sicherheit land stadt bezirk viertel kreis
    insulin moschee synagoge islam hepatitis hiv dna score punkte punkten platz rang rangfolge note dritter zentralität
    wahrscheinlichkeit priorität dritte schulden lager werkzeug räder fahrräder reihe bande netz gruppe gewerkschaft partei krebs
    alkohol angriff angriffe waffe waffen kokain heroin cannabis wetter schnee regen tal mühlgasse riverton baustelle personal
    besucher händler bürger anwohner touristen rentner fahrzeuge kennzeichen zeugenaussagen spuren ergebnisse ferien weihnachten
    ostern opfer zeugen kinder leute beweise dort hier danach dann dabei deshalb trotzdem inzwischen sicht stürme einmal niemand
    keiner jeder wir programm skala liste nummer aussicht voraussicht ansicht meinung gelegenheit route nordroute feuer kaution
    familienfeier dialyse asthma stimmen kundgebung kundgebungen liberalen freimaurer baptist gen blutkrankheit preis fingerabdrücke
    glas messe gefahrgut promille schuhgröße mobiltelefone konto schlüssel papiere laden rathaus café bar lokal verein urlaub lohn
    arbeit`,
  place: `
    straße gasse platz weg allee ring brücke bahnhof park markt viertel stadt bezirk kreis gemeinde schule kirche gericht partei
    polizeidirektion dorf nord süd ost west bad sankt hafen`,
  locative: 'in aus nach bei',
  procedure: `
    vernommen befragt gehört verhört untersucht vorgeladen geladen entlassen festgenommen angeklagt verurteilt vorgeführt erscheinen
    melden überstellt ausgeliefert erhalten aussagen verdächtigt beschuldigt beschrieben gesucht gesehen überwacht observiert
    untergebracht benachrichtigt informiert beobachtet gebracht begleitet`,
  thing: `
    friedhof friedhöfe friedhofs gemeinde gemeinden schule geschäft viertel kirche museum verein denkmal restaurant laden zeitung haus
    einrichtung kindergarten opfer fest feiertag buchhandlung büro gemeindehaus zentrum krankenhaus klinik grab gräber tempel
    gräberfeld bande hilfswerke hilfswerk vereine stiftung chor schulen läden feier`,
  need: `
    braucht benötigt dolmetscher dolmetscherin gebärdendolmetscherin insulin medikamente rollstuhl bittet pflege`,
  victim: 'opfer geschädigte geschädigter geschädigten verletzte verletzter verletzten',
  description: `
    unbekannt unbekannte unbekannter unbekannten beschrieben beschreibung etwa circa ca statur haare haar größe groß schlank maskiert
    räuber fünfzig vierzig dreißig sechzig bart vollbart glatze tätowierung aussehen`,
  ordinal: `
    erste ersten erster zweite zweiten zweiter dritte dritten dritter vierte vierten vierter fünfte fünften eins zwei drei vier fünf
    sechs sieben zehn`,
  infinitive: `
    *en *eln *ern tun sein -vernommen -*genommen -*gesprochen -*getroffen -*geladen -*gehalten -*gegeben -*gefunden -*gestohlen
    -*gesehen -*gelassen -*gewiesen -*geschlossen -*gezogen -worden -werden -*gebrochen -*geschrieben -*geworfen -*gegangen -*gehoben
    -*getragen -beschrieben -verboten -entlassen -erhoben -betroffen -*gekommen -*gefahren -gegen -wegen -neben -zwischen -sondern
    -den -einen -keinen -diesen -ihren -seinen -allen -können -müssen -sollen -wollen -haben -gestern -außen -innen -unten -oben
    -draußen -zehn* -sieben -binnen -ihnen -deren -dessen -denen -anderen -nächsten -eigenen -zweiten -ersten -dritten -neuen -alten
    -eingebrochen -angeboten -verloren -entschieden -unterschieden -beschossen -verbunden -ausweichens`,
  adverb: 'wieder erneut bald wohl vermutlich wahrscheinlich sicher sicherlich künftig weiter dann auch noch',
} satisfies WordClasses;
