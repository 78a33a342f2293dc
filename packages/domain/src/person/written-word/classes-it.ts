import type { WordClasses } from './word-lists.ts';

/** Italian word classes; forms as `wordSet` reads them. */
export const CLASSES_IT = {
  again: 'nuovo ancora prossima prossimo presto domani occasione nuovamente',
  conditional: `
    *erebbe *erebbero *irebbe *irebbero *rrebbe *rrebbero *drebbe *vrebbe potrebbe potrebbero -dovrebbe -avrebbe -avrebbero`,
  pronoun: 'lui lei egli ella loro essi suo sua suoi sue quegli costui',
  role: `
    indagato indagati indagata sospettato sospettati sospettata sospetto sospetti autore autori spacciatore spacciatori ladro ladri
    ladra scassinatore scassinatori rapinatore rapinatori delinquente delinquenti criminale criminali trafficante trafficanti fratello
    fratelli sorella cugino cugini figlio figli figlia padre madre marito moglie zio nipote compagno uomo uomini donna donne ragazzo
    ragazzi giovane giovani conducente conducenti passeggero inquilino inquilina inquilini titolare venditore acquirente corriere
    corrieri capo membro membri complice complici individuo individui soggetto soggetti aggressore aggressori persona persone
    proprietario affiliato affiliati detenuto detenuti bersaglio obiettivo informatore informatrice ricettatore truffatore piromane
    piromani locatore contabile buttafuori barista coinquilino coinquilini nonno nonna nonni genitori clan famiglia gruppo gruppi
    banda bande fuggitivo latitante latitanti adolescente minorenne minorenni stalker rapitore stupratore assassino assassini killer
    fornitore fornitori cliente clienti vedova vedovo patrigno fratellastro fidanzato fidanzata socio soci impiegato dipendente
    meccanico falsario riciclatore passatore passatori amico amici amica contatto contatti imputato imputati accusato condannato
    migrante straniero stranieri occupante mandante vedetta gemello minore maggiore borseggiatore borseggiatori sfruttatore pusher
    boss esattore nipoti cognato coppia coppie`,
  bystander: `
    vittima vittime testimone testimoni agente agenti interprete denunciante vicino vicina bambino defunto medico avvocato autista
    sconosciuto sconosciuta oste vetraio parroco ufficiale gestore querelante cassiere negoziante`,
  determiner: `
    il lo la i gli le l un uno una questo questa questi quel quello quella suo sua due tre quattro ex giovane`,
  preposition: `
    di del dello della dei degli delle dell d a al alla ai alle all allo con contro per da dal dalla dai dall su sul sulla sulle in
    nel nella nell tra fra presso verso dietro davanti senza`,
  barrier: `
    e ed o ma che quando se perché mentre poiché è sono era erano ha hanno aveva avevano dice detto riferito fosse`,
  notName: `
    lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
    ottobre novembre dicembre polizia carabinieri questura oggi ieri domani dopo prima secondo durante nessun nessuno alcuni alcune
    due tre quattro molti molte ogni dna rom ebrei curdo curda ceceno albanesi riverton islam verdi geova senza qui poi inoltre
    intanto tuttavia quindi pertanto ancora presto probabilmente forse presso verso venti trenta nella nelle nel nei graduatoria
    classifica così anche oltre circa uno una questo questa questi queste chi esiste risulta risultano chiunque ecco visibilità
    qualcuno tutta tutti quella mettiamo programma fosse`,
  place: `
    via viale piazza corso ponte stazione mercato quartiere zona porto scuola chiesa ospedale comune tribunale partito mulino centro
    città strada distretto provincia`,
  locative: 'in via',
  procedure: `
    sentito sentita sentiti ascoltato interrogato interrogata interrogati convocato convocata giudicato rilasciato scarcerato
    comparirà compariranno presenterà presenteranno processato esaminato esaminata esaminati estradato trasferito tradotto notificato
    riceverà identificato informato citato confrontato condotto condotta accompagnato`,
  thing: `
    cimitero comunità centro scuola negozio quartiere chiesa museo associazione monumento ristorante panificio giornale sede vittime
    festa edificio libreria ospedale clinica sinagoga moschea tempio tomba tombe campo lapidi banda enti ente associazioni coro negozi
    scuole fondazione`,
  need: 'bisogno necessita interprete insulina farmaci rotelle richiede cure',
  victim: 'vittima vittime denunciante ferito ferita',
  description: `
    sconosciuto sconosciuta sconosciuti descritto descritta descritti circa corporatura capelli alto statura rapinatore cinquantina
    trentina quarantina ventina sessantina barba barbuto baffi tatuaggio`,
  ordinal: 'primo prima secondo seconda terzo terza quarto quarta quinto quinta sesto decimo',
  future: `
    *erà *eranno *irà *iranno *drà *dranno *vrà *vranno *rrà *rranno sarà saranno farà faranno darà daranno starà staranno avrà
    avranno`,
  futureAlone: `
    *erà *eranno *irà *iranno *drà *dranno *vrà *vranno *rrà *rranno farà faranno darà daranno starà staranno -bisognerà -occorrerà
    -servirà -serviranno -pioverà -dovrà -dovranno -verrà -verranno -rimarrà -andrà`,
} satisfies WordClasses;
