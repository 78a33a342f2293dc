import type { ConceptTexts } from './concept-code.ts';

/** The terms and our own definitions in French. */
export const CONCEPTS_FR: ConceptTexts = {
  information: {
    term: 'information',
    definition:
      'Ce qui a été observé, dit ou enregistré et peut toucher à la criminalité ou à la sécurité, avant que quiconque en ait pesé l’origine ou l’ait rapproché du reste.',
  },
  intelligence: {
    term: 'renseignement',
    note: 'Tout secret n’est pas du renseignement, et le renseignement n’est pas forcément secret.',
    definition:
      'Information cotée, rapprochée et interprétée de sorte que quelqu’un puisse décider ou agir, son incertitude étant indiquée.',
  },
  criminal_intelligence: {
    term: 'renseignement criminel',
    definition:
      'Renseignement sur les infractions et sur ceux qui les préparent, les commettent ou en profitent, recueilli en vertu d’une loi qui dit pour quoi, sur qui et pour combien de temps.',
  },
  ilp: {
    term: 'police guidée par le renseignement',
    also: ['activité policière fondée sur le renseignement', 'ILP'],
    note: 'Les définitions diffèrent d’un État à l’autre ; elles figurent côte à côte dans cette banque.',
    definition:
      'Manière de diriger la police dans laquelle un renseignement analysé et coté fixe, par des réunions régulières et des décisions écrites, les priorités et l’emploi des moyens à tous les niveaux, dans le respect du droit et avec évaluation des résultats.',
  },
  intelligence_cycle: {
    term: 'cycle du renseignement',
    also: ['processus du renseignement'],
    definition:
      'Les étapes qui se répètent : poser une question, recueillir, peser, rapprocher, analyser, transmettre, décider et apprendre de ce qui en est résulté.',
  },
  requirement: {
    term: 'besoin en renseignement',
    also: ['besoin d’information'],
    definition:
      'Question dont une décision désignée a besoin pour un jour donné, rédigée de façon qu’on sache quand elle a reçu réponse.',
  },
  crime_analysis: {
    term: 'analyse de la criminalité',
    definition:
      'Étude des infractions et désordres enregistrés selon le lieu, le moment, la nature et le mode opératoire, pour trouver des régularités que l’on peut prévenir.',
  },
  analysis: {
    term: 'analyse',
    definition:
      'Décomposer un matériau et le recomposer selon une méthode énoncée, afin de distinguer ce qui est su, ce qui est déduit et ce qui manque.',
  },
  assessment: {
    term: 'appréciation',
    also: ['évaluation analytique'],
    note: 'Une appréciation est un jugement ; un fait ne l’est pas.',
    definition:
      'Jugement motivé sur ce qui se passe, pourquoi, ou ce qui est probable, avec sa probabilité, la confiance qu’on y met et ce qui le ferait changer.',
  },
  evaluation_of_source: {
    term: 'évaluation d’une source',
    also: ['évaluation'],
    note: 'Toujours préciser de quoi : d’une source ou de résultats.',
    definition:
      'Peser, pour un rapport, la fiabilité de celui qui l’a donné et la façon dont il peut savoir, séparément de l’accord du contenu avec ce qui est connu.',
  },
  evaluation_of_results: {
    term: 'évaluation des résultats',
    also: ['évaluation', 'analyse des résultats'],
    note: 'Toujours préciser de quoi : d’une source ou de résultats.',
    definition:
      'Établir, par une mesure fixée d’avance et face à une comparaison, si une action a changé ce qu’elle devait changer, et à quel coût.',
  },
  grading: {
    term: 'cotation',
    also: ['cotation 4x4'],
    definition:
      'Donner à un rapport deux codes, l’un pour sa source et l’autre pour son contenu, d’un barème que connaissent tous ceux qui le lisent.',
  },
  handling: {
    term: 'code de traitement',
    also: ['conditions de traitement'],
    definition:
      'Code qui dit à qui et à quelles conditions un rapport peut être transmis, et qui est transmis avec lui.',
  },
  dissemination: {
    term: 'diffusion',
    definition:
      'Transmettre le renseignement à ceux qui en ont besoin et y ont droit, sous une forme utilisable, de sorte que l’on sache ensuite qui a reçu quoi et pourquoi.',
  },
  need_to_know: {
    term: 'besoin d’en connaître',
    definition:
      'Règle selon laquelle on voit ce que réclame sa tâche présente et énoncée, et non ce qu’ouvrirait son grade.',
  },
  tasking: {
    term: 'pilotage et coordination',
    also: ['assignation des tâches'],
    definition:
      'Réunion régulière où le commandement choisit des priorités à partir de produits, y affecte des personnes et du temps, désigne qui fait quoi et pour quand, puis demande ce qui en est résulté.',
  },
  control_strategy: {
    term: 'stratégie de lutte',
    definition:
      'Les quelques priorités signées pour une période par une réunion stratégique, chacune avec ce que doivent faire la prévention, le renseignement et l’action répressive et la façon de le mesurer.',
  },
  target: {
    term: 'objectif',
    also: ['cible'],
    definition:
      'Personne, groupe, lieu, marché ou problème sur lequel un travail a été décidé et consigné, pour une raison et une durée énoncées.',
  },
  priority: {
    term: 'priorité',
    definition:
      'Ce dont il a été décidé qu’il passe avant le reste, en raison du préjudice causé et de ce que l’on peut y faire, jusqu’à un jour de réexamen.',
  },
  threat: {
    term: 'menace',
    definition:
      'Quelqu’un ou quelque chose qui a l’intention et les moyens de nuire, ou une condition qui rend un préjudice possible.',
  },
  risk: {
    term: 'risque',
    definition:
      'Probabilité d’un préjudice jointe à sa gravité, pour quelqu’un ou quelque chose, dans un délai énoncé.',
  },
  harm: {
    term: 'préjudice',
    also: ['dommage'],
    definition:
      'Ce que des personnes, des communautés ou des institutions subissent du fait de la criminalité et de la manière dont on y répond : dans le corps, l’esprit, les biens, les droits ou la confiance.',
  },
  hot_spot: {
    term: 'point chaud',
    definition:
      'Petit secteur où il se produit sur une période plus d’infractions d’une nature donnée que le hasard n’en placerait. Cela parle d’un lieu et ne dit rien de qui y habite.',
  },
  network: {
    term: 'réseau criminel',
    also: ['réseau'],
    definition:
      'Personnes et groupes reliés par des infractions qu’ils commettent ou rendent possibles, avec ou sans chef.',
  },
  ocg: {
    term: 'groupe criminel organisé',
    also: ['GCO'],
    note: 'D’après la Convention de Palerme, art. 2 a) et c), et la décision-cadre 2008/841/JAI, art. 1er.',
    definition:
      'Groupe structuré de trois personnes ou plus, existant depuis un certain temps et agissant de concert pour commettre des infractions graves afin d’en tirer un avantage financier ou un autre avantage matériel. Il ne se constitue pas au hasard pour une infraction immédiate et n’exige ni rôles formellement définis, ni continuité dans sa composition, ni structure élaborée.',
  },
};
