import type { ConceptTexts } from './concept-code.ts';

/** The terms and our own definitions in German. */
export const CONCEPTS_DE: ConceptTexts = {
  information: {
    term: 'Information',
    definition:
      'Was bemerkt, gesagt oder aufgezeichnet wurde und für Kriminalität oder Sicherheit von Belang sein kann, bevor jemand seine Herkunft gewichtet oder es mit anderem zusammengeführt hat.',
  },
  intelligence: {
    term: 'Erkenntnis',
    also: ['polizeiliche Erkenntnis', 'Intelligence'],
    note: 'Nicht jedes Geheimnis ist eine Erkenntnis, und eine Erkenntnis muss nicht geheim sein.',
    definition:
      'Bewertete, zusammengeführte und gedeutete Information, auf deren Grundlage jemand entscheiden oder handeln kann, mit Angabe ihrer Unsicherheit.',
  },
  criminal_intelligence: {
    term: 'kriminalpolizeiliche Erkenntnis',
    also: ['Criminal Intelligence'],
    definition:
      'Erkenntnis über Straftaten und über diejenigen, die sie planen, begehen oder von ihnen profitieren, erhoben nach einem Gesetz, das Zweck, Personenkreis und Dauer nennt.',
  },
  ilp: {
    term: 'erkenntnisgeleitete Polizeiarbeit',
    also: ['Intelligence-led Policing', 'ILP'],
    note: 'Die Definitionen unterscheiden sich von Staat zu Staat; sie stehen in dieser Sammlung nebeneinander.',
    definition:
      'Führung der Polizeiarbeit, bei der ausgewertete und bewertete Erkenntnisse über feste Sitzungen und schriftliche Entscheidungen auf allen Ebenen Schwerpunkte setzen und Kräfte lenken, im Rahmen des Rechts und mit Evaluation der Ergebnisse.',
  },
  intelligence_cycle: {
    term: 'Erkenntniskreislauf',
    also: ['Intelligence Cycle'],
    definition:
      'Die wiederkehrenden Schritte: fragen, erheben, bewerten, zusammenführen, auswerten, weitergeben, entscheiden und aus dem lernen, was daraus wurde.',
  },
  requirement: {
    term: 'Erkenntnisbedarf',
    also: ['Informationsbedarf'],
    definition:
      'Eine Frage, deren Antwort eine benannte Entscheidung bis zu einem Tag braucht, so gestellt, dass erkennbar ist, wann sie beantwortet ist.',
  },
  crime_analysis: {
    term: 'Kriminalitätsanalyse',
    definition:
      'Untersuchung erfasster Straftaten und Störungen nach Ort, Zeit, Art und Vorgehen, um Muster zu finden, denen sich vorbeugen lässt.',
  },
  analysis: {
    term: 'Auswertung',
    also: ['Analyse'],
    definition:
      'Material nach einer benannten Methode zerlegen und neu zusammensetzen, sodass Gewusstes, Erschlossenes und Fehlendes unterscheidbar werden.',
  },
  assessment: {
    term: 'Einschätzung',
    also: ['Lagebeurteilung'],
    note: 'Eine Einschätzung ist ein Urteil, eine Tatsache nicht.',
    definition:
      'Ein begründetes Urteil darüber, was geschieht, warum, oder was zu erwarten ist, mit Wahrscheinlichkeit, Bewertungssicherheit und dem, was es ändern würde.',
  },
  evaluation_of_source: {
    term: 'Bewertung einer Quelle',
    also: ['Quellenbewertung'],
    note: 'Immer sagen, was bewertet wird: eine Quelle oder Ergebnisse.',
    definition:
      'Für eine Meldung abwägen, wie zuverlässig ist, wer sie gab, und woher er es wissen kann, getrennt davon, wie weit der Inhalt zu Bekanntem passt.',
  },
  evaluation_of_results: {
    term: 'Evaluation von Ergebnissen',
    also: ['Evaluation', 'Wirkungsanalyse'],
    note: 'Immer sagen, was bewertet wird: eine Quelle oder Ergebnisse.',
    definition:
      'Mit einem vorher festgelegten Maß und gegen einen Vergleich feststellen, ob eine Maßnahme verändert hat, was sie verändern sollte, und zu welchem Aufwand.',
  },
  grading: {
    term: 'Bewertungskennung',
    also: ['4x4-Bewertung'],
    definition:
      'Einer Meldung zwei Kennungen geben, eine für die Quelle und eine für den Inhalt, aus einem Schema, das alle kennen, die sie lesen.',
  },
  handling: {
    term: 'Behandlungscode',
    also: ['Behandlungsbedingungen'],
    definition:
      'Eine Kennung, die sagt, an wen und unter welchen Bedingungen eine Meldung weitergehen darf, und die mit ihr weitergeht.',
  },
  dissemination: {
    term: 'Weitergabe',
    also: ['Übermittlung', 'Dissemination'],
    note: 'Weitergabe innerhalb der Behörde, Übermittlung an Stellen außerhalb.',
    definition:
      'Erkenntnisse denen geben, die sie brauchen und haben dürfen, in brauchbarer Form und so, dass später bekannt ist, wer was warum erhielt.',
  },
  need_to_know: {
    term: 'Kenntnis nur, wenn nötig',
    also: ['Need-to-know'],
    definition:
      'Die Regel, dass man sieht, was die gegenwärtige, benannte Aufgabe erfordert, und nicht, was der Dienstgrad öffnen würde.',
  },
  tasking: {
    term: 'Auftragssteuerung und Koordinierung',
    also: ['Auftragssteuerung', 'Tasking'],
    definition:
      'Die regelmäßige Sitzung, in der die Führung anhand von Produkten Schwerpunkte wählt, Kräfte und Zeit zuteilt, bestimmt, wer was bis wann tut, und später fragt, was daraus wurde.',
  },
  control_strategy: {
    term: 'Bekämpfungsstrategie',
    also: ['Control Strategy'],
    definition:
      'Die wenigen Schwerpunkte, die eine strategische Sitzung für einen Zeitraum gezeichnet hat, jeweils mit dem Beitrag von Vorbeugung, Erkenntnisgewinnung und Verfolgung und dem Maß dafür.',
  },
  target: {
    term: 'Ziel',
    also: ['Zielperson', 'Target'],
    note: 'Ist es eine Person: Zielperson.',
    definition:
      'Eine Person, Gruppe, ein Ort, Markt oder Problem, woran zu arbeiten entschieden und festgehalten ist, mit Grund und Dauer.',
  },
  priority: {
    term: 'Schwerpunkt',
    also: ['Priorität'],
    definition:
      'Was nach Entscheidung vor anderem kommt, wegen des Schadens und dessen, was sich dagegen tun lässt, bis zu einem Tag der Überprüfung.',
  },
  threat: {
    term: 'Bedrohung',
    definition: 'Jemand oder etwas mit Absicht und Mitteln zu schaden, oder ein Umstand, der Schaden möglich macht.',
  },
  risk: {
    term: 'Risiko',
    definition:
      'Wie wahrscheinlich ein Schaden ist, zusammen mit seiner Schwere, für jemanden oder etwas, in einer benannten Zeit.',
  },
  harm: {
    term: 'Schaden',
    definition:
      'Was Menschen, Gemeinschaften oder Einrichtungen durch Kriminalität und durch den Umgang mit ihr erleiden: an Leib, Seele, Eigentum, Rechten oder Vertrauen.',
  },
  hot_spot: {
    term: 'Brennpunkt',
    also: ['Hotspot'],
    definition:
      'Ein kleines Gebiet, in dem über eine Zeit mehr Taten einer Art geschehen, als der Zufall dorthin legte. Das sagt etwas über einen Ort und nichts darüber, wer dort wohnt.',
  },
  network: {
    term: 'kriminelles Netzwerk',
    also: ['Netzwerk'],
    definition:
      'Menschen und Gruppen, verbunden durch Taten, die sie begehen oder ermöglichen, mit oder ohne jemanden an der Spitze.',
  },
  ocg: {
    term: 'organisierte kriminelle Gruppe',
    also: ['OK-Gruppe', 'OCG'],
    note: 'Nach Art. 2 Buchst. a und c des Palermo-Übereinkommens und Art. 1 des Rahmenbeschlusses 2008/841/JI.',
    definition:
      'Strukturierte Gruppe von drei oder mehr Personen, die eine gewisse Zeit lang besteht und gemeinsam vorgeht, um schwere Straftaten zu begehen und daraus einen finanziellen oder sonstigen materiellen Vorteil zu ziehen. Sie bildet sich nicht zufällig für eine einzelne unmittelbare Tat; förmlich festgelegte Rollen, eine gleichbleibende Mitgliedschaft oder eine ausgeprägte Struktur braucht sie nicht.',
  },
};
