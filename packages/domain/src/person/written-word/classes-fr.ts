import type { WordClasses } from './word-lists.ts';

/** French word classes; forms as `wordSet` reads them. */
export const CLASSES_FR = {
  infinitive: `
    voler tuer attaquer fuir frapper cambrioler agresser incendier récidiver vendre livrer enlever quitter partir`,
  again: 'nouveau encore prochaine prochain bientôt demain occasion tard nouvelle',
  conditional: `
    *erait *eraient *irait *iraient *drait *draient *vrait *vraient *urrait *urraient -serait -aurait -auraient`,
  pronoun: 'il elle ils elles lui eux son sa ses leur leurs celui celle ceux',
  role: `
    suspect suspects suspecte suspectes auteur auteurs dealer dealers trafiquant trafiquants cambrioleur cambrioleurs voleur voleurs
    voleuse braqueur braqueurs délinquant délinquants délinquante criminel criminels frère frères sœur sœurs cousin cousins cousine
    fils fille père mère mari femme femmes épouse oncle neveu compagnon homme hommes garçon garçons jeune jeunes conducteur
    conducteurs passager passagers locataire locataires patron vendeur acheteur passeur passeurs chef membre membres complice
    complices individu individus agresseur agresseurs personne personnes propriétaire meneur détenu détenus cible cibles informateur
    informatrice receleur receleurs escroc ex intéressé incendiaire bailleur logeur neveux nièce comptable barman videur colocataire
    colocataires grand-mère grands parents clan famille familles groupe groupes bande bandes fugitif fugitifs adolescent adolescente
    adolescents mineur harceleur ravisseur violeur meurtrier assassin tueur fournisseur fournisseurs client clients veuve veuf
    beau-père demi-frère fiancé associé associés employé mécanicien contrefacteur blanchisseur ami amis amie contact contacts prévenu
    accusé condamné migrant étranger étrangers occupant occupants commanditaire guetteur guetteurs jumeau cadet aîné benjamin
    pickpocket pickpockets proxénète couple couples paire`,
  bystander: `
    victime victimes témoin témoins agent agents policier policiers interprète plaignant plaignante voisin voisine enfant enfants
    défunt médecin avocat inconnu inconnue contrôleur serveur vitrier curé officier caissier commerçant gérant gérante`,
  determiner: `
    le la les l un une ce cet cette ces mon ma mes son sa ses leur leurs nos notre deux trois quatre cinq jeune frère nommé`,
  preposition: `
    de du des d à au aux avec pour contre chez par sur sous dans en vers près devant derrière entre sans`,
  barrier: `
    et ou mais car que qu quand lorsque si dont où parce puisque tandis est sont était étaient a ont avait avaient dit déclaré`,
  notName: `
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre
    décembre aucun aucune selon hier demain après avant depuis police gendarmerie deux trois plusieurs certains chaque rang adn roms
    rom juifs kurde kurdes tchétchène albanais sans tôt quelques toutes tous aujourd france riverton voici voilà ce cela ceux une les
    des pendant lors chez vers trente vingt soixante islam peu beaucoup ainsi alors enfin ensuite puis toutefois cependant néanmoins
    nous vous nul nulle quiconque outre visibilité montant toute cette qui personne rien`,
  place: `
    rue avenue boulevard place quai pont gare marché quartier cité route chemin impasse école collège lycée hôpital mairie conseil
    tribunal parti moulin port centre ville commune district`,
  locative: 'en rue place quai',
  procedure: `
    entendu entendue entendus auditionné auditionnée interrogé interrogée interrogés convoqué convoquée jugé jugée libéré relâché
    comparaîtra comparaîtront présentera présenteront présenté présentée déféré déférée examiné examinée examinés expertisé remis
    transféré extradé placé mis confronté notifié recevra identifié informé conduit placée amené amenée reconduit`,
  thing: `
    cimetière communauté centre école magasin quartier église musée association monument restaurant boulangerie journal siège local
    bâtiment librairie victimes fête fêtes hôpital clinique synagogue mosquée temple tombe tombes collège carré stèles bar bande
    associations œuvres chorale magasins écoles fondation`,
  need: 'besoin nécessite interprète insuline médicament médicaments fauteuil demande soins',
  victim: 'victime victimes plaignant plaignante blessé blessée',
  description: `
    inconnu inconnue inconnus décrit décrite décrits signalement environ corpulence cheveux taille masqué individu mince cinquantaine
    trentaine quarantaine vingtaine soixantaine barbe barbu moustache tatouage`,
  ordinal: 'premier première deuxième second seconde troisième quatrième cinquième sixième septième dixième',
  future: `
    *era *eront *ira *iront *dra *dront *tra *tront *vra *vront *ura *uront *urra *urront *oira *oiront *clura *rompra *verra *verront
    sera seront ira iront fera feront aura auront suivra vaincra -contra -extra -opéra -caméra -montra -entra -rentra -rencontra
    -démontra -tira -retira -attira -déchira -inspira -respira -expira -admira -vira -livra -délivra -ouvra -jura -assura -mesura
    -dura -figura -procura -augura -murmura -pénétra -filtra -enregistra -administra -concentra -illustra -infra -ultra`,
} satisfies WordClasses;
