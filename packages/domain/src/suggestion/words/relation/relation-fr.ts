import type { RelationWords } from './relation-words.ts';

export const RELATION_FR: RelationWords = {
  roles: {
    owner: 'propriétaire propriétaires titulaire détenteur détentrice bailleur',
    driver: 'conducteur conductrice chauffeur au_volant pilote utilisateur utilisatrice conducteurs au_guidon',
    aboard: 'passager passagère passagers à_bord',
    employee: `employé employée gérant gérante directeur directrice comptable caissier caissière serveur serveuse livreur livreuse
      gardien gardienne patron patronne responsable chef_de_quai agent_de_sécurité proviseur barman vendeur vendeuse secrétaire
      ouvrier ouvrière chauffeur magasinier magasinière président présidente vigile employeur salarié salariée mécanicien videur bijoutier contremaître trésorier`,
    member: 'membre membres président chef meneur meneuse leader lieutenant',
    relative: `frère sœur soeur cousin cousine fils fille femme mari épouse époux père mère neveu nièce oncle tante gendre beau_frère belle_sœur
      beau_père belle_mère grand_père grand_mère petit_fils demi_frère `,
    associate: `ami amie associé associée complice compagne compagnon concubin concubine copain copine fiancé fiancée petite_amie petit_ami
      bras_droit acolyte comparse  `,
    tenant: 'locataire occupant occupante résident résidente locataires',
  },
  of: 'de du d des la le l les à au aux chez pour un une',
  possessive: 'son sa ses leur leurs',
  pronoun: 'il elle',
  and: 'et',
  is: 'est était serait nommé nommée un certain se nomme',
  from: 'du depuis avec',
  reachedAt: 'au sur le',
  former: 'ancien ancienne ex ex',
  parked: 'stationné stationnée stationnait garé garée garait gare parqué abandonné abandonnée',
  ride: 'en dans avec',
  witness:
    'dit déclare affirme signale indique rapporte a_vu a_aperçu a_photographié a_remarqué a_reconnu affirme raconte',
  elsewhere: 'vers depuis',
  scene: `vu vue vus vues aperçu aperçue aperçus aperçues contrôlé contrôlée contrôlés contrôlées contrôle interpellé interpellée interpellés arrêté arrêtée
    arrêt        observé observée observés retrouvé retrouvée retrouvés repéré repérée surpris surprise photographié passage
    entre entré entrée sort sorti sortie arrive arrivé arrivée revenu venu venue attendait attendaient attend livré présent présente présents accident
    quitte quitté rendu rendue rencontré rencontre localisé flashée flashé rejoint percute arrivée_sur_place perquisition remis remet remettant
    joueurs tournait   descendu descendue`,
  giving:
    'donné donne donnait laissé laisse laissait indiqué indique indiquait communiqué communique fourni fournit déclaré déclare renseigné renseigne inscrit',
  reach:
    'joignable joindre joint jointe contactable contacté contactée appelé appelée averti avertie prévenu prévenue informé informée avisé avisée',
  home: 'adresse domicile',
  have: 'a ont avait avaient ai',
  relative: 'qui que dont',
  unnamed: '',
  driving: 'conduisait conduit conduisant pilotait était_au_volant',
  there: 'là y',
};
