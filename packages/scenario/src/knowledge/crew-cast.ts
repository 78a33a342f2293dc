import type { Cast } from './record.ts';

/**
 * A crew that burgles homes, those who buy from it, and people who are taken for them: a father and a son of one name,
 * and two women whose names differ in one letter.
 */
export const CREW_CAST: Cast = {
  persons: [
    { key: 'corl', name: 'Bastien Corloy', pool: 'west', role: 'suspect', born: '1987-04-12' },
    { key: 'corl2', same: 'corl', name: 'Bastian Korloy', pool: 'west', role: 'suspect', born: '1987' },
    { key: 'vess', name: 'Amandine Vessier', pool: 'west', role: 'suspect', born: '1993-10-02' },
    { key: 'vass', name: 'Amandine Vassier', pool: 'west', role: 'convicted', born: '1970-02-25' },
    { key: 'eskm', name: 'Torvald Eskmo', pool: 'north', role: 'suspect', born: '1995-05-17' },
    { key: 'eskm2', same: 'eskm', name: 'Thorvald Eskmoe', pool: 'north', role: 'suspect' },
    { key: 'jor', name: 'Jorunn Hallgarth', pool: 'north', role: 'suspect', born: '1989-12-01' },
    { key: 'brof', name: 'Stefan Brodwin', pool: 'central', role: 'convicted', born: '1963-06-08' },
    { key: 'bros', name: 'Stefan Brodwin', pool: 'central', role: 'suspect', born: '1991-08-30' },
    { key: 'gus', name: 'Pavel Gusarin', own: 'Гусарин Павел Игоревич', pool: 'east', role: 'suspect', born: '1990-01-27' }, // prettier-ignore
    { key: 'gus2', same: 'gus', name: 'Pawel Gussarin', pool: 'east', role: 'suspect', born: '1990-01-27' },
    { key: 'ostr', name: 'Lidia Ostrenko', own: 'Остренко Лидия Марковна', pool: 'east', role: 'suspect', born: '1985-03-15' }, // prettier-ignore
    { key: 'ostr2', same: 'ostr', name: 'Lydia Ostrienko', pool: 'east', role: 'suspect' },
    { key: 'minz', name: 'Walther Minzel', pool: 'central', role: 'suspect', born: '1958-09-21' },
    { key: 'minz2', same: 'minz', name: 'Walter Minzl', pool: 'central', role: 'suspect' },
    { key: 'sten', name: 'Henrik Stenvall', pool: 'north', role: 'convicted', born: '1972-07-04' },
    { key: 'kvit', name: 'Sanna Kvitmo', pool: 'north', role: 'associate' },
    { key: 'verb', name: 'Artem Verbin', own: 'Вербин Артём', pool: 'east', role: 'associate' },
    { key: 'lass', name: 'Colette Lassarre', pool: 'west', role: 'associate' },
    { key: 'u-hode', name: 'Bram Hodelin', pool: 'central', role: 'mentioned' },
    { key: 'u-rask', name: 'Ebba Raskholm', pool: 'north', role: 'mentioned' },
    { key: 'u-delv', name: 'Marius Delvaux-Orme', pool: 'west', role: 'mentioned' },
  ],
  things: [
    { key: 'ev:cellar', name: 'Burglary by a cellar window' },
    { key: 'ev:plan', name: 'Meeting at a removal firm' },
    { key: 'ev:terrace', name: 'Attempt at a terrace door' },
    { key: 'org:minz', name: 'Minzel Antiques' },
    { key: 'org:minz2', same: 'org:minz', name: 'Minzl Antiques' },
    { key: 'org:lock', name: 'Lodestar Locksmiths Ltd' },
    { key: 'org:move', name: 'Beacon Removals Ltd' },
    { key: 'org:gold', name: 'Goldwell Exchange Ltd' },
    { key: 'org:agent', name: 'Kestrel Estates Ltd' },
    { key: 'org:rent', name: 'Norrin Car Rental Ltd' },
    { key: 'v:corl', look: 'silver estate car' },
    { key: 'v:corl2', same: 'v:corl', near: 'v:corl', look: 'silver estate car' },
    { key: 'v:move', look: 'yellow van' },
    { key: 'v:eskm', look: 'black hatchback' },
    { key: 'v:eskm2', near: 'v:eskm', look: 'black hatchback' },
    { key: 'v:rent', look: 'white saloon' },
    { key: 'v:minz', look: 'brown estate car' },
    { key: 'v:minz4', same: 'v:minz', near: 'v:minz', look: 'brown estate car' },
    { key: 'v:bro', look: 'green pick-up' },
    { key: 'v:gus', look: 'blue saloon' },
    { key: 'ph:eskm2', same: 'ph:eskm', near: 'ph:eskm' },
  ],
};
