import { otherTitles, type OtherTitles } from './other-titles.ts';

/** Purposes, by code. */
// prettier-ignore
export const PURPOSE_TITLES: Readonly<Record<string, OtherTitles>> = {
  P1: otherTitles('Violences intrafamiliales', 'Häusliche Gewalt', 'Violenza domestica', 'Домашнее насилие', 'Violencia doméstica'),
  P2: otherTitles('Cambriolages d’habitations', 'Wohnungseinbruch', 'Furti in abitazione', 'Кражи из жилищ', 'Robos en viviendas'),
  P3: otherTitles('Drogues de synthèse', 'Synthetische Drogen', 'Droghe sintetiche', 'Синтетические наркотики', 'Drogas sintéticas'),
  GEN: otherTitles('Activité générale de police', 'Allgemeine Polizeiarbeit', 'Attività generale di polizia', 'Общая полицейская работа', 'Labor policial general'),
};

/** Legal bases with their citation, by code. */
// prettier-ignore
export const LEGAL_BASIS_TITLES: Readonly<Record<string, OtherTitles>> = {
  'PA-3': otherTitles('Loi sur la police, art. 3 : missions de la police, prévenir les dangers et les infractions', 'Polizeigesetz § 3: Aufgaben der Polizei, Gefahren und Straftaten verhüten', 'Legge di polizia, art. 3: compiti della polizia, prevenire pericoli e reati', 'Закон о полиции, ст. 3: задачи полиции, предупреждение опасностей и преступлений', 'Ley de policía, art. 3: funciones de la policía, prevenir peligros y delitos'),
  'PA-9': otherTitles('Loi sur la police, art. 9 : tenue du registre des infractions signalées', 'Polizeigesetz § 9: Erfassung angezeigter Straftaten', 'Legge di polizia, art. 9: registrazione dei reati denunciati', 'Закон о полиции, ст. 9: учёт заявленных преступлений', 'Ley de policía, art. 9: registro de los delitos denunciados'),
  'PA-12-1': otherTitles('Loi sur la police, art. 12, al. 1 : recueil d’informations pour prévenir ou détecter les infractions', 'Polizeigesetz § 12 Abs. 1: Erhebung von Informationen zur Verhütung oder Aufdeckung von Straftaten', 'Legge di polizia, art. 12, c. 1: raccolta di informazioni per prevenire o accertare reati', 'Закон о полиции, ч. 1 ст. 12: сбор сведений для предупреждения и выявления преступлений', 'Ley de policía, art. 12.1: obtención de información para prevenir o detectar delitos'),
  'PA-12-3': otherTitles('Loi sur la police, art. 12, al. 3 : protection des personnes exposées à un dommage grave', 'Polizeigesetz § 12 Abs. 3: Schutz von Personen, denen schwerer Schaden droht', 'Legge di polizia, art. 12, c. 3: protezione di persone a rischio di grave danno', 'Закон о полиции, ч. 3 ст. 12: защита лиц, которым грозит тяжкий вред', 'Ley de policía, art. 12.3: protección de personas en riesgo de daño grave'),
  'PA-14-2': otherTitles('Loi sur la police, art. 14, al. 2 : enregistrement de suspects pour des motifs sérieux', 'Polizeigesetz § 14 Abs. 2: Erfassung von Verdächtigen bei begründetem Verdacht', 'Legge di polizia, art. 14, c. 2: registrazione di sospettati per fondati motivi', 'Закон о полиции, ч. 2 ст. 14: учёт подозреваемых при веских основаниях', 'Ley de policía, art. 14.2: registro de sospechosos por motivos fundados'),
  'PA-21': otherTitles('Loi sur la police, art. 21 : échange avec d’autres services de police', 'Polizeigesetz § 21: Austausch mit anderen Polizeibehörden', 'Legge di polizia, art. 21: scambio con altri servizi di polizia', 'Закон о полиции, ст. 21: обмен с другими полицейскими службами', 'Ley de policía, art. 21: intercambio con otros cuerpos policiales'),
  'DA-7': otherTitles('Loi sur les drogues, art. 7 : détection de la fabrication et du trafic de drogues', 'Betäubungsmittelgesetz § 7: Aufdeckung von Herstellung und Handel', 'Legge sugli stupefacenti, art. 7: accertamento della produzione e dello spaccio', 'Закон о наркотиках, ст. 7: выявление изготовления и сбыта наркотиков', 'Ley de drogas, art. 7: detección de la fabricación y el tráfico de drogas'),
};

/** Need-to-know groups, by code. */
// prettier-ignore
export const GROUP_TITLES: Readonly<Record<string, OtherTitles>> = {
  'RIV-GEN': otherTitles('Riverton, général', 'Riverton, allgemein', 'Riverton, generale', 'Riverton, общая группа', 'Riverton, general'),
  'NORRIN-BURG': otherTitles('Norrin, cambriolages', 'Norrin, Einbruch', 'Norrin, furti in abitazione', 'Norrin, кражи из жилищ', 'Norrin, robos en viviendas'),
  'NORRIN-DV': otherTitles('Norrin, violences intrafamiliales', 'Norrin, häusliche Gewalt', 'Norrin, violenza domestica', 'Norrin, домашнее насилие', 'Norrin, violencia doméstica'),
  'SUND-DRUGS': otherTitles('Sund, drogues de synthèse', 'Sund, synthetische Drogen', 'Sund, droghe sintetiche', 'Sund, синтетические наркотики', 'Sund, drogas sintéticas'),
  'NORRIN-TCG': otherTitles('Norrin, pilotage et coordination', 'Norrin, Steuerung und Koordination', 'Norrin, indirizzo e coordinamento', 'Norrin, постановка задач и координация', 'Norrin, dirección y coordinación'),
  'NORRIN-COUNCIL': otherTitles('Norrin, conseil de sécurité', 'Norrin, Sicherheitsrat', 'Norrin, consiglio per la sicurezza', 'Norrin, совет по безопасности', 'Norrin, consejo de seguridad'),
  'NAT-PROPERTY': otherTitles('Atteintes aux biens, niveau national', 'Eigentumskriminalität, national', 'Reati contro il patrimonio, livello nazionale', 'Преступления против собственности, общенациональная группа', 'Delitos contra la propiedad, nivel nacional'),
};
