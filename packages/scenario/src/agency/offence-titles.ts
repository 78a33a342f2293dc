import { otherTitles, type OtherTitles } from './other-titles.ts';

/** The agency's offence types in its readers' other languages, in the words of their police statistics. */
// prettier-ignore
export const OFFENCE_TITLES: Readonly<Record<string, OtherTitles>> = {
  residential_burglary: otherTitles('Cambriolage d’habitation', 'Wohnungseinbruch', 'Furto in abitazione', 'Кража из жилища', 'Robo en vivienda'),
  commercial_burglary: otherTitles('Cambriolage de local commercial', 'Einbruch in Geschäftsräume', 'Furto in esercizio commerciale', 'Кража из нежилого помещения', 'Robo en local comercial'),
  theft_from_vehicle: otherTitles('Vol dans un véhicule', 'Diebstahl aus Kraftfahrzeugen', 'Furto su veicolo', 'Кража из транспортного средства', 'Robo en interior de vehículo'),
  vehicle_theft: otherTitles('Vol de véhicule', 'Diebstahl von Kraftfahrzeugen', 'Furto di veicolo', 'Кража транспортного средства', 'Sustracción de vehículo'),
  bicycle_theft: otherTitles('Vol de vélo', 'Fahrraddiebstahl', 'Furto di bicicletta', 'Кража велосипеда', 'Sustracción de bicicleta'),
  shoplifting: otherTitles('Vol à l’étalage', 'Ladendiebstahl', 'Furto in negozio', 'Кража из магазина', 'Hurto en comercio'),
  theft_from_person: otherTitles('Vol sur la personne', 'Taschendiebstahl', 'Furto alla persona', 'Кража у граждан', 'Hurto a personas'),
  other_theft: otherTitles('Autre vol', 'Sonstiger Diebstahl', 'Altro furto', 'Прочие кражи', 'Otro hurto'),
  robbery: otherTitles('Vol avec violence', 'Raub', 'Rapina', 'Грабёж и разбой', 'Robo con violencia o intimidación'),
  assault: otherTitles('Coups et blessures', 'Körperverletzung', 'Lesioni personali', 'Побои и вред здоровью', 'Lesiones'),
  domestic_violence: otherTitles('Violences intrafamiliales', 'Häusliche Gewalt', 'Violenza domestica', 'Домашнее насилие', 'Violencia doméstica'),
  threats: otherTitles('Menaces et harcèlement', 'Bedrohung und Nachstellung', 'Minacce e molestie', 'Угрозы и преследование', 'Amenazas y acoso'),
  criminal_damage: otherTitles('Dégradations', 'Sachbeschädigung', 'Danneggiamento', 'Повреждение имущества', 'Daños'),
  arson: otherTitles('Incendie volontaire', 'Brandstiftung', 'Incendio doloso', 'Поджог', 'Incendio provocado'),
  fraud: otherTitles('Escroquerie', 'Betrug', 'Truffa', 'Мошенничество', 'Estafa'),
  public_order: otherTitles('Trouble à l’ordre public', 'Störung der öffentlichen Ordnung', 'Turbativa dell’ordine pubblico', 'Нарушение общественного порядка', 'Alteración del orden público'),
  drug_possession: otherTitles('Détention de stupéfiants', 'Besitz von Betäubungsmitteln', 'Detenzione di stupefacenti', 'Хранение наркотиков', 'Tenencia de drogas'),
  drug_supply: otherTitles('Trafic de stupéfiants', 'Handel mit Betäubungsmitteln', 'Spaccio di stupefacenti', 'Сбыт наркотиков', 'Tráfico de drogas'),
  weapon_possession: otherTitles('Port d’arme prohibé', 'Unerlaubter Waffenbesitz', 'Porto abusivo di armi', 'Незаконное ношение оружия', 'Tenencia ilícita de armas'),
  drink_driving: otherTitles('Conduite sous l’emprise d’alcool ou de stupéfiants', 'Fahren unter Alkohol- oder Drogeneinfluss', 'Guida in stato di ebbrezza o sotto stupefacenti', 'Управление в состоянии опьянения', 'Conducción bajo los efectos del alcohol o las drogas'),
  homicide: otherTitles('Homicide volontaire', 'Tötungsdelikt', 'Omicidio', 'Убийство', 'Homicidio'),
  sexual_offence: otherTitles('Violences sexuelles', 'Sexualdelikt', 'Violenza sessuale', 'Половое преступление', 'Delito contra la libertad sexual'),
  human_trafficking: otherTitles('Traite des êtres humains', 'Menschenhandel', 'Tratta di esseri umani', 'Торговля людьми', 'Trata de seres humanos'),
  migrant_smuggling: otherTitles('Trafic illicite de migrants', 'Schleusung von Migranten', 'Traffico di migranti', 'Незаконный ввоз мигрантов', 'Tráfico ilícito de migrantes'),
  cybercrime: otherTitles('Cybercriminalité', 'Cyberkriminalität', 'Reato informatico', 'Киберпреступление', 'Ciberdelito'),
  money_laundering: otherTitles('Blanchiment de capitaux', 'Geldwäsche', 'Riciclaggio di denaro', 'Отмывание денег', 'Blanqueo de capitales'),
  corruption: otherTitles('Corruption et atteintes à la probité', 'Korruption', 'Corruzione', 'Коррупция', 'Corrupción'),
  hate_crime: otherTitles('Infraction à caractère haineux', 'Hasskriminalität', 'Crimine d’odio', 'Преступление на почве ненависти', 'Delito de odio'),
};
