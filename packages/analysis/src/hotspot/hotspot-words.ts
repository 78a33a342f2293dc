import type { Language } from '@reeve/domain';

/** Sentences about hot spots. Numbers follow colons, so that no word changes its form with them. */
export interface HotspotWords {
  readonly density: string;
  readonly counts: string;
  readonly significant: string;
  readonly clusters: string;
  readonly closer: string;
  readonly asChance: string;
  readonly apart: string;
}

export const HOTSPOT_WORDS: Readonly<Record<Language, HotspotWords>> = {
  en: {
    density: 'Events: {n}; highest density: {perKm2} per km² (bandwidth {bandwidth} m).',
    counts: 'Events: {n}; cells with an event: {cells}; most in one cell: {most}.',
    significant: 'Hot cells: {hot} of {cells}; cold cells: {cold}; all cells tested together (n = {n}).',
    clusters: 'Clusters: {clusters}; events in them: {inside} of {n}.',
    closer: 'Events lie closer together than chance gives (index {ratio}, z {z}, n = {n}).',
    asChance: 'Events lie no closer together and no further apart than chance gives (index {ratio}, z {z}, n = {n}).',
    apart: 'Events lie further apart than chance gives (index {ratio}, z {z}, n = {n}).',
  },
  fr: {
    density: 'Événements : {n} ; densité maximale : {perKm2} par km² (rayon de lissage {bandwidth} m).',
    counts: 'Événements : {n} ; mailles avec un événement : {cells} ; maximum dans une maille : {most}.',
    significant:
      'Mailles chaudes : {hot} sur {cells} ; mailles froides : {cold} ; toutes les mailles testées ensemble (n = {n}).',
    clusters: 'Groupements : {clusters} ; événements qu’ils contiennent : {inside} sur {n}.',
    closer: 'Les événements sont plus rapprochés que ne le donne le hasard (indice {ratio}, z {z}, n = {n}).',
    asChance:
      'Les événements ne sont ni plus rapprochés ni plus espacés que ne le donne le hasard (indice {ratio}, z {z}, n = {n}).',
    apart: 'Les événements sont plus espacés que ne le donne le hasard (indice {ratio}, z {z}, n = {n}).',
  },
  de: {
    density: 'Ereignisse: {n}; höchste Dichte: {perKm2} je km² (Bandbreite {bandwidth} m).',
    counts: 'Ereignisse: {n}; Zellen mit einem Ereignis: {cells}; Höchstzahl in einer Zelle: {most}.',
    significant: 'Heiße Zellen: {hot} von {cells}; kalte Zellen: {cold}; alle Zellen gemeinsam geprüft (n = {n}).',
    clusters: 'Häufungen: {clusters}; Ereignisse darin: {inside} von {n}.',
    closer: 'Die Ereignisse liegen enger beieinander, als der Zufall ergibt (Index {ratio}, z {z}, n = {n}).',
    asChance:
      'Die Ereignisse liegen weder enger beieinander noch weiter auseinander, als der Zufall ergibt (Index {ratio}, z {z}, n = {n}).',
    apart: 'Die Ereignisse liegen weiter auseinander, als der Zufall ergibt (Index {ratio}, z {z}, n = {n}).',
  },
  it: {
    density: 'Eventi: {n}; densità massima: {perKm2} per km² (ampiezza di banda {bandwidth} m).',
    counts: 'Eventi: {n}; celle con un evento: {cells}; massimo in una cella: {most}.',
    significant: 'Celle calde: {hot} su {cells}; celle fredde: {cold}; tutte le celle verificate insieme (n = {n}).',
    clusters: 'Raggruppamenti: {clusters}; eventi al loro interno: {inside} su {n}.',
    closer: 'Gli eventi sono più vicini tra loro di quanto dia il caso (indice {ratio}, z {z}, n = {n}).',
    asChance:
      'Gli eventi non sono né più vicini né più lontani tra loro di quanto dia il caso (indice {ratio}, z {z}, n = {n}).',
    apart: 'Gli eventi sono più lontani tra loro di quanto dia il caso (indice {ratio}, z {z}, n = {n}).',
  },
  ru: {
    density: 'Событий: {n}; наибольшая плотность: {perKm2} на км² (ширина окна {bandwidth} м).',
    counts: 'Событий: {n}; ячеек с событием: {cells}; больше всего в одной ячейке: {most}.',
    significant: 'Горячих ячеек: {hot} из {cells}; холодных: {cold}; все ячейки проверены вместе (n = {n}).',
    clusters: 'Скоплений: {clusters}; событий в них: {inside} из {n}.',
    closer: 'События расположены ближе друг к другу, чем даёт случай (индекс {ratio}, z {z}, n = {n}).',
    asChance:
      'События расположены не ближе и не дальше друг от друга, чем даёт случай (индекс {ratio}, z {z}, n = {n}).',
    apart: 'События расположены дальше друг от друга, чем даёт случай (индекс {ratio}, z {z}, n = {n}).',
  },
  es: {
    density: 'Sucesos: {n}; densidad máxima: {perKm2} por km² (ancho de banda {bandwidth} m).',
    counts: 'Sucesos: {n}; celdas con un suceso: {cells}; máximo en una celda: {most}.',
    significant:
      'Celdas calientes: {hot} de {cells}; celdas frías: {cold}; todas las celdas contrastadas juntas (n = {n}).',
    clusters: 'Agrupaciones: {clusters}; sucesos en ellas: {inside} de {n}.',
    closer: 'Los sucesos están más juntos de lo que da el azar (índice {ratio}, z {z}, n = {n}).',
    asChance:
      'Los sucesos no están ni más juntos ni más separados de lo que da el azar (índice {ratio}, z {z}, n = {n}).',
    apart: 'Los sucesos están más separados de lo que da el azar (índice {ratio}, z {z}, n = {n}).',
  },
};
