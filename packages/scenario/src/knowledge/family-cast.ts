import type { Cast } from './record.ts';

/**
 * Two families and two groups of fraudsters. Fathers and sons, cousins and strangers have nearly one name; some people
 * were entered twice because of a spelling.
 */
export const FAMILY_CAST: Cast = {
  persons: [
    { key: 'albf', name: 'Alban Corvane', pool: 'west', role: 'convicted', born: '1961-03-03' },
    { key: 'albs', name: 'Alban Corvane', pool: 'west', role: 'suspect', born: '1988-07-19' },
    { key: 'sola', name: 'Solange Corvane', pool: 'west', role: 'suspect', born: '1990-11-24' },
    { key: 'sola2', same: 'sola', name: 'Solange Korvan', pool: 'west', role: 'suspect' },
    { key: 'mirc', name: 'Mireille Corvane', pool: 'west', role: 'associate' },
    { key: 'gunn', name: 'Gunnar Hollvar', pool: 'north', role: 'suspect', born: '1968-01-30' },
    { key: 'eiri', name: 'Eirik Hollvar', pool: 'north', role: 'suspect', born: '1994-05-05' },
    { key: 'erik', name: 'Erik Hollvar', pool: 'north', role: 'suspect', born: '1996-09-12' },
    { key: 'eiri2', same: 'eiri', name: 'Eirik Holvar', pool: 'north', role: 'suspect', born: '1994-05-05' },
    { key: 'sigr', name: 'Sigrun Hollvar', pool: 'north', role: 'associate' },
    { key: 'wirs', name: 'Edmund Wirsing', pool: 'central', role: 'suspect', born: '1974-08-08' },
    { key: 'wirs2', same: 'wirs', name: 'Edmund Wirsling', pool: 'central', role: 'suspect' },
    { key: 'klar', name: 'Klara Wirsing', pool: 'central', role: 'associate' },
    { key: 'prel', name: 'Anton Prelnik', pool: 'central', role: 'suspect', born: '1999-02-11' },
    { key: 'ruda', name: 'Denis Rudakov', own: 'Рудаков Денис Олегович', pool: 'east', role: 'suspect', born: '1986-10-16' }, // prettier-ignore
    { key: 'ruda2', same: 'ruda', name: 'Denis Rudakoff', pool: 'east', role: 'suspect', born: '1986-10-16' },
    { key: 'rude', name: 'Denis Rudanov', own: 'Руданов Денис', pool: 'east', role: 'suspect', born: '1979-01-09' },
    { key: 'seli', name: 'Marat Selivanin', own: 'Селиванин Марат', pool: 'east', role: 'convicted', born: '1971-12-20' }, // prettier-ignore
    { key: 'ingr', name: 'Inga Rudakova', own: 'Рудакова Инга', pool: 'east', role: 'associate' },
    { key: 'u-moss', name: 'Per Mossgaard', pool: 'north', role: 'mentioned' },
    { key: 'u-gril', name: 'Fabrice Grillon-Saye', pool: 'west', role: 'mentioned' },
    { key: 'u-dorn', name: 'Matthis Dornel', pool: 'central', role: 'mentioned' },
    { key: 'u-lavr', name: 'Олег Лаврецов', pool: 'east', role: 'mentioned' },
  ],
  things: [
    { key: 'ev:parts', name: 'Find of catalytic converters' },
    { key: 'org:scrap', name: 'Corvane Metals Ltd' },
    { key: 'org:scrap2', same: 'org:scrap', name: 'Korvan Metals Ltd' },
    { key: 'org:boat', name: 'Hollvar Marine Ltd' },
    { key: 'org:roof', name: 'Firstline Roofing Ltd' },
    { key: 'org:roof2', near: 'org:roof', name: 'Firstland Roofing Ltd' },
    { key: 'org:cons', name: 'Amber Consulting Ltd' },
    { key: 'org:ferry', name: 'Island Ferries Ltd' },
    { key: 'v:albf', look: 'red lorry' },
    { key: 'v:albs', look: 'black jeep' },
    { key: 'v:albs2', same: 'v:albs', near: 'v:albs', look: 'black jeep' },
    { key: 'v:gunn', look: 'white van' },
    { key: 'v:roof', look: 'blue van' },
    { key: 'v:sola', look: 'yellow hatchback' },
    { key: 'a:scrap2', same: 'a:scrap', near: 'a:scrap' },
    { key: 'a:wirs2', same: 'a:wirs', near: 'a:wirs' },
    { key: 'ph:ruda2', same: 'ph:ruda', near: 'ph:ruda' },
  ],
};
