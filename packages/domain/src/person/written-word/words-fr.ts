import { CLASSES_FR } from './classes-fr.ts';
import type { WordLists } from './word-lists.ts';

/** French. Patterns: see `pattern.ts`; an apostrophe parts words, so `l` and `qu` are *l’* and *qu’*. */
export const WORDS_FR = {
  classes: CLASSES_FR,
  forbidden: `
    comporte|comportent|conduit|conduisent comme un|une|des ~1 chien|chienne|chiens|animal|animaux|bête|bêtes|porc|porcs
    cancer|plaie|gangrène|poison pour|de|du|dans le|la|les|l? ~1 quartier|société|ville|rue|cité
    égoïste|égoïstes|menteur|menteuse|menteurs|menteuses
    crime|vol est le|l|son seul|unique métier|travail
    vit|vivent du|de|des vol|vols|crime|crimes|rapines|larcins
    que peut|faut on|il ~1 attendre
    hommes|gens|femmes de ce|cette pays|région|culture ~3 tout|toujours|jamais|couteau
    mérite|méritent de|d pourrir|souffrir|crever|mourir
    rien|plus à espérer|attendre|tirer de|d
    pas toute sa tête
    sait|savent ~1 quel|quelle genre|sorte|espèce d|de
    criminel|criminels|criminelle|délinquant|délinquants|voleur|voleurs|dealer|dealers|trafiquant notoire|notoires|chevronné|chevronnés|endurci|endurcis|invétéré|né|nés|typique|connu|multirécidiviste
    criminel balkanique|typique
    typique ~1 criminel|délinquant|voleur
    délinquant|délinquants|criminel|criminels|voleur d habitude
    multirécidiviste|multirécidivistes
    délinquant|criminel de carrière
    individu|individus|homme|hommes|femme|personnage|personne|type|suspect très? dangereux|dangereuse|violent|violente|violents|mauvais|malfaisant|nuisible|méchant
    famille|clan|bande de voyous|criminels|voleurs|délinquants|gitans|gitan|manouches|racailles
    mauvaise moralité|réputation|vie|graine|foi
    bon à rien
    crapule|crapules|ordure|racaille|racailles|voyou|voyous|canaille|canailles|vermine|raclure|salaud|salauds|fripouille|truand|truands|malfrat|malfrats|salopard|pourriture
    escroc de|notoire
    toxico|toxicos|camé|camés|junkie|junkies|ivrogne|ivrognes|poivrot|alcoolo|drogué notoire?
    menteur|menteuse invétéré|invétérée|pathologique|notoire|compulsif|compulsive
    clandestins
    gitan|gitans|gitane|gitanes|romanichel|romanichels|manouche|manouches|bohémien|bohémiens
    bougnoule|bougnoules|bicot|bicots|négro|négros|nègre|nègres|youpin|youpins|bamboula|rital|ritals|chinetoque|chinetoques|polack|boche|boches
    tapette|tapettes|pédé|pédés|gouine|gouines|travelo|travelos
    prédateur|prédateurs|psychopathe|psychopathes|sociopathe|pervers|détraqué|monstre|dégénéré|taré|cinglé|fou
    défavorablement|très|bien connu|connue|connus des|de ~2 police|forces|gendarmerie
    tous|toutes des voleurs|criminels|voleuses|délinquants|menteurs
    score|indice|niveau|note de dangerosité|risque
    plus dangereux|dangereuse !carrefour|rue|se|est|endroit
    ne respecte rien
    sans foi ni loi
    pourri|pourrie jusqu|jusque|à
    nid|repaire|ramassis|tas|bande|engeance de ~1 voleurs|criminels|brigands|menteurs|bandits
    sauvages|barbare|barbares|brute|brutes|bandit|bandits|gangster|gangsters|vaurien|vauriens|engeance|parasite|parasites|bâtard|salope|pute|connard|enfoiré|loubard|loubards|hooligan|hooligans|kleptomane|kleptomanes|brigand|brigands|dépravé|dépravée|débauché|débauchée|filou|filous|gredin|scélérat
    qui a volé volera
    danger|menace public|publique
    danger|menace pour la|les|l|le|tous
    personnage|individu|type|homme|femme|gens louche|louches|douteux|trouble|peu|indésirable|suspect|malhonnête|malsain|crapuleux
    est|sont une|des bête|bêtes|animal|animaux|monstre
    comme des|un|une animal|animaux|bête|bêtes|chiens|porcs|sauvages
    cheval de retour
    gibier de potence
    aux crochets de
    récidiviste invétéré|notoire|endurci
    sans|aucun scrupule|scrupules|remords|morale
    criminel|voleur|voleurs dans l ~1 âme|sang
    a ça dans le sang
    par nature|naissance
    issu|issue|issus d une ~2 famille|clan de? @lower
    mœurs légères|douteuses|dissolues
    vieille connaissance
    bien connu|connue|connus
    menteur|menteuse|manipulateur|fainéant|fainéante|profiteur|profiteuse
    irrécupérable|irrécupérables|incorrigible|incorrigibles
    toujours les mêmes|pareils
    sale|sales|mauvais|affreux|vilain|triste type|types|individu|bonhomme|personnage|gars|gens
    criminel|délinquant|voleur de toujours|naissance|métier|profession
    de toujours|métier|profession criminel|délinquant|voleur
    mauvais|mauvaise milieu|fréquentations|famille|souche|sang|engeance
    sa place est en|derrière
    derrière les barreaux
    escroc|escrocs|arnaqueur|arnaqueurs
    infâme|ignoble|répugnant|cruel|sournois|vicieux|fourbe|odieux ~1 individu|homme|personnage|type|criminel
    terrorise tout|ses|les
    profondément|foncièrement malhonnête|mauvais|violent|criminel
    cause|causent|pose|posent|attire|que ~1 ennuis|problèmes depuis|partout|à
    tempérament|nature|caractère|naturel|instinct violent|violente|criminel|mauvais|agressif|pervers|cruel
    ne ~1 sait|peut pas se contrôler|maîtriser
    plaie|fléau|honte|calamité|peste pour|de
    roumains|albanais|bulgares|nigérians|turcs|marocains|algériens|maghrébins|étrangers|arabes|africains ~1 voleurs|criminels|parasites|délinquants
    voleurs|criminels|parasites|délinquants|escrocs roumains|albanais|bulgares|nigérians|turcs|marocains|algériens|maghrébins|étrangers|arabes|africains
    impitoyable|sanguinaire|sournois|fourbe|immoral|amoral|dépravé|déséquilibré|détraquée|abruti
    famille|gens à problèmes|histoires
    minable|minables|pitoyable
    sale gitan|arabe|étranger|race|type
    petit|petite|petits criminel|voyou|voleur|délinquant|délinquants|frappe|frappes
    arnaqueur|charlatan|magouilleur|magouilleurs|combinard
    de ~1 vrais|vraie sauvages|sauvage
    bon|bonne à rien|jeter
    @person ~2 est|sont|était|étaient ~2 paresseux|paresseuse|bête|bêtes|stupide|stupides|arrogant|arrogante|fourbe|sournois|sournoise|cruel|cruelle|méchant|méchante|méchants|lâche|vicieux|vicieuse|ignoble|abject|abjecte|malhonnête|malhonnêtes|irrécupérable|irrécupérables|nuisible|nuisibles
    ni foi ni
    n a|ont pas de cœur
    a|ont|sans|ni aucun|aucune|jamais|nul|nulle|pas? ~2 pudeur|honte|scrupule|scrupules|vergogne|remords|pitié
    capable|capables de tout
    prêt|prête|prêts à tout
    recule|reculent|arrête|arrêtera devant rien
    a|ont ça dans le|les sang|gènes
    ces gens là? ~1 ne comprennent|connaissent|respectent que
    vendrait|vendraient ~2 père|mère|enfants|âme
    indigne|indignes de|d élever|être
    chiens ne font
    tel père tel
    finira|finiront comme ~1 père|mère|frère
    enferme|enfermer ~6 clé|clef
    respire|transpire ~1 méchanceté|vice|malhonnêteté
    avec un nom pareil
    cas désespéré|irrécupérable
    fainéant|fainéants|fainéante|feignant|feignants|vaurien|vauriens|crapule|crapules|salaud|salauds
    brebis galeuse
    méchanceté|fourberie`,
  number: `
    cible|cibles|suspect|suspects classé|classée|classés|classées
    @ordinal de|des|sur|parmi ~2 cibles
    cible|suspect|objectif|délinquant|auteur|voleur numéro|n|no|№|# °? un|une|deux|trois|@num
    cible|objectif ~1 n|no|numéro ~1 @num
    cible|objectif|suspect prioritaire @num
    top @num|dix|cinq|trois ~1 @role?
    les|cinq|dix|trois|des ~2 @role les plus actifs|dangereux|violents|importants
    @ordinal ~1 @role le|la plus actif|active|dangereux|dangereuse|violent|important
    plus dangereux|actif|violent|active|actifs|importants des|de|du ~2 @role
    @role le|la|les plus actif|active|actifs|dangereux|dangereuse|violent|violents|important|importants|recherché|recherchés|influent
    trois|cinq|dix|deux premiers|principaux|premières @role
    arrive|vient|termine|figure @ordinal|en|au ~2 classement|liste|palmarès|position|rang
    @ordinal|@num ~1 au|du|dans classement|palmarès
    @ordinal place|rang|position sur|dans|de|des|parmi ~2 liste|classement|suspects|dealers|délinquants|voleurs
    occupe la|le @ordinal place|rang|position ~3 liste|suspects|classement
    situe|évalue|note|cote|place|classe à|au|en @num|@ordinal
    le|la|les place|classe|situe|met au|à|en ~1 @ordinal|@num
    rang des|du|de ~1 @role
    classement des|de ~1 @role
    score des? @role|@name
    par importance|dangerosité|priorité|rang
    sur une ~1 échelle de
    en tête de|du ~2 liste|classement
    est|c le|la pire
    pire de|des ~1 @role|tous|quatre|trois
    0,*|0.* pour le|la|l|son|les @role
    @role 0,*|0.*
    cible|suspect|objectif|auteur principal|principale
    classe|catégorie|niveau|groupe|échelon de risque|danger|menace|priorité @num
    moins|plus dangereux|dangereuse|violent|violente|actif|active|important|importante que
    moins|plus dangereux|dangereuse que
    plaçons|classons|mettons|place|classe|met le|la|les|ce ~2 au dessus|dessous|devant|derrière
    numéro un|deux|trois|quatre
    plus recherché|recherchés
    priorité numéro un|deux|@num
    des|les dix|cinq|trois|@num ~1 les? plus actifs|actives|dangereux|prolifiques|prolifique|recherchés
    les? plus prolifique|prolifiques|actives
    en|au haut|tête|sommet|bas|premier de|sur ~2 liste|classement
    @ordinal|deuxième|second parmi|des|de les? ~1 @role
    le|la plus|moins actif|active|dangereux|dangereuse|violent|violente des|de ~2 @role
    haut de la|notre|sa liste`,
  numberNearPerson: `
    classé|classée|classés|classées @ordinal|@num|par|devant|derrière|en
    score|indice|niveau|note|cote|rang|valeur|priorité de menace|violence|risque|dangerosité|gravité|priorité
    score de|est|: @num
    score|indice|note de? @num
    note|cote de @num
    obtient|obtenu|reçu|noté|notée|totalise|atteint @num
    @num sur @num
    @num point|points
    @num % de ~1 probabilité|chance|chances|risque|certitude
    probabilité|chance|chances|certitude de ~1 @num
    sûr|sûrs|certain|certains|convaincu|convaincus à @num
    centralité|intermédiarité|proximité|vecteur ~4 @num
    vaut|valent|pèse @num|neuf|huit|sept|dix|cinq
    estimé|estimée|évalué|évaluée à|au @num|trois|deux|une|un|quatre
    @num|trois|neuf|deux chances? sur @num|dix|quatre|cinq|cent
    à|est trois|deux|neuf|huit sur quatre|dix|cinq|trois
    classe|catégorie|tranche @num
    décile|centile|notation
    risque|probabilité|vraisemblance|chance|chances|certitude|confiance ~9 @num %|pour
    @num %|pour ~5 risque|probabilité|vraisemblance|chance|chances|certitude|confiance`,
  future: `
    @subject _5 @future
    @subject _4 s|se|ne|n|le|la|les|l|lui|y|en @future
    @subject ~1 ne|n ~2 @future
    @subject ~1 qui ~6 @future
    @subject _4 va|vont !à|au|en|chez|bien|mal|de @lower
    @subject _4 va|vont s|se|en|encore|le|la|les @lower
    @subject _4 est|sont sur le point
    @subject _4 s apprête|apprêtent
    @subject _4 devrait|devraient ~3 prochain|prochains|prochaines|bientôt|venger|récidiver|repartir|reprendre|fuir
    @subject _3 est|sont appelé|appelés|susceptible|susceptibles|amené|prêt|enclin à|de|d
    @subject _4 risque|risquent de|d
    @subject ~9 et ~2 @future
    @subject _3 pourrait|pourraient bien|encore|très|à
    @subject _3 @conditional ~7 @again
    @again ~5 @subject _3 @conditional
    @subject ~7 et|, le|la|les|l|lui|en|y|se? @future
    @subject ~2 , ~4 , ~1 @future
    @subject _3 va|vont de ~1 nouveau|plus
    @subject _3 est|sont prêt|prêts|tenté|décidé
    @subject _3 prépare|projette|envisage|compte|entend de? ~1 @infinitive
    son|sa|leur prochain|prochaine ~1 @future
    question de temps`,
  futureNearPerson: `
    récidivera|récidiveront|recommencera|recommenceront|repassera
    probabilité|chances|chance|risque qu|que ~1 @subject récidive|recommence|tue|vole
    risque de récidive|fuite|réitération
    probable|vraisemblable qu|que @subject ~2 @future
    prochain délit|crime|coup|vol sera`,
  special: `
    séropositif*|séropositive*|vih|sida|hépatite*|tuberculose*|syphilis|cancer*|diabétique*|diabète*|épileptique*|épilepsie*|démence*|alzheimer*
    schizophrénie*|schizophrène*|bipolaire*|autiste*|autisme*|dépressif*|dépressive*|dépression*|psychotique*|psychose*|paranoïaque*|suicidaire*
    antidépresseur*|neuroleptiques|méthadone*
    psychiatrie*|psychiatrique*|psychiatre*
    malade*|maladie*|handicap*|déficient*|enceinte*|avortement*|stérile*|obèse|anorexique*
    alcoolique*|alcoolisme*|toxicomane*|toxicomanie*|dépendant*
    suit|suivre|suivi ~3 traitement
    souffre de|d
    homosexuel*|gay|lesbienne*|bisexuel*|transgenre*|transsexuel*|hétérosexuel*
    vie|orientation|préférences|mœurs sexuelle|sexuelles
    une|sa|leur liaison|aventure avec|extraconjugale
    prostitué*
    musulman*|juif|juive|juifs|chrétien*|catholique*|protestant*|orthodoxe*|bouddhiste*|hindou*|athée|salafiste*|chiite*|sunnite*|évangélique*
    témoin|témoins de jéhovah
    islam|judaïsme*|christianisme*|bouddhisme*|scientologie*|religion*|religieux*|religieuse*
    sa|leur foi|religion|croyance|confession|église
    croyant*|pratiquant*|fervent*|pieux
    fréquente|prie ~2 mosquée|église|synagogue|temple|messe
    converti*
    communiste*|socialiste*|anarchiste*|fasciste*|nationaliste*|libéral*|séparatiste*|gauchiste*|écologiste*|marxiste*
    extrême gauche|droite
    vote|voté|votent pour|à|extrême|l
    délégué|déléguée|responsable|représentant syndical|syndicale
    opinions|convictions|engagement politiques|politique|religieuses|syndical
    héréditaire*|génétique*
    gabarit|empreinte biométrique|génétique
    dialyse*|asthme*|asthmatique*|cardiaque*|parkinson*|sclérose*|avc|tumeur*|anémie*|hémophile*|migraine*|arthrite*|insomnie*|anxiété*|anxieux*|dyslexique*|allergie*|allergique*|hernie*|chimiothérapie*|incontinent*|sourd|sourde*|aveugle*|paralysé*|insuline*|invalide*|invalidité*
    entend des voix
    interné|internée|hospitalisé d|psychologue|psychothérapie|cure|désintoxication|thérapie|ordonnance|cachets|comprimés|pilules|calmants|somnifères|anxiolytiques|lithium|médicaments
    cancéreux*|cancéreuse*
    franc maçon
    maçon|baptiste*|méthodiste*|luthérien*|anglican*|pentecôtiste*|adventiste*|calviniste*|mormon*|alévi|druze|yézidi*|wahhabite*|hassidique*|imam|prêtre*|rabbin*|pasteur*|coran|bible|ramadan*|baptisé*|prière*|voilée*|kippa|carême*
    gays|homosexuels|échangiste*|libertin*|amant|maîtresse*|impuissant*|pornographie*|fétichiste*|bordel*
    campagne pour
    libéraux*|conservateurs|socialistes|communistes|nationalistes|écologistes|frontiste*|gauchistes|indépendantiste*|séparatistes|royaliste*|zadiste*|féministe*|anticapitaliste*|pacifiste*
    encarté*|gréviste*|cgt
    gène|gènes|porteur|porteuse du|de|d
    groupe sanguin
    grossesse*|ménopause*|pma
    enceinte*|accouché*
    appartient à ~4 église|paroisse|secte|loge|parti|syndicat|congrégation
    élu|conseiller|député|candidat du|de|d
    héroïnomane*|cocaïnomane*|accro|sevrage*
    atteint|atteinte de
    va|allait|se ~4 église|mosquée|synagogue|temple|messe
    soutient|finance|dirige|rejoint ~4 parti|mouvement|syndicat
    couple|relation|vit|couche avec ~1 homme|femme
    soigné|soignée|traité|traitée|suivi|suivie pour
    en cure|traitement|thérapie
    pathologie|diagnostiqué|invalidante|handicapée|souffrant`,
  specialAlone: `
    membre|militant|militante|adhérent|adhérente|sympathisant|trésorier|élu ~1 du|d|de|au ~1 parti|syndicat|mouvement
    syndicaliste|syndicalistes|syndiqué|syndiquée|cégétiste`,
  origin: `
    rom|roms|tsigane*|kurde|kurdes|tchétchène*|arabe|arabes|berbère*|kabyle*|tatar|slave|slaves|gitan|gitane*|gitans|maghrébin*
    d origine|ascendance|ethnie @lower
    origine|ethnie|ascendance rom|kurde|arabe|africaine|maghrébine|slave
    race noire|blanche|jaune
    de race
    peau noire|foncée|mate|claire|blanche|brune
    type africain|européen|maghrébin|asiatique|méditerranéen|arabe
    métis|métisse*
    arménien*|géorgien*|ossète*|ingouche*|ouïghour*|tamoul*|hazara*|assyrien*|yézidi*|bédouin*|touareg*|basque*|catalan*|slaves|créole*|gitans|yéniche*|tatare*|maghrébines|antillais|peul|kabyles
    type|origine|apparence slave|nord|africaine|asiatique|indienne|méditerranéenne`,
} satisfies WordLists;
