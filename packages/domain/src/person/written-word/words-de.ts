import { CLASSES_DE } from './classes-de.ts';
import type { WordLists } from './word-lists.ts';

/** German. Patterns: see `pattern.ts`; a hyphen parts words, so *HIV-positiv* is `hiv positiv`. */
export const WORDS_DE = {
  classes: CLASSES_DE,
  forbidden: `
    benimmt|benehmen|verhält|verhalten|führt sich ~1 wie ein|eine|einer? ~1 hund|hunde|tier|tiere|köter|schwein|schweine|biest
    krebsgeschwür|pestbeule|krebsschaden|geschwür
    selbstsüchtig|verlogen|eiskalt|gefühllos
    verbrechen|stehlen|klauen ist der|das|sein|ihr einzige|einziger|einziges
    lebt|leben|lebte vom|von|durch stehlen|klauen|diebstahl|diebstählen|verbrechen|raub
    von|bei dieser|diesem|so|solchen|der sippe|sippschaft|clan|einem|leuten ~2 erwarten|anderes|verloren|hoffnung
    männer|leute|frauen aus diesem|jenem|dem|diesen land|ländern|kulturkreis ~2 alles|immer|nur|nie
    gehört|gehören ~1 weggesperrt|eingesperrt|aufgehängt|verprügelt|bestraft
    hopfen und malz
    tickt|ticken ~2 nicht ~1 richtig|sauber
    nicht ganz dicht|richtig|bei
    weiß|wissen ~1 was das|er|sie|die für|ist ~1 einer|eine|welche
    bekannter|bekannte|bekannten|stadtbekannter|stadtbekannte|notorischer|notorische|notorischen|berüchtigter|berüchtigte|berüchtigten|hartgesottener|hartgesottene|hartgesottenen|unverbesserlicher|geborene|geborener|typischer|typische|eingefleischter|krankhafter|krankhafte|gewohnheitsmäßiger krimineller|kriminelle|kriminellen|verbrecher|verbrechers|dieb|diebe|dealer|täter|lügner|lügnerin|einbrecher|schläger|betrüger
    stadtbekannt|polizeibekannt|polizeibekannter|polizeibekannte|polizeibekannten|amtsbekannt
    gefährliches|gefährliche|gefährlicher|gefährlichen|gewalttätiger|gewalttätige|gewalttätigen|böser|böse|bösen|schlechter|schlechte|schlechten|asozialer|asoziale|brutaler mensch|menschen|individuum|person|personen|mann|männer|charakter|subjekt|typ|täter
    berufsverbrecher|berufsverbrechern|gewohnheitsverbrecher|gewohnheitsverbrechern|berufskriminelle|berufskrimineller|schwerverbrecher|serientäter|balkankrimineller|balkankriminelle
    kriminelle|kriminellen|krimineller familie|clan|sippe|element|elemente|elementen
    clan|familie|sippe|bande von kriminellen|verbrechern|dieben
    clankrimineller|clankriminelle
    zigeuner*
    kanake|kanaken|neger|negern|polacke|polacken|kümmeltürke|kümmeltürken|fidschi|itaker|itakern|tschusch|tschuschen|bimbo|nafri|nafris|schlitzauge|schlitzaugen|judensau
    schwuchtel|schwuchteln|transen|kampflesbe
    abschaum|gesindel|asoziale|asozialer|asozialen|dreckskerl|dreckskerle|drecksack|drecksau|lump|lumpen|schurke|schurken|gauner|gaunern|ganove|ganoven|halunke|strolch|taugenichts|nichtsnutz|versager
    junkie|junkies|säufer|säufers|säuferin|penner|suchtkranker|trunkenbold
    triebtäter|triebtäters|perverser|perverse|sittenstrolch|kinderschänder|raubtier|monster|bestie
    psychopath|psychopathen|psychopathin|soziopath|irrer|verrückter|verrückte|geistesgestörter|wahnsinniger
    illegale|illegalen|illegaler !einreise|waffe|waffen|handel|ware|drogen|rennen|aufenthalt
    alle ~1 diebe|verbrecher|kriminelle|kriminellen|betrüger|lügner
    übliche|üblichen verdächtigen|verdächtige
    fauler|faules|schwarzes apfel|ei|schaf
    ohne respekt
    risikowert|risikoscore|gefährlichkeitswert|gefährlichkeitsindex|gefährdungsscore|gefahrenwert|risikoindex
    gefährlichste|gefährlichsten|gefährlichster der|personen|person|täter|mann|männer|dealer|verbrecher
    durch und durch verdorben|kriminell|böse|verkommen
    verdorben|verdorbener|verkommen|verkommener|verwahrlost|arbeitsscheu|arbeitsscheuer
    diebesnest|räuberhöhle|verbrechernest|diebespack|sippschaft|sippe|gesocks|bagage|mischpoke|kroppzeug
    barbar|barbaren|rüpel|rowdy|rowdys|hooligan|hooligans|bandit|banditen|gangster|gangstern|schmarotzer|parasit|parasiten|bastard|schlampe|hure|dreckspack|flegel|schuft|tunichtgut|sozialschmarotzer|untermensch|kleptomanin|kleptomane|asi|asis|proll
    einmal dieb|verbrecher|krimineller|dealer
    immer dieb|verbrecher
    gefahr|bedrohung für die|alle allgemeinheit|öffentlichkeit|gesellschaft|nachbarschaft|frauen|kinder
    zwielichtige|zwielichtiger|zwielichtigen|dubiose|dubioser|suspekte|suspekter|windiger|windige|verschlagener|unehrlicher|finstere|fragwürdige gestalt|gestalten|person|typ|typen|figur|mensch|mann|geschäftsmann
    alter|alte|gute|guter bekannter|bekannte der|dieser
    krimineller|kriminelle|kriminellen natur|energie|veranlagung|karriere|mensch|typ|ader|vereinigung?
    von natur|geburt aus|an ~1 kriminell|gewalttätig|böse
    ohne jede|jedes|jegliche|moral|gewissen|skrupel
    gewissenlos|gewissenloser|skrupellos|skrupelloser|charakterlos|verlogen|unverbesserlich|arbeitsscheue
    unbelehrbar|unbelehrbarer
    wie ~1 vieh|tiere|schweine|wilde
    lebt|leben vom stehlen|klauen|betrügen
    lügner|lügnerin|betrügernatur|trinker|trinkerin|alki|alkis
    miesen|mieser|mieses|übler|üblen|übles|widerlicher|widerlichen|gemeiner|gemeinen|ekelhafter|brutaler|brutalen|skrupelloser|hinterhältiger|ruchloser kerl|typ|mensch|mann|bursche|person|zeitgenosse|subjekt|verbrecher
    kerl|kerle|früchtchen|halunken|gauner*|ganove*
    kriminell und|veranlagt|geworden|geboren
    seit jeher|immer kriminell|gewalttätig
    schlechtem|schlechten|kriminellem|kriminellen|asozialem|zweifelhaftem milieu|umfeld|elternhaus|haus|umgang
    gehört|gehören hinter gitter
    gehört|gehören ins gefängnis
    durch|grundsätzlich|zutiefst unehrlich|bösartig|verlogen|kriminell
    drangsaliert|terrorisiert|tyrannisiert
    macht|machen|nur|immer ~4 ärger|probleme|schwierigkeiten
    von natur aus
    unbeherrscht|jähzornig|jähzorniger|gewaltbereit|gewaltbereiter|unberechenbar|triebhaft|hinterhältig|heimtückisch|gewalttätig veranlagt|und|gegen
    plage|schande|pest|geißel|fluch für
    rumänische|rumänischen|albanische|bulgarische|nigerianische|türkische|marokkanische|ausländische|ausländischen|arabische|osteuropäische|georgische ~1 diebe|dieben|schmarotzern|schmarotzer|verbrecher|kriminelle|banden|gauner
    schmarotzern|parasiten|gangster
    nutzloser|nutzlosen|wertloser|erbärmlicher|jämmerlicher ~1 trinker|mensch|kerl|mann|junkie
    skrupelloser|skrupelloses|eiskalter|brutaler|kaltblütiger ~1 gangster|verbrecher|dealer|killer|mensch
    problemfamilie|problemfamilien|asozial|asoziales|kriminellenfamilie
    gewalttätige|gewalttätigen|kriminelle|böse|aggressive natur|ader|neigung|neigungen|charakter
    kleiner|kleine|gewöhnlicher|gemeiner krimineller|gauner|dieb|verbrecher|betrüger
    ist|sind|wie ~1 tier|tiere|vieh|wilde|schwein|schweine|ratten
    ist|sind ~1 schläger|betrüger von|der
    @person ~2 ist|sind|war|waren ~2 faul|dumm|frech|verlogen|hinterlistig|gierig|grausam|bösartig|boshaft|niederträchtig|verschlagen|feige|arrogant|primitiv|nutzlos|wertlos|ehrlos|schamlos|charakterlos|ekelhaft|abartig|stinkfaul|strohdumm
    weder|kein|keine|keinen|keinerlei|ohne ~2 anstand|scham|gewissen|skrupel|ehrgefühl|schamgefühl|mitleid|reue
    zu allem fähig|imstande
    schreckt|schrecken vor nichts
    liegt|steckt denen|ihm|ihr|ihnen im blut
    bei so|solchen|solchem einem|leuten|menschen ~3 hilfe|mühe|hoffnung
    @person ~1 taugt|taugen ~1 nichts
    nicht weit vom stamm
    eigene|eigenen mutter|großmutter|oma|kinder verkaufen
    wer so aussieht
    auf dem kerbholz
    einsperren|wegsperren ~4 schlüssel
    hoffnungsloser|verlorener fall
    sprache der gewalt|faust
    tagedieb|tagediebe|faulpelz|faulenzer|schandfleck|nichtsnutze
    bosheit|verlogenheit|niedertracht
    kein rauch ohne`,
  number: `
    gereihte|gereihten|gereihter|eingestufte|eingestuften ziel|ziele|zielen|zielperson|zielpersonen
    @ordinal von ~2 zielen|zielpersonen
    zielperson|verdächtiger|täter|ziel|dealer|gefährder nummer|nr|mit @num|eins|zwei|drei|priorität
    priorität|prio|rang @num
    zehn|fünf|drei|vier|@num aktivsten|gefährlichsten|wichtigsten|schlimmsten @role
    top @num|zehn|fünf|drei
    aktivste|aktivsten|aktivster|gefährlichste|gefährlichsten|gewalttätigste|gewalttätigsten|wichtigste|wichtigsten|schlimmste|schlimmsten|einflussreichste|einflussreichsten|produktivste|produktivsten|zweitaktivste|drittaktivste|zweitgefährlichste|drittgefährlichste|meistgesuchte|meistgesuchten @role|mann|mitglied
    aktivste|gefährlichste|gewalttätigste|wichtigste|zweitaktivste der|von|unter ~2 @role
    platz|rang|stelle @num|@ordinal der|unter|von ~2 gefährlichsten|aktivsten|verdächtigen|dealer|täter|liste
    @ordinal platz|rang|stelle der|unter|von|in ~1 *liste|verdächtigen|dealern|täter
    auf ~1 @ordinal platz|rang|stelle der|in|von *liste
    *rangliste|rangfolge|reihenfolge|ranking der|von|nach ~1 @role
    rang|platz vier|drei|zwei|eins|fünf|@num !im|in
    unter den ~1 @role auf ~2 platz|rang
    rangiert ~5 vor|hinter|über|unter
    stuft|stufte|bewertet|bewertete|setzt|setzte|schätzt ~3 bei|auf|mit @num|den|platz|rang !jahre
    nach wichtigkeit|gefährlichkeit|priorität|bedeutung gereiht|geordnet|sortiert
    an erster|zweiter|dritter|vierter stelle
    score|punktzahl @num
    skala von
    führt|führen ~1 liste|rangliste ~2 an
    von den|seinen ~1 @role ist|war ~1 der|die schlimmste|gefährlichste|aktivste|wichtigste
    0,* für den|die|das|seinen|seine|ihren @role
    @role 0,*
    wichtigste|wichtigster|oberste|hauptsächliche zielperson|ziel|verdächtige|verdächtiger
    hauptzielperson|hauptverdächtiger|hauptverdächtige|hauptziel|topziel|spitzentäter|intensivtäter
    *klasse|*stufe|*kategorie|*gruppe @num
    weniger|mehr gefährlich|aktiv|wichtig als
    gefährlicher|aktiver|wichtiger|gewalttätiger als
    stellen|setzen|ordnen|reihen den|die|ihn|sie ~2 über|unter|vor|hinter
    die nummer eins|zwei|drei|@num
    schlimmste der|von|unter
    schlimmster|schlimmste @role
    priorität|nummer , nummer? eins|zwei|@num
    oberste|höchste priorität
    eine|einer der ~1 aktivsten|gefährlichsten|meistgesuchten|schlimmsten
    *wert|*score|*index von @num
    oben|spitze|ende auf|der|unserer ~1 *liste
    ganz oben|unten auf
    an der spitze
    aktivere|gefährlichere|wichtigere|gewalttätigere|aktiverer der|von ~2 @role
    an|auf ~1 @ordinal|zweiter|erster|dritter stelle|platz|rang
    unter den ~3 an|auf|als`,
  numberNearPerson: `
    *risikowert|*gefährlichkeitswert|*risikoscore|gewaltindex|gefährdungsstufe|gefahrenstufe|risikostufe|bedrohungswert|gefährlichkeitsindex|risikoindex|bedrohungsstufe|gewaltwert
    score|punktzahl|note|punktwert|indexwert|einstufung von? @num
    @num von @num
    @num punkte|punkten|punkt
    bewertet|bewertung|benotet ~2 @num
    mit|bei @num bewertet|eingestuft|benotet
    wahrscheinlichkeit von @num
    @num % wahrscheinlichkeit|sicher|sicherheit|gewissheit
    @num prozent wahrscheinlichkeit|sicher|sicherheit|gewissheit
    zu @num %|prozent
    *zentralität|nähezentralität|vernetzungsgrad ~4 @num
    ist|als eine neun|acht|sieben|zehn|fünf|sechs|@num @end
    auf @num|drei|zwei|neun|eins ~3 geschätzt|beziffert|veranschlagt
    @num|drei|zwei|neun zu|von @num|vier|zehn|fünf
    risikoklasse|risikogruppe|gefahrenklasse|prioritätsstufe|risikoeinstufung ~1 @num
    perzentil|quartil|scoring|rating|ranking
    risiko|wahrscheinlichkeit|chance|gewissheit|sicherheit ~9 @num %|prozent
    @num %|prozent ~5 risiko|wahrscheinlichkeit|chance|gewissheit|sicherheit`,
  future: `
    @subject _3 wird|werden ~9 @infinitive @end
    @subject ~1 der|die|das|und ~7 , wird|werden ~9 @infinitive @end
    @subject der|des|dieser ~2 wird|werden ~9 @infinitive @end
    @subject , der|die|das ~8 , wird|werden ~9 @infinitive @end
    wird|werden @determiner? ~1 @subject ~9 @infinitive @end
    @subject ~9 und wird|werden ~9 @infinitive @end
    @subject ~7 @infinitive wird|werden @end
    @subject _3 wird|werden ~6 rückfällig|straffällig|gewalttätig|untertauchen|zuschlagen
    wird|werden @subject ~6 rückfällig|straffällig|gewalttätig
    @subject _3 dürfte|dürften ~9 @infinitive @end
    @subject _3 steht|stehen kurz davor
    @subject _3 ist|sind im begriff
    @subject _3 ist|sind dabei ,
    @subject _3 soll|will|wolle künftig|demnächst|bald
    erwarten|rechnen|anzunehmen , dass ~1 @subject
    @subject ~3 demnächst|künftig|bald wieder?
    @subject ~3 könnte|könnten|würde|würden ~4 @again ~7 @infinitive @end
    @again ~6 könnte|würde|wird ~9 @infinitive @end
    dass @determiner? @subject ~7 @again ~3 *t|*en @end
    dass @determiner? @subject ~1 ein weiteres|weiteren|neues ~3
    in|nach einer|einem|zwei|wenigen|kurzer woche|wochen|tagen|zeit|monat wird @subject
    @subject _3 wird|werden ~9 , ~6 @infinitive @end
    @subject _3 wird|werden wieder|bald|erneut
    @subject _3 wird|werden versucht sein
    @subject _3 plant|planen|beabsichtigt|droht|hat ~4 anschlag|überfall|flucht|einbruch
    @subject werden|wird meiner|unserer|nach ~9 @infinitive @end
    nächstes|nächster|nächste ~2 wird @subject
    frage der zeit`,
  futureNearPerson: `
    rückfallgefahr|rückfallrisiko|wiederholungsgefahr|fluchtgefahr
    gefahr|risiko|wahrscheinlichkeit , dass ~1 @subject ~4 @again
    nächste|nächsten tat|einbruch|opfer wird`,
  special: `
    hiv|aids|hepatitis*|tuberkulose*|syphilis*|krebs*|diabetiker*|diabetes*|zuckerkrank*|epileptiker*|epilepsie*|demenz*|alzheimer*|leukämie*
    schizophren*|bipolar*|autist*|autismus*|depressiv*|depression*|psychose*|psychotisch*|paranoid*|suizidal*|adhs|borderline*
    antidepressiva*|psychopharmaka*|methadon*|neuroleptika*|substituiert*|substitution*
    psychiatrisch*|psychiatrie*
    psychisch* krank*|gestört|labil
    krank|krankheit*|erkrankt*|erkrankung*|erbkrankheit*|behindert*|behinderung*|schwerbehindert*|schwanger*|abtreibung*|fehlgeburt*|unfruchtbar*|fettleibig*|magersüchtig*
    alkoholiker*|alkoholkrank*|drogenabhängig*|drogensüchtig*|süchtig*|suchtkrank*|heroinabhängig*|drogensucht*
    leidet|litt an|unter
    homosexuell*|schwul*|lesbisch*|lesbe*|bisexuell*|transsexuell*|transgender*|queer*|heterosexuell*
    sexuelle|sexuellen|sexueller orientierung|neigung|neigungen|vorlieben
    sexualleben*|intimleben*|prostituierte*
    affäre|verhältnis mit
    muslim*|moslem*|jude|juden*|jüdin*|jüdisch*|christ*|katholisch*|katholik*|evangelisch*|protestant*|orthodox*|buddhist*|hindu*|atheist*|salafist*|schiit*|sunnit*
    zeuge|zeugin|zeugen jehovas
    zum islam|christentum|judentum
    islam*|judentum*|scientology*|religion*|religiös*|gläubig*|fromm*|glaube*|konfession*
    besucht|betet ~3 moschee|kirche|synagoge|gottesdienst|messe
    konvertiert*
    kommunist*|sozialist*|anarchist*|faschist*|nationalist*|separatist*|linksextrem*|rechtsextrem*|linksradikal*|rechtsradikal*|nazi
    mitglied|anhänger|funktionär|aktivist der|bei|einer ~1 partei|gewerkschaft|grünen|sozialdemokraten|linken|*partei
    parteimitglied*|gewerkschafter*|gewerkschaftsmitglied*|betriebsrat*|gewerkschaftssekretär*
    vertrauensmann|vertrauensfrau|sekretär der gewerkschaft
    politische|politischen|politischer meinung|ansicht|ansichten|gesinnung|überzeugung
    genetisch*|erbanlage*
    biometrisch*
    dialyse*|asthma*|parkinson*|sklerose*|schlaganfall*|tumor*|anämie*|bluter*|migräne*|rheuma*|schlafstörungen*|angststörung*|legasthenie*|allergie*|allergiker*|chemotherapie*|inkontinent*|gehörlos*|taub|blind|gelähmt*|insulin*|invalide*|bluthochdruck*
    hört stimmen
    eingewiesen*|psychologe*|psychologin*|psychotherapie*|therapie*|entzug*|rezept|beruhigungsmittel*|schlafmittel*|lithium*|medikamente*|behinderten*|pflegestufe*|nervenklinik*|nervenleiden*
    blutkrankheit*|blutgruppe*|erbleiden*
    freimaurer*|baptist*|methodist*|lutheraner*|lutherisch*|anglikaner*|pfingstler*|calvinist*|mormone*|alevit*|druse*|jeside*|wahhabit*|imam|priester*|rabbiner*|pastor*|koran*|bibel*|ramadan*|getauft*|beten*|betet*|kopftuch*|kippa*|islamist*
    schwulen*|lesben*|swingerclub*|geliebte*|liebhaber*|impotent*|pornografie*|fetisch*|bordell*|intimpartner*
    warb|wirbt|wahlkampf ~4 für
    liberale*|konservative*|sozialdemokrat*|sozialisten*|kommunisten*|nationalisten*|separatisten*|anarchisten*|autonome*|antifa*|identitäre*|reichsbürger*|monarchist*|feministin*|pazifist*|kapitalismusgegner*
    gewerkschaftlich*|gewerkschaftsfunktionär*|gewerkschaftsmitglieder*|streikführer*
    gen|gene|gendefekt*|genmutation*|chromosom*
    schwangere|schwangerer|schwangerschaft|wechseljahre|monat schwanger
    gehört ~4 gemeinde|kirche|sekte|loge|partei|gewerkschaft|*gemeinde|*kirche an
    pfingst*|freikirch*|sekte*|loge
    heroinabhängig*|heroinsüchtig*|kokainabhängig*|alkoholabhängig*|alkoholsüchtig*
    multiple sklerose
    stadtrat|gemeinderat|abgeordneter|kandidat|ratsmitglied ~3 für|*partei
    sitzt für ~2 im
    geht|ging ~8 kirche|moschee|synagoge|tempel|messe|gottesdienst
    unterstützt|finanziert|leitet|gründete ~4 partei|bewegung|gewerkschaft
    lebt|schläft|beziehung|zusammen mit ~1 mann|frau|freund zusammen?
    wegen ~2 behandelt|behandlung
    in behandlung|therapie|kur
    diagnose|diagnostiziert|leiden|patient|patientin`,
  specialAlone: '',
  origin: `
    rom|roma|romni*|sinti*|sinto*|kurde*|kurdin*|kurdisch*|tschetschene*|tschetschenisch*|araber*|arabisch*|berber*|tatare*|paschtune*|slawe*|slawisch*|zigeuner*
    *er|*ischer abstammung|herkunft
    ethnisch*|volksgruppe*|abstammung*
    dunkler|dunkle|dunklen|schwarzer|schwarze|heller|brauner haut|hautfarbe
    hautfarbe*
    dunkelhäutig*|hellhäutig*|schwarzhäutig*
    südländisch*|orientalisch*|afrikanisch* aussehen|aussehens|typ|herkunft|erscheinung
    armenier*|armenisch*|georgier*|ossete*|ingusche*|uigure*|tamile*|hazara*|assyrer*|jeside*|beduine*|tuareg*|baske*|katalane*|slawen*|kreole*|tataren*|kurdische*|sorbe*|jenische*|roma|afrikaner*|schwarzafrikaner*|araberin*|indigen*
    asiatisch*|slawisch*|arabisch*|dunkl*|nordafrikanisch* aussehen|aussehens|typ|hautfarbe|teint
    hasara|afghane|perser|marokkaner`,
} satisfies WordLists;
