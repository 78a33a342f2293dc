import type { ColumnRole } from '@reeve/domain';
/** Evidence of a heading for a role: the whole heading, or a word in it. Earlier names for a role fit it better. */
const NAMES: Readonly<Record<ColumnRole, readonly RegExp[]>> = {
  id: [
    /^(?:crime |incident |offen[cs]e |event |record |case )?(?:id|uid|uuid|guid)$/,
    /^(?:incident|crime|case|report|record|ref|reference|event)(?: ?(?:no|number|num|nr|ref|reference|#))$/,
    /^(?:aktenzeichen|vorgangsnummer|fallnummer|num[ée]ro|n[°º]|no|numero|referencia|riferimento|identifiant|номер|кусп)(?![\p{L}\p{N}])/u,
  ],
  time: [
    /(?:^| )(?:date|time|datetime)? ?(?:start|from|begin|début|debut|von|anfang|beginn|inizio|da|inicio|desde|начало|с)(?: |$)/,
    /^(?:date ?time|date single|occurred(?: at| on| date)?|occ date|date (?:occ|occurred|of occurrence|of incident|of offen[cs]e)|(?:incident|offen[cs]e|crime|event|occurrence) (?:date|time|datetime|date time))$/,
    /^(?:date|datum|data|fecha|дата|month|monat|mois|mese|mes|месяц|tatzeit|timestamp|when|quand|wann|quando|cuándo|когда)$/,
    /(?:^| )(?:date|datum|data|fecha|дата|day|month|tatzeit|jour)(?: |$)/,
  ],
  clock: [
    /^(?:time|hour|hhmm|uhrzeit|zeit|heure|ora|hora|время|час|time of day)$/,
    /(?:^| )(?:time|uhrzeit|heure|hora|время)(?: |$)/,
  ],
  year: [
    /^(?:(?:occ|occurrence|occurred|incident|offen[cs]e|crime|event) )?(?:year|yr|yyyy|jahr|année|annee|anno|año|ano|год)$/,
  ],
  month: [
    /^(?:(?:occ|occurrence|occurred|incident|offen[cs]e|crime|event) )?(?:month|mon|mm|monat|mois|mese|mes|месяц)(?: number| no)?$/,
  ],
  day: [
    /^(?:(?:occ|occurrence|occurred|incident|offen[cs]e|crime|event) )?(?:day|dd|day of month|tag|jour|giorno|día|dia|день)$/,
  ],
  hour: [
    /^(?:(?:occ|occurrence|occurred|incident|offen[cs]e|crime|event) )?(?:hour|hours|hr|hh|stunde|heure|ora|hora|час)$/,
  ],
  minute: [/^(?:(?:occ|occurrence|occurred|incident|offen[cs]e|crime|event) )?(?:minutes?|min|mi|minuto?|минуты?)$/],
  to: [/(?:^| )(?:date|time|datetime)? ?(?:end|to|until|fin|bis|ende|fine|hasta|конец|по|окончание)(?: |$)/],
  toClock: [/^(?:end|to|until) time$/, /^(?:uhrzeit bis|heure (?:de )?fin|ora fine|hora (?:de )?fin|время окончания)$/],
  reported: [/(?:^| )(?:reported|report|recorded|rptd|rpt|gemeldet|anzeige|signalement|denuncia|регистрации)(?: |$)/],
  x: [
    /^(?:lon|lng|long|longitude|longitud|longitudine|l[äa]nge|l[äa]ngengrad|долгота)$/,
    /^(?:x|easting|eastings|east|rechtswert|ostwert|est|este|x ?coord(?:inate)?s?|coord(?:inate)? ?x|point x|x ?m|geo ?x)$/,
    /(?:^| )(?:lon|lng|longitude|longitud|longitudine|easting|xcoord|долгота)(?: |$)/,
  ],
  y: [
    /^(?:lat|latitude|latitud|latitudine|breite|breitengrad|широта)$/,
    /^(?:y|northing|northings|north|hochwert|nordwert|nord|norte|y ?coord(?:inate)?s?|coord(?:inate)? ?y|point y|y ?m|geo ?y)$/,
    /(?:^| )(?:lat|latitude|latitud|latitudine|northing|ycoord|широта)(?: |$)/,
  ],
  xy: [
    /^(?:lon|lng|long|longitude|x)(?: ?[,;/&+-]? ?|\band\b)(?:lat|latitude|y)$/,
    /^(?:wkt|geom|geometry|the geom|shape|point|geo ?point|geolocation|coordinates?|coords|koordinaten|coordonnées|coordinate|coordenadas|координаты|new georeferenced column|georeference|location|position)(?: \d+)?$/,
  ],
  yx: [/^(?:lat|latitude|y)(?: ?[,;/&+-]? ?|\band\b)(?:lon|lng|long|longitude|x)$/],
  type: [
    /^(?:crime type|offen[cs]e type|primary type|incident type|type of crime|type|delikt|deliktsart|straftat|infraction|reato|delito|вид преступления|преступление|статья)$/,
    /^(?:offen[cs]e|crime|category|crime category|offen[cs]e category|kategorie|catégorie|categoria|categoría|tipo|art|вид)$/,
    /(?:^| )(?:type de (?:délit|crime|infraction)|tipo di reato|tipo de delito|offen[cs]e description)$/,
  ],
  typeDetail: [
    /^(?:description|offen[cs]e description|detail|details|context|sub ?type|mo|modus operandi|beschreibung|descrizione|descripción|описание)$/,
  ],
  areaCode: [
    /^(?:lsoa code|area code|ward code|district code|gss code|beat|census block|tract|community area|precinct|iris|insee)$/,
  ],
  areaName: [
    /^(?:area|district|borough|ward|(?:area|district|borough|ward|lsoa|msoa|beat|division|precinct) name|neighbou?rhood|city|city name|town|municipality|division|sector|suburb)$/,
    /^(?:bezirk|stadtteil|ortsteil|gemeinde|revier|commune|quartier|arrondissement|comune|quartiere|barrio|municipio|distrito|район|округ|город|участок|отдел полиции|насел[её]нный пункт)$/,
  ],
  street: [
    /^(?:street|street name|address|block|location|location description address|road)$/,
    /^(?:stra(?:ß|ss)e|adresse|anschrift|tatort|rue|lieu|via|indirizzo|luogo|calle|dirección|direccion|улица|адрес|место)$/,
  ],
  placeKind: [
    /^(?:location type|place type|premises|premise type|location description|location category|loc cat|tatörtlichkeit|type de lieu)$/,
  ],
  outcome: [/^(?:outcome|last outcome category|status|result|disposition|ergebnis|statut|esito|resultado|результат)$/],
  arrest: [/^(?:arrest|arrested|arrest made)$/],
  domestic: [/^(?:domestic|domestic violence)$/],
  reportedBy: [/^(?:reported by|falls within|agency|force|dienststelle|service)$/],
};

/** Returns how well a tidied heading fits a role: 1 best, 0 not at all. */
export function roleFit(name: string, role: ColumnRole): number {
  const at = NAMES[role].findIndex((pattern) => pattern.test(name));
  return at < 0 ? 0 : 1 - at * 0.15;
}
