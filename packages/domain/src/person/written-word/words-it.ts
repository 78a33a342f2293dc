import { CLASSES_IT } from './classes-it.ts';
import type { WordLists } from './word-lists.ts';

/** Italian. Patterns: see `pattern.ts`; an apostrophe separates words. A verb at the beginning can lack its subject. */
export const WORDS_IT = {
  classes: CLASSES_IT,
  forbidden: `
    comporta|comportano come un|una|dei|degli|delle? ~1 cane|cani|animale|animali|bestia|bestie|porco|porci
    cancro|piaga|flagello|veleno per|del|della|di|nel il|la|lo? ~1 quartiere|città|società|via|zona
    bugiardo|bugiarda|bugiardi|bugiarde|egoista|egoisti
    crimine|furto|rubare è l|il|suo? unico|solo mestiere|lavoro
    vive|vivono di|del|con furti|furto|rapine|crimine|reati|rubare
    ci|si? può|possiamo|puoi aspettare|aspettarsi|aspettarci da
    uomini|gente|donne di|da quel|quella|questo|quei paese|paesi|cultura ~2 tutto|sempre|solo|mai
    merita|meritano di marcire|soffrire|crepare|morire
    niente|nulla da|di sperare|buono
    non ci? sta|stanno|è ~1 con|bene? ~1 la? testa
    sa|sanno che|quale razza|tipo|genere di|d
    noto|nota|noti|notorio|famigerato|famigerata|famigerati criminale|criminali|delinquente|delinquenti|spacciatore|spacciatori|ladro|ladri|pregiudicato
    criminale|criminali|delinquente|delinquenti|ladro|ladri|bugiardo|bugiarda incallito|incalliti|abituale|abituali|nato|nati|matricolato|matricolati|patologico|patologica|professionale|noto|noti
    tipico|tipica criminale|delinquente|ladro
    pregiudicato|pregiudicati|pregiudicata
    individuo|soggetto|uomo|persona|tipo|elemento|donna|soggetti|individui|uomini pericoloso|pericolosa|pericolosi|violento|violenta|violenti|malvagio|malvagia|cattivo|losco|loschi
    famiglia|clan|banda di|degli criminali|ladri|delinquenti|zingari|nomadi
    cattiva condotta|fama|reputazione|indole
    poco|buono di|a buono|nulla
    mela|mele marcia|marce
    feccia|canaglia|canaglie|farabutto|farabutti|imbroglione|imbroglioni|mascalzone|mascalzoni|delinquentello|teppista|teppisti|balordo|balordi|malvivente|malviventi|furfante|bastardo|malavitoso|gentaglia
    tossico|tossici|drogato|drogati|ubriacone|ubriaconi|alcolizzato|avvinazzato
    clandestini|clandestino !mercato|imbarco|passaggio
    zingaro|zingari|zingara|zingare|zingaresca
    terrone|terroni|negro|negri|crucco|crucchi|vucumprà|giudeo|giudei|mongoloide|beduino
    frocio|froci|ricchione|culattone
    predatore|predatori|psicopatico|psicopatica|psicopatici|sociopatico|pervertito|pervertiti|mostro|degenerato|depravato|pazzo|pazza|squilibrato|maniaco
    noto|nota|noti|conosciuto alle|alla|a|dalle ~1 forze|polizia|questura|carabinieri
    tutti|tutte ladri|criminali|delinquenti|bugiardi|ladre
    soliti sospetti|noti|ignoti
    punteggio|indice|livello|grado di rischio|pericolosità
    più pericoloso|pericolosi|pericolosa !è|incrocio|in|della|via
    non rispetta nessuno
    marcio|marcia fino|dentro
    covo|banda|branco|razza|manica|stirpe di ~1 ladri|criminali|vipere|bugiardi|delinquenti|banditi
    selvaggi|selvaggio|barbaro|barbari|bruto|bruti|bandito|banditi|gangster|parassita|parassiti|bastardi|puttana|stronzo|teppa|hooligan|cleptomane|cleptomani|brigante|briganti|depravata|mascalzoni|manigoldo|gaglioffo|carogna|lazzarone|fannullone|sfaticato
    chi ha rubato ruberà
    pericolo|minaccia pubblico|pubblica
    pericolo|minaccia per la|le|i|l|tutti|chiunque
    personaggio|personaggi|individuo|tipo|figura|soggetto|gente equivoco|equivoci|equivoca|ambiguo|losco|losca|poco|disonesto|infido|indesiderato|sospetto
    è|sono|era una|delle bestia|bestie|animale|animali|mostro
    come ~1 animali|animale|bestie|bestia|cani|porci|selvaggi
    quella|questa razza|gentaglia
    quella gente
    vecchia|vecchie conoscenza|conoscenze
    avanzo|avanzi di galera
    senza scrupoli|scrupolo|rimorsi|morale|coscienza
    ladro|criminale|delinquente nel|di|nell sangue|natura|anima|indole|nascita
    ha la delinquenza|violenza
    dubbia|facili moralità|costumi|fama|reputazione
    irrecuperabile|irrecuperabili|incorreggibile|incorreggibili
    bugiardo|bugiarda|nullafacente|scansafatiche|approfittatore|manipolatore|attaccabrighe
    vive|vivono di furti|espedienti|rapine
    capace di tutto
    violento|violenta per|di natura|indole
    brutto|brutta|pessimo|pessima|orribile|spregevole|ignobile|infame|sporco ceffo|tipo|individuo|soggetto|elemento|persona|uomo|donna
    ceffo|ceffi|infame|imbroglione|truffaldino
    sempre un|stato criminale|delinquente|ladro
    cattivo|cattiva|pessimo|malavitoso ambiente|famiglia|compagnia|stirpe|sangue
    galera|gattabuia
    dietro le sbarre
    terrorizza|tormenta|tiranneggia|vessa
    crudele|spietato|viscido|subdolo|perfido|ripugnante ~1 individuo|uomo|criminale|soggetto
    profondamente|intrinsecamente disonesto|malvagio|violento|criminale
    dà|danno|crea|creano|causa|porta ~1 problemi|guai|noie
    indole|natura|carattere|temperamento|istinto violento|violenta|criminale|malvagio|malvagia|aggressivo
    non|né ~1 sa|può|riesce ~1 controllarsi|dominarsi
    piaga|flagello|vergogna|peste per
    ladri|criminali|parassiti|delinquenti|banditi rumeni|albanesi|bulgari|nigeriani|turchi|marocchini|algerini|stranieri|arabi|africani|slavi
    spietato|spietata|sanguinario|vile|immorale|amorale|violento per|e|dalla
    gangster|balordi|mafioso|mafiosi|camorrista|malviventi
    inutile|miserabile|patetico|fallito ~1 ubriacone|uomo|individuo|drogato
    ubriacone|uomo|individuo inutile|miserabile|patetico|fallito
    famiglia|gente problematica|difficile|malavitosa|poco
    piccolo|piccoli|comune criminale|delinquente|ladruncolo
    ladruncolo|ladruncoli|truffatore seriale|nato
    è|sono ~1 bruto|rifiuto|topo di|della|umano
    @person ~2 è|sono|era|erano ~2 pigro|pigra|stupido|stupida|stupidi|arrogante|arroganti|avido|avida|crudele|crudeli|malvagio|malvagia|malvagi|viscido|viscida|disonesto|disonesta|disonesti|ignobile|irrecuperabile|irrecuperabili|spregevole|subdolo|subdola
    non|né|senza|nessuna|nessun|alcuna|privo|priva ~3 vergogna|pudore|scrupoli|scrupolo|pietà|rimorso|rimorsi|dignità|onestà
    capace|capaci di tutto
    ferma|fermano davanti a niente|nulla
    l hanno|ha nel sangue
    quella|questa|certa gente capisce|rispetta|conosce solo
    venderebbe|venderebbero ~2 madre|padre|figli|anima
    tale padre ~1 tale
    rinchiud* ~5 chiave
    caso disperato
    non cambierà|cambieranno mai
    fannullone|fannulloni|nullafacente|canaglia|canaglie|furfante|furfanti|feccia
    buono a nulla
    cattiveria|malvagità|perfidia
    pecora nera
    famiglia marcia|bacata
    non ~1 merita|meritano i|alcuna|nessuna figli|pietà
    un tipo|individuo|uomo del genere|così non|mai|sempre`,
  number: `
    bersaglio|bersagli|obiettivo|obiettivi classificato|classificati|graduati
    @ordinal di|dei|su|tra ~2 bersagli
    obiettivo|bersaglio|sospettato|indagato|ladro|criminale numero|n|no|№ uno|due|tre|@num
    obiettivo|bersaglio prioritario n? @num
    top @num|ten|dieci
    dieci|cinque|tre|@num @role più attivi|pericolosi|violenti|importanti
    @ordinal @role più attivo|attiva|pericoloso|violento
    più pericoloso|attivo|violento|attivi|pericolosi dei|degli|del|tra|delle ~2 @role
    @role più attivo|attivi|attiva|pericoloso|pericolosi|violento|violenti|importante|importanti|ricercato|influente|prolifico
    primi|prime due|tre|cinque|dieci @role
    classificato|classificata|classificati @ordinal|@num
    al|il @ordinal posto|rango ~3 elenco|lista|graduatoria|classifica|sospettati|spacciatori|ladri
    @ordinal nella|in|della classifica|graduatoria|lista
    colloca|valuta|stima|mette|pone|classifica a|al|in @num|@ordinal
    graduatoria|classifica degli|dei|delle ~1 @role|minacce
    per importanza|pericolosità|priorità
    in|su una|di scala da|di
    guida|apre|capeggia|è ~1 elenco|lista|classifica|graduatoria
    in testa|cima alla|all ~1 elenco|lista|classifica|graduatoria
    è|era il|la peggiore|peggior
    dei|degli|tra ~2 @role , ~2 è il|la
    0,*|0.* per|al|a il|la|l|lo|suo @role
    @role 0,*|0.*
    bersaglio|obiettivo|indagato|sospettato principale|primario|numero
    più ricercati|ricercato
    classe|categoria|livello|fascia|gruppo di rischio|pericolo|minaccia|priorità @num
    meno|più pericoloso|pericolosa|violento|violenta|attivo|attiva|importante di|del|della|dei|che
    numero uno|due|tre|quattro
    mettiamo|collochiamo|classifichiamo|poniamo lo|la|il|l|i ~2 sopra|sotto|davanti|dietro|prima
    priorità numero uno|due|@num
    dieci|cinque|tre|@num @lower più attive|attivi|pericolosi|prolifici|ricercati
    in|alla cima|testa|vertice a|alla|della|dell ~2 lista|elenco
    @first? ~1 @ordinal tra|fra i|gli|le @role
    il|la più|meno attivo|attiva|pericoloso|pericolosa|violento dei|degli|delle|tra`,
  numberNearPerson: `
    punteggio|indice|livello|voto|grado|valore di minaccia|violenza|rischio|pericolosità
    punteggio|voto|indice di? @num
    valutato|valutata|ottiene|ottenuto|totalizza|raggiunge @num
    @num su @num
    @num punti|punto
    @num % di ~1 probabilità|certezza|possibilità
    probabilità|certezza|sicurezza del|dell|al|all|di @num
    sicuri|sicuro|certi|certo|convinti al|all @num
    al|all @num % @end
    al|all @num per cento
    centralità|intermediazione|prossimità|betweenness ~4 @num
    precede|supera ~2 graduatoria
    graduatoria ~3 precede|supera|segue
    è|vale un|una nove|otto|sette|dieci|@num @end
    stimato|stimata|valutato|valutata|quotato ~1 @num|tre|due|uno|nove
    @num|tre|due|nove su quattro|dieci|cinque|cento
    classe|fascia|categoria @num
    percentile|decile|rating
    rischio|probabilità|possibilità|certezza ~9 @num %|per
    @num %|per ~5 rischio|probabilità|possibilità|certezza
    punteggio|livello|indice|grado ~3 di @num`,
  future: `
    @subject _5 @future
    @subject _3 si|non|lo|la|li|le|ne|gli|ci @future
    @subject ~1 che ~6 @future
    @subject ~9 e ne|lo|la|li|le|si|gli? @future
    @first @futureAlone
    prima o poi ~2 @future
    @subject _5 sta|stanno per !il|la|i
    @subject _3 è|sono destinato|destinati|destinata|pronto|pronti|propenso a
    @first sta|stanno per
    @first non|lo|la|ne @futureAlone
    e|ma|poi ne|lo|la|li|le|gli @futureAlone
    probabile|verosimile che ~1 @subject
    @subject ~3 rischia|rischiano di
    @subject _3 @conditional ~7 @again
    @again ~5 @subject _3 @conditional
    @subject ~4 , ~4 , ~1 @future
    @subject ~2 @future , ~4 ,
    @subject ~7 e lo|la|li|le|gli|ne|si? @future
    @subject _3 è|sono pronto|pronti|deciso|tentato|intenzionato a
    @subject _3 progetta|prepara|medita di|una|un ~1 rapina|furto|fuga|attacco|uccidere|rubare
    sua|suo prossima|prossimo ~1 @future
    questione di tempo
    @first si @futureAlone !il|la|lo|l|i|gli|le|un|una|uno`,
  futureNearPerson: `
    pericolo|rischio di recidiva|reiterazione|fuga
    prossimo|prossima reato|furto|vittima sarà
    probabilità|possibilità che ~2 @future|recidivi|delinqua|torni|fugga|rubi|uccida`,
  special: `
    sieropositiv*|hiv|aids|epatit*|tubercolos*|sifilid*|tumor*|cancr*|diabet*|epilettic*|epilessi*|demenz*|alzheimer*
    schizofreni*|bipolar*|autistic*|autism*|depress*|psicotic*|psicos*|paranoic*|suicid*
    antidepressiv*|psicofarmac*|metadon*|neurolettic*
    psichiatr*
    malat*|disabil*|invalid*|handicap*|incint*|abort*|steril*|obeso|anoressic*
    alcolist*|alcolism*|tossicodipendent*|tossicodipendenz*
    soffre di|d
    non prende più ~1 farmaci
    omosessual*|gay|lesbic*|bisessual*|transgender*|transessual*|eterosessual*
    vita|orientamento|preferenze|abitudini sessuale|sessuali
    relazione|storia extraconiugale|con
    prostitut*
    musulman*|ebreo|ebrea|ebrei|ebraic*|cristian*|cattolic*|protestant*|ortodoss*|buddist*|induist*|ateo|salafit*|sciit*|sunnit*|evangelic*
    testimone|testimoni di geova
    islam*|ebraism*|cristianesim*|buddism*|scientology*|religion*|religios*
    sua|loro fede|religione|confessione
    credent*|devot*|praticant*|osservant*
    frequenta|prega ~2 moschea|chiesa|sinagoga|tempio|messa
    convertit*
    comunist*|socialist*|anarchic*|fascist*|nazionalist*|liberal*|separatist*|leghist*|marxist*
    estrema sinistra|destra
    vota|votato|votano per|a|l|il
    idee|opinioni|convinzioni politiche|religiose
    ereditari*|genetic*
    biometric*
    dialis*|asma|asmatic*|cardiac*|cardiopatic*|parkinson*|scleros*|ictus*|anemi*|emofilic*|emicrani*|artrit*|insonni*|ansia|ansios*|dislessic*|allergi*|ernia|chemioterapi*|incontinent*|sordo|sorda|cieco|cieca|paralizzat*|insulin*|invalid*
    sente le? voci
    tso|internat*|psicolog*|psicoterapi*|disintossicazion*|terapi*|ricetta|sedativ*|ansiolitic*|sonnifer*|litio|farmaci|tumor*
    masson*|battist*|metodist*|luteran*|anglican*|pentecostal*|avventist*|calvinist*|mormon*|alevit*|druso|yazid*|wahabit*|chassidic*|imam|prete|rabbin*|pastor*|coran*|bibbi*|ramadan*|battezzat*|preghier*|velo|velata|kippah*|valdes*
    scambist*|amant*|impotent*|pornografi*|feticist*|bordell*
    campagna per
    liberal*|conservator*|socialist*|comunist*|nazionalist*|repubblican*|sovranist*|femminist*|ambientalist*|pacifist*|indipendentist*|monarchic*|neofascist*|antagonist*
    cgil|cisl|uil|tesserat*|scioperant*
    gene|geni|portatore|portatrice di|del|della
    gruppo sanguigno
    gravidanz*|menopaus*|incint*
    appartiene a ~4 chiesa|parrocchia|setta|loggia|partito|sindacato|congregazione
    consigliere|deputato|candidato|assessore del|di
    eroinoman*|cocainoman*|astinenz*
    affetto|affetta da
    va|andava ~4 chiesa|moschea|sinagoga|tempio|messa
    sostiene|finanzia|dirige|fondò ~4 partito|movimento|sindacato
    convive|relazione|coppia|dorme con ~1 uomo|donna
    in cura|terapia|trattamento per|con
    diagnosi|diagnosticato|diagnosticata|paziente|patologia|patologie`,
  specialAlone: `
    membro|militante|iscritto|iscritta|attivista|simpatizzante|tesoriere|dirigente di|del|al|dello|nel ~1 partito|sindacato|movimento
    sindacalista|sindacalisti
    delegato|delegata|rappresentante sindacale
    @first ~1 bipolare|schizofrenico|diabetico|sieropositivo|musulmano|ebreo|omosessuale|autistico|tossicodipendente|alcolista|socialista|comunista`,
  origin: `
    rom|sinti|curdo|curda|curdi|cecen*|arabo|araba|berber*|tatar*|slavo|slava|zingar*|magrebin*
    di etnia|razza @lower
    di origine|origini|ascendenza|discendenza rom|curda|cecena|araba|africana|slava|@lower
    pelle scura|nera|chiara|bianca|olivastra
    aspetto africano|arabo|orientale|asiatico|slavo|nordafricano
    di colore
    armen*|georgian*|osset*|ingusci*|uigur*|tamil*|hazar*|assir*|beduin*|tuareg*|basco|catalan*|slavi|creol*|tatar*|cecen*|arabi|sinto|meticci*|mulatt*|african*
    tratti|aspetto|fattezze slavi|arabi|africani|asiatici|orientali|mediorientali`,
} satisfies WordLists;
