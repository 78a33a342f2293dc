import { wordSet } from '../../person/written-word/form-index.ts';
import { listed } from '../words/word-class.ts';

/**
 * German nouns that follow "in", "nach", "aus" or "bei" without an article and are no place: what something is made of,
 * a state, a time, an act, money, persons, languages. German writes them with a capital as it does names.
 */
const NO_PLACE = wordSet(
  listed(`spinden fünfzigern hundertern zwanzigern zehnern fünfhundertern zweihundertern schränken schubladen regalen plastiksäcken bündeln sporttaschen reisetaschen *ung *ungen *heit *heiten *keit *keiten *schaft *schaften *tion *tionen *tät *täten *nis *nisse *nissen *haft *ismus *ment *menten *enz *anz *eur *euren *ling *lingen
    -göttingen -tübingen -reutlingen -esslingen -solingen -singen -villingen -sigmaringen -tuttlingen -memmingen -meiningen -göppingen -ehingen -donaueschingen -dillingen -völklingen
    *hand *schlag *derby *holz *metall *stoff *glas *leder *gold *silber *stahl *plastik *papier *karton *pappe *beton *eisen *kupfer *messing *blech *draht *gummi *wolle *seide *keramik *porzellan *aluminium *kunststoff *folie *watte *wachs *schaum
    *raten *hause *gefahr *angst *not *eile *form *formen *kraft *zivil *uniform *uniformen *begleitung *höhe *betrieb *rente *arbeit *urlaub *schicht *gespräch *gesprächen *zeugen *folge *panik *angaben *angabe *aussage *aussagen *protokoll *art *händen *kreisen *kisten *säcken *teilen
    *gruppen *paketen *tüten *kartons *ordnung *dienst *alkohol *verhör *besitz *gewahrsam *gewalt *haft *freiheit *frieden *ruhe *wut *zorn *trauer *liebe *freude *spaß *scherz *stress *druck *zeit *zeiten *sekunden *minuten *stunden *tagen *wochen *monaten *jahren *jahre
    *kürze *zukunft *vergangenheit *anbetracht *anlehnung *abwesenheit *anwesenheit *absprache *rücksprache *einsatz *einsätzen *ermittlungen *kontrollen *gegenwart *beisein *verbindung *absicht *notwehr *reue *reihe *serie *etappen *schritten *stücken *scheiben *flaschen *dosen *gläsern
    *fässern *koffern *taschen *rucksäcken *beuteln *behältern *containern *umschlägen *schachteln *rollen *ballen *bündeln *scheinen *münzen *banknoten *noten *euro *franken *dollar *bargeld *bar *währung *aktien *gold *kryptowährung *bitcoin *naturalien *raten *teilzahlung
    *sonnenaufgang *sonnenuntergang *mitternacht *tagesanbruch *einbruch *ladenschluss *dienstschluss *betriebsschluss *schulschluss *feierabend *feierabends *arbeitsende *schichtende *spielende *abpfiff *anpfiff *halbzeit *dunkelheit *tageslicht *licht *nacht *tag *regen *schnee *nebel *sturm *wind *glätte
    *verlassen *eintreffen *ankunft *abfahrt *ankommen *erscheinen *betreten *öffnung *schließung *festnahme *flucht *tat *taten *übergabe *zahlung *kontrolle *durchsuchung *anhaltung *befragung *vorhalt *anruf *anrufen *hinweis *hinweisen *meldung *anzeige *anfrage *auskunft *ansicht
    *sichtung *auswertung *prüfung *rückfrage *rückfragen *bedarf *möglichkeit *wunsch *ablauf *abschluss *beginn *ende *mittag *abend *morgen *verlauf *anschluss *beendigung *eingang *ausgang *erhalt *entdeckung *streit *schlägerei *unfall *unfällen *verdacht *gefahr *kontakt *nachfrage
    *angriff *überfall *diebstahl *raub *betrug *drohung *rangelei *rauferei *brand *explosion *alarm *wissen *ermessen *meinung *schätzung *maß *gewicht *plan *norm *gesetz *recht *vorschrift *paragraf *artikel *absatz *ziffer *muster *bauart *modell *marke
    bekannten freunden nachbarn eltern verwandten kollegen kunden familie mutter vater bruder schwester oma opa onkel tante freundin freund frau mann kindern kind leuten personen zeuginnen polizisten beamten fremden tätern opfern anwohnern passanten fahrern mitarbeitern gästen jugendlichen unbekannten
    deutsch englisch französisch italienisch spanisch russisch türkisch arabisch albanisch serbisch kroatisch polnisch rumänisch bulgarisch georgisch ukrainisch tschechisch ungarisch romanes dialekt schriftform kopie original bild bildern foto fotos farbe farben großbuchstaben worten stichworten zahlen
    *drogen *kokain *heroin *cannabis *haschisch *marihuana *amphetamin *tabletten *pillen *pulver *kristallen *medikamenten *waffen *messern *munition *sprengstoff *benzin *diesel *öl *wasser *luft *feuer *rauch *müll *schrott *altmetall *elektronik *kleidung *schmuck *uhren *werkzeug *werkzeugen
    *osten *westen *norden *süden *nordosten *nordwesten *südosten *südwesten *innenstadt *altstadt *stadtmitte *stadtrand *stadtnähe *bahnhofsnähe *grenznähe *tatortnähe *fahrtrichtung *gegenrichtung *richtung *umgebung *umkreis *nähe *hörweite *sichtweite *reichweite *autos *fahrzeugen *wohnungen *häusern *kellern *garagen
    *lokalen *bars *geschäften *läden *märkten *parks *zügen *bussen *taxis *ländern *städten *dörfern *gemeinden *kantonen *bezirken *räumen *zimmern *hotels *pensionen *heimen *lagern *hallen *schulen *vereinen *firmen *banken *ämtern *behörden *instanz *instanzen *untersuchungshaft *haftanstalten
    *betracht *frage *fragen *erfahrung *erinnerung *obhut *pflege *therapie *behandlung *miete *untermiete *pacht *leasing *verwahrung *umlauf *bewegung *fahrt *bearbeitung *planung *klärung *aussicht *abrede *verzug *konkurs *insolvenz *schulden *schwierigkeiten *schutz *deckung *stellung *position
    *tarnfarben *tarnkleidung *jeans *turnschuhen *handschuhen *handschellen *sturmhauben *masken *kapuzenpullis *trainingsanzügen *schwarz *weiß *rot *blau *grün *grau *gelb *braun *video *videos *chats *foren *netzwerken *telegrammgruppen *whatsappgruppen *netz *internet *darknet *facebook
    *interesse *mitleid *rache *eifersucht *habgier *neugier *langeweile *versehen *überzeugung *prinzip *tradition *gewohnheit *sicht *sorge *platzmangel *mangel *kostengründen *gründen *sicherheitsgründen *furcht *respekt *verzweiflung *einbrüchen *diebstählen *überfällen *straftaten *beständen *lieferungen *quellen
    *asservaten *altbeständen *zeitungen *medien *akten *unterlagen *dokumenten *listen *daten *registern *telefonaten *sms *briefen *nachrichten`),
);
/** Letters of no German word: a name from elsewhere. */
const FOREIGN = /[àáâãåæçèéêëìíîïðñòóôõøùúûýþÿāăąćčďđēėęěğīįłńňőœřśşšťūůűųźżžțș]/u;

/** True if a German noun after "in", "nach" or "aus" without an article is a place, by being none of the common nouns. */
export const isGermanPlaceName = (word: string): boolean => FOREIGN.test(word) || !NO_PLACE.has(word);
