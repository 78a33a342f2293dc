import type { WordClasses } from './word-lists.ts';

/** English word classes; forms as `wordSet` reads them. */
export const CLASSES_EN = {
  spot: `
    crossing crossings road roads street streets junction junctions place places area areas corner corners spots bend bends stop
    station districts hours`,
  again: 'again next soon tomorrow opportunity chance sooner later future',
  pronoun: 'he she they him her them his their who',
  role: `
    suspect suspects offender offenders dealer dealers burglar burglars thief thieves robber robbers brother brothers sister sisters
    cousin cousins son sons daughter daughters father mother husband wife uncle nephew partner boyfriend girlfriend man men woman
    women boy boys girl girls youth youths lad lads driver drivers passenger tenant tenants owner seller buyer courier couriers leader
    leaders member members accomplice accomplices associate associates gunman attacker attackers perpetrator perpetrators criminal
    criminals person persons individual individuals people subject subjects smuggler smugglers trafficker traffickers fraudster
    arsonist prisoner prisoners detainee target targets informant informants source hooligan hooligans arsonists landlord niece
    accountant barman bouncer flatmate flatmates roommate grandmother grandfather grandparents parents clan family families gang gangs
    ringleader ringleaders fugitive teenager teenagers juvenile stalker kidnapper hitman rapist murderer killer pickpocket shoplifter
    supplier customer client lodger widow widower stepfather stepson stepbrother fiancé boss foreman employee mechanic trader fence
    receiver forger launderer carrier contact contacts friend friends ex defendant accused convict inmate parolee clerk cashier
    migrant foreigner foreigners group groups couple couples pair shoplifters`,
  bystander: `
    victim victims witness witnesses officer officers interpreter complainant caller neighbour neighbours neighbor child children
    deceased doctor lawyer council glazier liaison shopkeeper`,
  determiner: `
    the a an this that these those my his her its their our both two three four five some all young old older elder younger other
    second first same new local`,
  preposition: `
    of in on at by with from to for against about near behind outside inside under over between without beside towards into`,
  barrier: `
    and but or because while when if that which since although was were is are has had did said says told where`,
  notName: `
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december burglaries burglary thefts robberies robbery prices patrols reports offences crimes damage violence copper
    officers police crime drugs drug according today tomorrow yesterday information intelligence numbers traffic sales demand
    complaints assaults incidents risk health anti thirty twenty ten forty fifty hundred sooner without offender rank there we you dna
    another most several many every each nobody everyone somebody either neither checks shops since residents tensions disorder staff
    controls money weather snow rain fraud arson vandalism shoplifting roma muslim muslims jewish jews catholic christian islam green
    albanians albanian balkan gypsy euro euros french german harbour informant vehicles searches arrests stolen opening closing
    christmas easter summer winter spring autumn visibility prosecutors traders shoppers students tourists drivers farmers rates
    losses queues demonstrations protests roads trains buses asian african european oriental arab caucasian latino mediterranean`,
  place: `
    street road lane avenue square park market station bridge council river county district school court party hill mill valley
    harbour estate centre center hospital town city north south east west old upper lower`,
  locative: 'in near at of from to towards behind outside around',
  procedure: `
    heard interviewed questioned released charged arrested summoned examined brought tried sentenced appear appears court trial bail
    report invited notified served informed searched transferred detained extradited deported attend handed remanded seen asked given
    taken escorted`,
  thing: `
    cemetery community centre school shop quarter church museum club grave graves monument memorial victims festival restaurant office
    headquarters building hall bookshop newspaper association organisation organization charity hospital parade day mosque synagogue
    temple holiday food bakery burial ground appearance gang gangs charities aid welfare foundation choir choirs shops house holidays
    new quarters schools`,
  need: 'needs need requires require uses interpreter medication insulin wheelchair asks care',
  victim: 'victim victims complainant injured',
  description: `
    unknown unidentified described description about aged hair build height tall wearing slim accent masked offender robber fifties
    forties thirties twenties sixties teens beard bearded moustache tattoo appearance`,
  ordinal: 'first second third fourth fifth sixth seventh eighth ninth tenth',
} satisfies WordClasses;
