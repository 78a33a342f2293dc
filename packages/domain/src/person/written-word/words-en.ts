import { CLASSES_EN } from './classes-en.ts';
import type { WordLists } from './word-lists.ts';

/** English. Patterns: see `pattern.ts`; an apostrophe parts words, so `ll` is *’ll* and `won t` is *won’t*. */
export const WORDS_EN = {
  classes: CLASSES_EN,
  forbidden: `
    behaves|behave|behaving|acts|act like|as an? ~1 dog|dogs|animal|animals|rat|rats|pig|pigs|wolf|wolves|beast
    cancer|plague|poison in|on|of|to|for the|our ~1 neighbourhood|town|district|society|community|street|city
    live|lives|living by|from|off|on stealing|theft|thefts|crime|robbery|robbing
    to the bone
    no|little hope for ~2 him|her|them|man|woman|people|@name
    deserves|deserve|should|ought to? ~1 rot|suffer|hang|die
    crime|stealing|theft is ~1 only|sole ~1 trade|profession|craft|job|thing
    what|nothing else would|could|can|do ~2 expect|expected
    not right|quite ~1 in the? head|mind|there
    knows|know ~1 what|which kind|sort of ~1 man|person|woman|people|family
    men|people|women from that|this country|region|culture ~2 solve|settle|always|never|only|all
    known criminal|criminals|offender|offenders|thief|thieves|dealer|dealers|villain|villains|troublemaker|troublemakers !record|records|history|offence|offences
    well known thief|criminal|dealer|burglar|offender
    career criminal|criminals|offender|burglar|thief
    habitual criminal|offender|liar|thief|criminals|offenders
    hardened|lifelong|typical|born|compulsive|pathological|incorrigible|inveterate ~1 criminal|criminals|offender|offenders|liar|thief|thieves
    prolific offender|offenders|burglar|burglars|thief|thieves|criminal|criminals|dealer
    notorious ~1 dealer|criminal|thief|burglar|offender|gang|family|man|woman|brothers
    dangerous|violent|evil|nasty|vicious|bad|wicked individual|individuals|man|men|woman|person|persons|people|character|offender|criminal|brothers !application|applications
    criminal family|families|clan|clans|element|elements|type|types|class
    family|clan of criminals|thieves|crooks
    person|man|woman|people of bad character
    bad lot|apple|apples|egg|seed
    good for nothing
    gypsy|gypsies|gypo|gypos|gyppo|gyppos|pikey|pikeys
    paki|pakis|chink|chinks|wop|wops|nigger|niggers|kike|kikes|coon|coons|darkie|darkies|spic|spics|gook|gooks|raghead|ragheads
    tranny|trannies|faggot|faggots|dyke|dykes
    scum|scumbag|scumbags|lowlife|lowlifes|vermin
    low life|lifes
    junkie|junkies|crackhead|crackheads|smackhead|smackheads|druggie|druggies|wino|winos|drunkard|waster|wasters
    thug|thugs|yob|yobs|crook|crooks|villain|villains|hoodlum|hoodlums|rogue|rogues|ruffian|ruffians|degenerate|degenerates
    pervert|perverts|nonce|nonces|paedo|paedos|predator|predators|monster
    psychopath|psychopaths|psycho|sociopath|sociopaths|nutter|lunatic|maniac|crazy|madman
    illegals
    all thieves|criminals|crooks|liars|dealers
    usual suspects
    filthy|dirty animal|animals|gypsy|foreigner|foreigners|pig|dog
    well? known to the? police
    risk|danger|dangerousness score|scores|rating
    most dangerous !crossing|road|street|junction|place|places|area|corner|spot|bend
    no respect for the law
    cannot be trusted
    never worked
    rotten|evil|bad|crooked to the core|bone
    nest|den|pack|breed|bunch|brood of ~1 thieves|criminals|crooks|vipers|liars|animals
    savage|savages|brute|brutes|barbarian|barbarians|beast|beasts|hooligan|hooligans|bandit|bandits|gangster|gangsters|mobster|creep|creeps|weirdo|bastard|bastards|parasite|parasites|scrounger|slut|whore|bitch|rat|rats|swine|cockroach|sponger|tearaway|delinquent|delinquents
    once a thief|criminal|dealer|liar
    always a thief|criminal|dealer|liar
    danger|menace|threat to the? public|society|community|everyone|everybody|women|children
    criminal by nature|birth|blood
    criminal mind|mindset|mentality|tendencies|nature|blood|lifestyle|stock
    shady|dodgy|unsavoury|sleazy|suspicious|seedy|unscrupulous|sinister|untrustworthy|dishonest|undesirable ~1 character|characters|individual|individuals|man|figure|figures|person|people|type|types
    compulsive|serial|chronic|seasoned|persistent|incurable|confirmed ~1 shoplifter|offender|liar|burglar|thief|criminal|fraudster|troublemaker
    is|are|was an? animal|monster|beast|savage|parasite
    an animal when|who
    like|as animals|animal|beasts|pigs|cattle|savages
    up to no good
    nothing but trouble
    incapable of honest|honesty
    no morals|conscience|scruples|remorse
    without ~1 remorse|conscience|scruples
    morally|mentally degenerate|defective|corrupt
    alcoholic|drunken waster|bum|lout
    layabout|layabouts|loafer|sponger
    violent|aggressive|dangerous by nature|temperament
    usual|familiar faces|face
    trouble maker|makers
    troublemaker|troublemakers|kleptomaniac|kleptomaniacs
    of|with questionable|dubious|doubtful|low|loose character|morals|reputation
    public enemy
    nasty|unpleasant|vile|evil piece of work
    piece of work|filth|dirt
    thoroughly|utterly|basically|inherently|naturally dishonest|violent|criminal|evil|bad|corrupt
    belongs|belong behind bars
    belongs|belong in prison|jail
    bad|poor|criminal stock|background|blood|seed|breeding
    disgusting|repulsive|despicable|vile|nasty|cruel|ruthless|callous|cunning|heartless|wicked ~1 man|woman|person|individual|criminal|offender|thug|bully|dealer
    bully|bullies|crim|crims
    con man|men|artist|artists
    serial|repeat|career|professional offender|offenders|burglar|burglars|thief|thieves|criminal|criminals|fraudster
    terrorises|terrorizes
    been|always|causes|cause|causing ~1 trouble|problems|problem for|since|here|everywhere|wherever
    troubled|problem|troublesome|dysfunctional|feral family|families|household
    scrounger|scroungers|freeloader|freeloaders|layabouts|spongers
    violent|aggressive|nasty|evil|criminal|bad|cruel|vicious nature|temper|disposition|streak|instinct|instincts
    cannot|can not? control ~1 himself|herself|themselves
    hot headed|tempered
    romanian|albanian|bulgarian|polish|nigerian|turkish|moroccan|algerian|syrian|afghan|somali|foreign|eastern|arab|african|chechen|georgian thieves|criminals|scroungers|crooks|thugs|parasites
    useless|worthless|pathetic|hopeless ~1 man|woman|person|drunk|junkie|individual|addict
    plague|pest|nuisance|curse|blight|disgrace on|to|for the
    ruthless|cold blooded|hearted
    bloodthirsty|heartless|merciless|remorseless|treacherous|deceitful|devious|sly|cowardly|greedy|immoral|amoral|depraved|perverted|deranged|unhinged|demented|sick minded?
    bad|evil|wrong people|crowd|company|influence
    common|petty|low|vulgar criminal|criminals|thief|thieves|crook|crooks
    con|professional criminal|liar|trickster|tricksters
    fraudster|trickster|swindler|swindlers|cheat|cheats|conman|conmen by|and|who
    is|are|human|white|pure trash
    human rubbish
    @person ~2 is|are|was|were ~2 lazy|stupid|arrogant|cunning|greedy|selfish|dishonest|cruel|worthless|wicked|malicious|spiteful|shameless|ruthless|ignorant|callous|cowardly|deceitful|devious|manipulative|workshy|insolent|uncivilised|uncivilized|immoral|brutish|vulgar|evil|rotten|heartless|unscrupulous|untrustworthy|hateful|repulsive|despicable|loathsome
    is|are|was|were an? ~2 lazy|stupid|arrogant|cunning|greedy|selfish|dishonest|cruel|worthless|malicious|spiteful|shameless|ignorant|cowardly|deceitful|workshy ~2 man|woman|person|people|family|boy|girl|individual|youth
    capable of anything
    stops|stop at nothing
    no|without|lacks|lacked|ounce of? ~1 shame|decency|honour|scruples|compassion|remorse
    never felt|knew|known ~1 shame|decency|honour|pity|remorse|guilt
    waste of space|air|breath|skin|oxygen
    hopeless case|cause
    lost cause
    beyond redemption|saving
    sell ~1 his|her|their own ~1 mother|grandmother|father|parents|child|children|soul
    his|her|their kind|sort|lot never|always
    never changes|change|learns|learn @end
    those|these|such people|types ~1 only ~1 understand|respect
    runs in ~1 his|her|their blood|genes|family
    be locked up ~6 key
    black sheep of
    smoke without fire
    unfit to ~1 raise|bring
    comes to him|her|them as easily|naturally
    world ~1 owes him|her|them
    far from the tree
    like father like son
    as thick as thieves
    deserves|deserve no pity|mercy|sympathy
    only himself|herself|themselves to blame`,
  number: `
    ranked|rated|scored target|targets|suspect|suspects|@role
    @ordinal|first|second|third of ~2 target|targets
    number|no|nr|# one|two|three|1|2|3|4|5|@num target|suspect|offender|dealer|thief|priority
    target|priority no|number|#|№ @num|one|two|three
    priority target @num
    top two|three|four|five|ten|twenty|@num ~1 @role
    @ordinal ~1 most ~1 active|prolific|dangerous|violent|wanted|important @role?
    most active|prolific|dangerous|violent|important|wanted|influential|central ~1 @role|member
    most dangerous|active|prolific|violent of the ~1 @role
    most active|prolific|dangerous ~1 @role
    @person ~4 scores|scored|score|rated|rates|ranked|ranks|graded|assessed _3 @num|first|second|third|fourth|fifth
    rank|ranking of|for ~1 @role
    offender|suspect|person rank|score|ranking
    puts|places|placed|rates|ranks|ranked|lists him|her|them @ordinal|first|last
    put|puts|place|places|placed|rate|rates|rated|rank|ranks|ranked|score|scored him|her|them at|as|in|@ordinal ~1 @num|@ordinal|first|second|third|fourth|fifth|sixth !years
    @person comes|came|is|stands|sits|ranks in? @ordinal|first|second|third|fourth|fifth|sixth ~1 in|on|of|place ~2 ranking|list|table|league|suspects|offenders
    in? @ordinal|first|second|third place ~2 list|ranking of ~1 @role
    @person ~2 was|is|were given|assigned|awarded @num points|point
    ranks above|below|before|ahead|behind his|her|their|the
    ranked by importance|risk|danger|harm|activity|priority
    on a scale of|from
    heads|tops|leads|topping|heading the ~2 list|ranking|table
    worst ~1 offender|offenders|criminal|dealer|thief|burglar|of
    is|as the worst
    0.* for the|his|her @role
    @role 0.*
    top|main|principal|primary|chief|biggest target|suspect|offender|dealer
    most wanted
    risk|danger|threat|priority|hazard class|band|group|tier|category|grade @num|@ordinal|a|b|c|high|medium|low
    less|more dangerous|violent|active|important|prolific|influential than
    rank|place|put|rate|ranked|rated|placed the ~1 @role higher|lower|above|below|first|last
    number|no one|two|three|@num on|in the|our|of
    @ordinal on|in the|our ~2 list|ranking
    @ordinal worst|most|priority
    one|two|three|four|five|six|seven|eight|nine|ten|@num most active|prolific|dangerous|violent|wanted|persistent ~1 !@spot @lower
    priority|target|rank|position number? one|two|three|four|@num
    comes|ranks|is|was|are ranked|rated|listed|placed ~1 first|second|third|fourth|fifth|last|top|highest
    highest|higher|lower|lowest ranked|ranking|rated|scoring|priority ~1 @role|than
    top|head|bottom of ~2 list|ranking|table
    the ~1 more|most|less|least active|dangerous|violent|prolific|important of
    higher|highest|high|lower|lowest on ~2 list|ranking|scale
    @subject ~3 in? first|second|third|fourth|fifth among|amongst
    second|third|fourth|fifth|@ordinal among ~2 @role`,
  numberNearPerson: `
    harm|risk|danger|threat|violence|priority score|index|level|rating|value|rank
    score of @num
    score|rating|index|level|points of? @num
    scores|scored @num
    @num points|point
    @num out of @num
    @num per cent probability|chance|likelihood|risk|certain|sure|likely
    @num % probability|chance|likelihood|risk|certain|sure|likely
    @num percent probability|chance|likelihood|risk|certain|sure|likely
    centrality|betweenness|closeness|pagerank|eigenvector ~3 @num
    in|out of? @num|four|five|ten|hundred|three chance|probability|likelihood
    likelihood|probability|chance ~6 @num|one|two|three|four|five|half
    @num|one|two|three|nine in|out of? @num|four|five|ten|hundred
    tier|level|band|class @num
    percentile|quartile|decile|rating|ranking|scored
    risk|likelihood|probability|chance|odds|certainty|confidence ~9 @num %|per|percent
    @num %|per|percent ~5 risk|likelihood|probability|chance|odds|certainty|confidence`,
  future: `
    @subject _4 will|shall|ll !@procedure @lower|@name
    @subject won t
    @subject _5 is|are|re|s going to
    @subject _5 is|are|re|s about|bound|set|sure|certain|poised|likely|unlikely|expected|due to
    @subject _4 looks|seems set|likely|certain to
    @subject , ~6 , will
    @subject ~9 and|or will !be @lower
    @subject ~1 , ~9 , ~1 will
    @subject ~9 and is|are going|about|likely|set to
    @subject _3 will no|in|at|, ~9 @lower
    @subject _3 could|may|might|would well|soon|easily|again
    @subject _3 could|may|might|would ~8 again|soon|next
    @subject _4 plans|intends|means to ~1 attack|kill|rob|steal|burn|flee|escape|burgle|hurt
    @subject _4 is|are ready|prepared|tempted|likely|planning to
    @subject _3 will be back|tempted|at|in|dealing|selling|looking|waiting|on|out
    @subject _2 wo|won nt|t
    @subject _3 is|are bent on
    his|her|their next ~1 move|step|target|crime|victim|offence|attack will|is
    just a? matter of time
    only a matter of time`,
  futureNearPerson: `
    will soon|certainly|probably|again|re ~1 offend|reoffend|strike|steal|deal|kill|attack|flee
    likely|certain|bound|sure|going to re? offend|reoffend|strike|steal|kill|attack|flee|burgle|retaliate|lie
    chance|probability|risk|likelihood that @subject will
    risk|danger of reoffending|absconding|flight
    next offence|crime|victim|attack will`,
  special: `
    hiv aids? positive?
    aids
    hepatitis|tuberculosis|syphilis|cancer|cancers|diabetic|diabetes|epileptic|epilepsy|leukaemia|dementia|alzheimer
    schizophrenia|schizophrenic|schizophrenics|bipolar|autistic|autism|depressed|depression|psychotic|psychosis|paranoid|suicidal|adhd|ptsd
    antidepressants|antipsychotics|methadone|antiretrovirals
    psychiatric|mental ward|hospital|clinic|illness|disorder|treatment|patient|health|unit|care
    mentally|terminally|chronically ill|disabled|unstable
    pregnant|abortion|abortions|miscarriage|miscarriages|infertile|disabled|obese|overweight|anorexic|alcoholic|alcoholism
    drug|alcohol addict|addicts|addiction|addicted|dependent|dependency
    drug|heroin|cocaine treatment|user|addict
    addicted to
    suffers from
    homosexual|homosexuals|gay|lesbian|lesbians|bisexual|bisexuals|transgender|transgenders|transsexual|transsexuals|queer|queers|heterosexual|heterosexuals|promiscuous
    sexual|sex life|orientation|preferences|partners
    an? affair with
    prostitute|prostitutes
    muslim|muslims|islamic|jewish|jew|jews|christian|christians|catholic|protestant|protestants|orthodox|buddhist|buddhists|hindu|hindus|sikh|mormon|atheist|atheists|salafist|salafists|shia|sunni|sunnis
    jehovah s? witness|witnesses
    islam|judaism|christianity|buddhism|hinduism|scientology
    his|her|their faith|religion|religious|beliefs|church
    devout|religious|pious|believer|believers
    attends|attend|prays|worships|visits ~2 mosque|church|synagogue|temple|mass
    converted to
    communist|communists|socialist|socialists|anarchist|anarchists|fascist|fascists|nationalist|nationalists|liberal|liberals|separatist|separatists|leftist|leftists|marxist|marxists
    far|extreme|radical left|right
    votes|voted|voter for|of|@name
    party member|activist|supporter
    trade? union member|steward|official|activist|representative
    trade union
    member|steward|secretary of|in ~4 union|federation
    shop steward
    political views|opinion|opinions|beliefs|activist
    hereditary|genetic disease|disorder|defect|condition|predisposition
    dna|genetic profile|sample shows|reveals|suggests|indicates
    fingerprint|face|iris template|templates|biometrics
    dialysis|asthma|asthmatic|parkinson|sclerosis|tumour|tumours|tumor|tumors|anaemia|haemophilia|migraine|arthritis|insomnia|anxiety|dyslexic|allergy|allergic|covid|hernia|chemotherapy|incontinent|deaf|blind|paralysed|wheelchair|wheelchairs|insulin|insulins
    hears voices
    sectioned|psychiatrist|psychiatrists|therapist|therapists|psychotherapy|rehab|detox|therapy|counselling|medication|medications|sedatives|lithium
    trade|labour|labor|unionist|unionists unionist|unionists|movement
    unionist|unionists|unionised
    freemason|freemasons|baptist|baptists|methodist|methodists|lutheran|lutherans|anglican|anglicans|evangelical|evangelicals|pentecostal|pentecostals|calvinist|calvinists|pagan|pagans|druid|druids|alevi|druze|yazidi|yazidis|ahmadi|wahhabi|hasidic|quaker|quakers|imam|priest|priests|rabbi|rabbis|pastor|pastors|quran|ramadan|baptised|baptized|christened|prayer|prayers|prays|headscarf|kippah
    gay|swingers bar|bars|club|clubs|scene|partner|lover|marriage
    boyfriend|lover|mistress|impotent|impotence|viagra|pornography|fetish|brothel|brothels|sleeps with
    canvassed|campaigned|campaigns|votes|voted|stood|donated for|against|to
    liberals|conservatives|socialists|communists|nationalists|republicans|democrats|leftists|separatists
    protester|protesters|anti fascist|capitalist
    feminist|feminists|environmentalist|environmentalists|pacifist|pacifists|monarchist|monarchists|dissident|dissidents
    gene|genes|genome|genomes|chromosome|chromosomes
    carries|carrier|has ~2 gene|mutation
    blood type|group|disease|disorder
    months pregnant
    pregnancy|menopause|ivf
    belongs to ~4 church|congregation|mosque|sect|cult|lodge|party|union
    church|congregation|parish member|elder|leader|choir
    councillor|candidate|mp|deputy for|of
    recovering|former heroin|drug|alcohol ~1
    sclerosis|pakistani|pakistanis
    goes|go|went|walks ~2 church|mosque|synagogue|temple|mass
    supports|support|backs|funds|founded|leads|joined ~4 party|movement|union
    relationship|lives|living|sleeping|slept|intimate with ~1 man|woman
    in|under treatment|therapy for
    sick|ill|unwell|illness|disease|diagnosed|disabled|disability|patient
    medical|mental condition|history|record|problems|illness`,
  specialAlone: `
    member|supporter|activist|donor|treasurer of the ~3 party|union|league
    active member ~4 party`,
  origin: `
    roma|romani|romanis|sinti|kurd|kurdish|chechen|chechens|arab|arabic|berber|berbers|tatar|tatars|pashtun|pashtuns|slav|slavic|gypsy|gypsies
    of ~2 origin|descent|ancestry|ethnicity|race|blood
    ethnic|ethnically @lower|@name
    dark|black|brown|light|pale|olive skin|skinned
    skin colour|color
    african|asian|arab|oriental appearance|looking
    of mixed race
    white|black male|man|woman|female|boy|girl
    armenian|armenians|georgian|georgians|ossetian|ossetians|ingush|uyghur|uyghurs|uighur|uighurs|tamil|tamils|hazara|hazaras|assyrian|assyrians|yazidi|yazidis|bedouin|bedouins|tuareg|tuaregs|maori|maoris|inuit|inuits|sami|vlach|vlachs|gagauz|bosniak|bosniaks|basque|basques|catalan|catalans|latino|latinos|hispanic|caucasian|caucasians|indigenous|aboriginal|aboriginals|creole|creoles|slavs|arabs|kurds|tatars|chechens|romani|romanis
    mixed|foreign race|blood|descent|ethnicity`,
} satisfies WordLists;
