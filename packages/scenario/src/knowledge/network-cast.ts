import type { Cast } from './record.ts';

/**
 * Three cells that make, store and sell amphetamine, and what joins them: Judith Kestlin, who is named in few reports
 * and under two spellings, arranges transport and money for all three. Dorian Pellgrave is named most and takes no part:
 * a guest of the same bar.
 */
export const NETWORK_CAST: Cast = {
  persons: [
    { key: 'vask', name: 'Teodor Vaszek', pool: 'central', role: 'suspect', born: '1984-02-17' },
    { key: 'lorn', name: 'Maddis Lornvik', pool: 'north', role: 'suspect', born: '1999-03-08' },
    { key: 'matt', name: 'Mattis Lornvik', pool: 'north', role: 'suspect', born: '1999-03-08' },
    { key: 'quar', name: 'Etienne Quarrel', pool: 'west', role: 'suspect', born: '1992-07-23' },
    { key: 'zim', name: 'Gleb Zimaryov', own: 'Зимарёв Глеб Андреевич', pool: 'east', role: 'suspect', born: '1988-11-05' }, // prettier-ignore
    { key: 'zim2', same: 'zim', name: 'Gleb Simarjow', pool: 'east', role: 'suspect', born: '1988-11-05' },
    { key: 'bell', name: 'Odette Bellacre', pool: 'west', role: 'suspect', born: '1990-09-03' },
    { key: 'hall', name: 'Sindre Hallund', pool: 'north', role: 'convicted', born: '1981-12-14' },
    { key: 'prok', name: 'Vera Prokhnitskaya', own: 'Прохницкая Вера Павловна', pool: 'east', role: 'suspect', born: '1994-06-30' }, // prettier-ignore
    { key: 'prok2', same: 'prok', name: 'Wera Prochnizkaja', pool: 'east', role: 'suspect', born: '1994-06-30' },
    { key: 'orsz', name: 'Kasimir Orszal', pool: 'central', role: 'suspect', born: '1996-01-19' },
    { key: 'dren', name: 'Ruben Drennert', pool: 'central', role: 'suspect', born: '1979-11-30' },
    { key: 'dren2', same: 'dren', name: 'Ruben Drenert', pool: 'central', role: 'suspect', born: '1979-11-30' },
    { key: 'ulm', name: 'Ylva Ulmark', pool: 'north', role: 'suspect', born: '1986-04-02' },
    { key: 'savr', name: 'Lucien Savresse', pool: 'west', role: 'suspect', born: '1975-10-11' },
    { key: 'tark', name: 'Roman Tarkhayev', own: 'Тархаев Роман Сергеевич', pool: 'east', role: 'convicted', born: '1983-08-26' }, // prettier-ignore
    { key: 'kest', name: 'Judith Kestlin', pool: 'central', role: 'suspect', born: '1978-05-09' },
    { key: 'kest2', same: 'kest', name: 'J. Köstlin', pool: 'central', role: 'suspect', born: '1978' },
    { key: 'pell', name: 'Dorian Pellgrave', pool: 'west', role: 'contact' },
    { key: 'marl', name: 'Nora Marlund', pool: 'north', role: 'associate' },
    { key: 'mire', name: 'Zoya Mirelskaya', own: 'Мирельская Зоя', pool: 'east', role: 'associate' },
    { key: 'u-ferr', name: 'Arvo Ferrand', pool: 'west', role: 'mentioned' },
    { key: 'u-talm', name: 'Talman Brisk', pool: 'central', role: 'mentioned' },
    { key: 'u-osk', name: 'Лев Осканов', pool: 'east', role: 'mentioned' },
    { key: 'u-eld', name: 'Eldrun Haave', pool: 'north', role: 'mentioned' },
  ],
  things: [
    { key: 'org:tide', name: 'Tidewater Cold Storage Ltd' },
    { key: 'org:lant', name: 'Lantern Freight Ltd' },
    { key: 'org:marr', name: 'Marram Catering Ltd' },
    { key: 'org:pinn', name: 'Pinnace Cleaning Ltd' },
    { key: 'org:school', name: 'Saltmere Driving School' },
    { key: 'org:bran', name: 'Brandung Chemie GmbH' },
    { key: 'org:pinn2', same: 'org:pinn', name: 'Pinace Cleaning Ltd' },
    { key: 'v:vask', look: 'dark blue estate car' },
    { key: 'v:vask2', same: 'v:vask', near: 'v:vask', look: 'dark blue estate car' },
    { key: 'v:tide', look: 'white refrigerated van' },
    { key: 'v:lant', look: 'green lorry' },
    { key: 'v:bell', look: 'red hatchback' },
    { key: 'v:near', near: 'v:bell', look: 'silver saloon' },
    { key: 'v:dren', look: 'grey van' },
    { key: 'v:savr', look: 'white van' },
    { key: 'v:kest', look: 'black saloon' },
    { key: 'v:zim', look: 'black motorcycle' },
    { key: 'v:zim3', same: 'v:zim', near: 'v:zim' },
    { key: 'ph:zim3', same: 'ph:zim', near: 'ph:zim' },
    { key: 'ph:prok2', same: 'ph:prok', near: 'ph:prok' },
    { key: 'a:tide', district: 'SUND' },
    { key: 'a:tide2', same: 'a:tide', near: 'a:tide' },
    { key: 'a:vask', district: 'SUND' },
    { key: 'a:lorn', district: 'SUND' },
    { key: 'a:bell', district: 'SUND' },
    { key: 'a:prok', district: 'SUND' },
    { key: 'a:lab', district: 'SUND' },
    { key: 'a:yard', district: 'SUND' },
    { key: 'a:lock', district: 'SUND' },
    { key: 'a:orsz', district: 'SUND' },
    { key: 'a:bar', district: 'SUND' },
    { key: 'a:marr', district: 'SUND' },
    { key: 'a:ulm', district: 'SUND' },
    { key: 'a:tark', district: 'SUND' },
    { key: 'a:quar', district: 'SUND' },
  ],
};
