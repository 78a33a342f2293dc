import type { Language } from '@reeve/domain';

/** Fixed words of the page on which a checkpoint is printed. `{events}` and `{at}` are filled in. */
export interface CheckpointWords {
  readonly title: string;
  readonly says: string;
  readonly keep: string;
  readonly note: string;
  readonly key: string;
  readonly scan: string;
  readonly signature: string;
}

export const CHECKPOINT_WORDS: Readonly<Record<Language, CheckpointWords>> = {
  en: {
    title: 'Checkpoint of the log',
    says: 'At {at} the log held {events} events, and exactly those of which the root below was made.',
    keep: 'Keep this page where nobody who runs the system can reach it. If the log is ever shortened or written anew, it will no longer fit this page: reeve audit verify FILE --witness NOTE.',
    note: 'Signed note',
    key: 'Key of the log',
    scan: 'The code holds the signed note, sign for sign.',
    signature: 'Received by, date, signature',
  },
  fr: {
    title: 'Point de contrôle du journal',
    says: 'Le {at}, le journal contenait {events} événements, exactement ceux dont la racine ci-dessous a été calculée.',
    keep: 'Conservez cette page là où aucune personne exploitant le système ne peut l’atteindre. Si le journal est un jour raccourci ou réécrit, il ne concordera plus avec cette page : reeve audit verify FILE --witness NOTE.',
    note: 'Note signée',
    key: 'Clé du journal',
    scan: 'Le code contient la note signée, caractère par caractère.',
    signature: 'Reçu par, date, signature',
  },
  de: {
    title: 'Prüfpunkt des Protokolls',
    says: 'Am {at} enthielt das Protokoll {events} Ereignisse, und genau die, aus denen die Wurzel unten gebildet wurde.',
    keep: 'Bewahren Sie dieses Blatt dort auf, wo niemand herankommt, der das System betreibt. Wird das Protokoll je gekürzt oder neu geschrieben, passt es nicht mehr zu diesem Blatt: reeve audit verify FILE --witness NOTE.',
    note: 'Signierte Notiz',
    key: 'Schlüssel des Protokolls',
    scan: 'Der Code enthält die signierte Notiz Zeichen für Zeichen.',
    signature: 'Erhalten von, Datum, Unterschrift',
  },
  it: {
    title: 'Punto di controllo del registro',
    says: 'Il {at} il registro conteneva {events} eventi, esattamente quelli da cui è stata calcolata la radice qui sotto.',
    keep: 'Conservate questa pagina dove nessuno di chi gestisce il sistema possa arrivare. Se il registro verrà accorciato o riscritto, non corrisponderà più a questa pagina: reeve audit verify FILE --witness NOTE.',
    note: 'Nota firmata',
    key: 'Chiave del registro',
    scan: 'Il codice contiene la nota firmata, carattere per carattere.',
    signature: 'Ricevuto da, data, firma',
  },
  ru: {
    title: 'Контрольная точка журнала',
    says: 'На {at} число событий в журнале: {events} — именно те, по которым вычислен приведённый ниже корень.',
    keep: 'Храните этот лист там, куда не имеет доступа никто из обслуживающих систему. Если журнал когда-либо укоротят или перепишут, он перестанет соответствовать этому листу: reeve audit verify FILE --witness NOTE.',
    note: 'Подписанная запись',
    key: 'Ключ журнала',
    scan: 'Код содержит подписанную запись знак в знак.',
    signature: 'Получил(а), дата, подпись',
  },
  es: {
    title: 'Punto de control del registro',
    says: 'El {at} el registro contenía {events} eventos, exactamente aquellos de los que se calculó la raíz que figura abajo.',
    keep: 'Guarde esta página donde no pueda alcanzarla nadie que administre el sistema. Si alguna vez se acorta o se reescribe el registro, ya no coincidirá con esta página: reeve audit verify FILE --witness NOTE.',
    note: 'Nota firmada',
    key: 'Clave del registro',
    scan: 'El código contiene la nota firmada, carácter por carácter.',
    signature: 'Recibido por, fecha, firma',
  },
};
