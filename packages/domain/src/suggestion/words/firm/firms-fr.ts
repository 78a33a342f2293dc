import type { FirmWords } from './firm-words.ts';

/** French words that show a firm or another body. */
export const FIRMS_FR: FirmWords = {
  heads: `sté ets clubs bars boîtes sociétés magasins restaurants pâtisserie chocolaterie fromagerie poissonnerie supérette hypermarché droguerie parfumerie maroquinerie horlogerie joaillerie     onglerie laverie pressing blanchisserie cordonnerie serrurerie plomberie ébénisterie charpente peinture carrosserie
    concession concessionnaire ferrailles casse déménagements messagerie entrepôt entrepôts usine fonderie scierie distillerie
    exploitation laiterie abattoir coopérative mutuelle assurances crédit étude laboratoire labo polyclinique chu chr ehpad maternité crèche
    maternelle faculté campus académie conservatoire théâtre cinéma musée médiathèque bibliothèque gymnase piscine patinoire asso fondation ligue
    fédération syndicat collectif mouvement groupuscule ultras supporters confrérie congrégation secte communauté temple synagogue bistrot bistro taverne
    gîte hostel pub lounge buvette cabaret nightclub dancing karaoké bowling billard cybercafé taxiphone téléboutique échoppe friperie brocante dépôt
    galerie franchise éditions journal radio compagnie firme holding filiale eurl sci snc scop gaec earl sprl asbl gie chantier     employeur pmu fournisseur loterie crêperie créperie rôtisserie friterie grill épiceries pharmacies
    opticiens solderie animalerie jardinerie pépinière cimenterie atelier ateliers cave caves brasseries pensionnat orphelinat refuge hôtels
    armurerie motoclub sandwicherie cantine amicales     confédération conserverie cartonnerie papeterie sucrerie verrerie savonnerie quincaillerie électroménager opérateur     enseigne dojo haras manège guilde cafétéria guinguette tripot plateforme sarl`,
  tails: `sasu scs sci gie asbl assurances nettoyage sécurité gardiennage ambulances dépannage déménagements bâtiments constructions immo conseil conseils
    distribution industries industrie métaux recyclage énergie habitat intérim formation coiffure optique voyages tourisme location autos pneus
    carrosserie frères associés compagnie filles père basket handball rugby hockey tennis judo boxe athlétisme plongée express discount market médical
    santé numérique informatique télécom`,
  trades: `fleurs pneus pièces nettoyage gardiennage aciéries forges vignobles verreries tuileries moulins primeurs charcuterie conseil intérim coiffure
    optique`,
  employers: `bosse_pour bosse_chez bosse_pr bosse_au travaille_pr employeur serveur_au serveuse_au barman_au barmaid_au videur_au vigile_au vigile_chez vigile_de
    caissière_chez caissier_chez vendeuse_chez vendeur_chez livreur_pour livre_pour chauffeur_de_chez apprenti_chez stagiaire_chez intérimaire_chez
    intérimaire_pour secrétaire_chez ouvrier_chez ouvrière_chez mécanicien_chez cuisinier_au cuisinier_chez embauché_au embauchée_au membre_des
    adhérent_du adhérent_de_la licencié_au licencié_du joueur_du supporter_du supporters_du président_du président_de_la présidente_du trésorier_du
    trésorière_du directeur_du directrice_du directrice_de_la patron_de_la patronne_du gérante_du gérant_de_la employée_du employé_du employé_de_la
    salarié_du salarié_de_la filiale_de succursale_de_la siège_de_la sous-traitant_de pour_le_compte_de cogérant_de associé_de_la actionnaire_de
    concierge_du veilleur_au réceptionniste_au réceptionniste_du soigneur_du abonné_chez élève_au étudiant_à_l enseigne véhicule_de_la camion_de_la`,
};
