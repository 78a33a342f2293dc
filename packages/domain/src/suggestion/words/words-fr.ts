import type { MentionWords } from './mention-words.ts';

/** French words around what a report names. */
export const WORDS_FR: MentionWords = {
  classes: {
    month: `janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre janv févr fév avr juil
      sept oct nov déc dec`,
    weekday: 'lundi mardi mercredi jeudi vendredi samedi dimanche noël pâques toussaint',
    weakDay: 'mars',
    whichDay: 'dernier dernière derniere prochain prochaine début fin mi courant ce passé précédent suivant',
    dayPart: 'matin matinée après midi soir soirée nuit minuit midi aube crépuscule fin début',
    dateJoin: `peu début à a au du de la le les entre et jusqu jusque vers environ dans en ou dès depuis avant après ; , - – — l d soit heure cette
      aux alentours`,
    rangeStart: 'entre du depuis de',
    windowStart: 'depuis entre dès',
    dateAnd: 'et ou , le',
    datePrep: 'en depuis avant après fin début mi courant dès jusqu vers de dans',
    every: 'chaque tous toutes les habituellement',
    hourMark: 'h heures heure hrs',
    notClock: 'minutes minute min secondes buts',
    hourCue: 'à a vers dès entre et de avant après jusqu',
    phoneCue: `téléphone telephone tél tel portable mobile numéro ligne appelé appelle appelait appeler appel sms whatsapp telegram signal joignable
      contacté fixe gsm natel carte sim abonné puce`,
    plateCue:
      'plaque plaques immatriculé immatriculée immatriculés immatriculées immatriculation immat plaqué plaquée plaqués',
    accountCue: 'compte comptes iban ccp rib',
    documentCue: `passeport passeports identité carte permis titre séjour cni visa pièce document`,
    otherNumber: `livraison pièces marquage palette étiquette commande dossier réf référence facture colis série lot article pv procédure procès ticket pièce version salle chambre casier
      réservation modèle affaire contrat vol bus train client bon produit matricule écrou badge châssis imei compteur moteur scellé bordereau`,
    currency: `euro euros eur franc francs chf dollar dollars usd livre livres dirhams dirham dinars dinar balles cfa centimes`,
    unit: `g gr gramme grammes kg kilo kilos kilogramme kilogrammes mg litre litres l ml tonne tonnes cl`,
    numberWord: `un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent cents mille
      dizaine quinzaine vingtaine trentaine cinquantaine centaine demi demie plusieurs`,
    multiplier: 'mille million millions milliard milliards cent cents k demi de d',
    title: `m mme mlle mr monsieur madame mademoiselle maître me dr docteur brigadier chef adjudant gardien major capitaine lieutenant commissaire
      inspecteur sergent oncle tante frère sœur gendarme agent adjoint substitut juge caporal appointé adj mdl`,
    personCue: `nommé nommée surnommé surnommée appelé appelée appelle appeler alias prénommé prénommée dénommé dénommée dit dite dits nom prénom
      sobriquet pseudo identifié identifiée`,
    personRole: `suspect conducteur conductrice chauffeur passager passagère frère sœur cousin cousine fils fille femme mari épouse époux père mère
      compagne compagnon concubin concubine ami amie voisin voisine neveu nièce oncle tante victime témoin gérant gérante patron
      propriétaire locataire plaignant plaignante complice associé employé employée client cliente beau-frère collègue commerçant serveur serveuse
      titulaire guetteur vendeur revendeur requérant requérante directeur directrice comptable gardien barman logeur logeuse copine copain`,
    particle: 'de da di du del della van von der la le des dos bin ibn al el ben ter d l',
    article: 'le la les l du au aux un une',
    notName: `le la les l un une des du de au aux et ou où à en dans sur par pour avec sans chez vers il elle ils elles on nous vous je son sa ses leur leurs ce
      cet cette ces qui que quoi quand comment pourquoi ne pas si mais donc or ni car deux trois quatre cinq six sept huit neuf dix selon après avant depuis
      pendant lors source sources renseignement renseignements rapport rapports information informations info note police gendarmerie patrouille témoin
      témoins victime victimes voisin voisine personne individu homme femme véhicule voiture plaque téléphone numéro compte iban carte identité passeport
      permis adresse mail courriel rue avenue boulevard place route chemin quartier commune ville gare hôtel bar café restaurant association société français française
      allemand italien espagnol belge suisse albanais roumain bulgare marocain algérien tunisien géorgien turc russe polonais serbe kosovar luxembourgeois
      janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche hier
      aujourd demain matin soir nuit pâques internet whatsapp telegram facebook instagram snapchat signal cctv adn ue iban rien aucun aucune
      objet suite suspicion audition appel appels contrôle contrôlé interpellation interpellé constaté vu vue observé observation surveillance lui elle
      tuyau anonyme ronde passage présence absence mention conducteur passager gérant patron préjudice montant total version pièce affaire dossier procédure
      remis payé vendu acheté sorti arrivé parti entretien relevé filature écoute téléphonie renseigné contact merci néant rdv ras pv vl pl bnp opj apj brb
      dit dite elles ceux celui celle chaque tout toute tous toutes plus moins encore déjà aussi ainsi puis ensuite enfin mais m mme mlle
      cambriolage vol trafic extorsion fraude escroquerie agression blanchiment deal stupéfiants cocaïne héroïne cannabis résine herbe`,
    personVerb: `dit déclare affirme possède possédait utilise utilisait rencontre rencontré vit habite loge travaille travaillait appelle appelait appelé
      conduit conduisait roule vend vendait achète est était a avait sort entre arrive serait aurait nie reconnaît explique fréquente fréquentait et se
      réside demeure gère dirige part quitte revient circule reçoit donne paie paye tient passe va allait vient voulait veut`,
    organisationAfter: `sarl sa sas sàrl eurl snc sprl srl bv gmbh ltd club fc transports logistique services frères fils production productions cie
      immobilier bâtiment construction intérim auto automobiles motors import export plus`,
    organisationBefore: `bar café brasserie restaurant hôtel hotel pizzeria snack kebab boulangerie pharmacie garage société sarl entreprise association clinique
      hôpital lycée collège école université banque caisse agence transports discothèque boîte club cabinet bijouterie supermarché magasin foyer
      auberge camping casino tabac épicerie salon librairie imprimerie menuiserie maçonnerie ambulances taxis gang clan bande cercle amicale stade ets établissements
      internat villa boutique chicha loueur établissement chaîne centre institut fiduciaire bureau groupe mosquée église paroisse maison sandwicherie boucherie fleuriste motel`,
    placeAfter: 'nord sud est ouest',
    placeBefore: `place gare parc lac pont port aéroport quartier cité forêt mont col square parking rond-point station aire zone île rivière plage esplanade
      cimetière stade échangeur sortie péage carrefour halte commune village canton bois quai autoroute passage cours voie montée`,
    placePrep:
      'à en vers dans depuis près sur devant derrière entre pour via jusqu au aux sous par rejoint quitte quitté gagné',
    fromPrep: 'à au depuis entre pour via par jusqu',
    towards: `habite habitait vit vivait réside loge demeure installé installée hébergé hébergée originaire natif native habitant habitante résidant domicilié domiciliée venant venu venue arrivé arrivée rentré rentrée revenu parti partie point
      aire repos commune village ville bourg secteur direction sortie maire mairie police commissariat gendarmerie tribunal parquet prison hameau environs
      alentours banlieue autour train vol ferry péage vers frontière contact douane douanes hôpital tgi bretelle échangeur né née`,
    streetAfter: '',
    streetBefore: `rue avenue av boulevard bd bvd allée allées impasse chemin route rte ruelle venelle chaussée faubourg sente
      traverse promenade square résidence lotissement grand`,
    houseMark: 'n no numéro bis ter appartement appt apt bte boîte bâtiment bat étage',
    colour: `noir noire brun brune blanc blanche gris grise bleu bleue rouge vert verte jaune orange marron beige argent argenté argentée foncé foncée clair claire
      bordeaux violet violette doré dorée crème anthracite noirs noires blancs blanches grises bleus rouges vertes kaki turquoise rose nacré mat métallisé`,
    vehicleNoun: `vtt voiture camionnette camion fourgon fourgonnette berline break scooter moto motocyclette cyclomoteur mobylette utilitaire monospace
      cabriolet coupé citadine quad remorque taxi minibus bus car 4x4 suv pick-up pickup trottinette vélo caravane bateau semi-remorque tracteur
      véhicule limousine van péniche vedette fourgons`,
    unstated: `ne n pas jamais nie niait nier si ni aucun aucune sans veut voudrait voulait compte envisage projette souhaite souhaitait espère voulu refuse
      refusé demande demandait ignore ignorait hypothèse rumeur peut-être pourrait faux conteste dément nient`,
  },
  relativeDays: `ce_jour=0 ce_jour_même=0 cette_semaine ce_mois_ci cet_été cet_hiver la_nuit_passée=1 la_nuit_précédente le_week_end_passé week_end_passé week_end_prochain avant_hier=2 avant_hier_soir=2 hier_après_midi=1 tôt_ce_matin=0 ce_midi=0 le_surlendemain l_avant_veille cette_année hier=1 avant-hier=2 aujourd_hui=0 demain=-1 hier_soir=1 hier_matin=1 hier_après_midi=1 ce_matin=0 ce_soir=0 cet_après_midi=0 cette_nuit=0
    la_nuit_dernière=1 la_veille la_veille_au_soir le_lendemain le_lendemain_matin le_jour_même la_semaine_dernière semaine_dernière la_semaine_prochaine semaine_prochaine
    le_mois_dernier mois_dernier le_mois_prochain l_an_dernier an_dernier l_année_dernière année_dernière le_week_end_dernier week_end_dernier ce_week_end
    le_week_end midi minuit l_été_dernier été_dernier l_hiver_dernier hiver_dernier l_automne_dernier automne_dernier le_même_jour le_même_soir
    la_même_nuit dans_la_nuit nuit_dernière lendemain veille le_mois_passé mois_passé la_semaine_passée semaine_passée printemps_dernier demain_matin demain_soir`,
  offences: `cambriolage* vol vols vol_à_main_armée vol_avec_violence vols_avec_violence vol_avec_arme vols_à_l_étalage vol_à_l_étalage vol_de_véhicule vols_de_véhicules
    vol_de_voiture vol_à_la_tire vols_à_la_tire vol_à_la_roulotte vols_à_la_roulotte vol_par_ruse vols_par_ruse vol_en_réunion vol_de_câbles vol_de_métaux vol_de_cuivre vol_de_fret
    vol_de_carburant vols_de_carburant vol_de_bétail vol_de_vélos vol_avec_effraction vols_avec_effraction vol_par_effraction vol_simple vol_aggravé vols_aggravés tentative_de_vol tentative_de_cambriolage tentative_de_meurtre
    tentative_d_homicide braquage* extorsion* racket escroquerie* fraude* fraude_fiscale fraude_documentaire abus_de_confiance abus_de_faiblesse blanchiment blanchiment_d_argent
    agression* agression_sexuelle viol viols meurtre* assassinat* homicide* homicide_involontaire violences violence_conjugale violences_conjugales violences_volontaires
    violences_intrafamiliales coups_et_blessures trafic trafics trafic_de_stupéfiants trafic_de_drogue trafic_d_armes trafic_de_cocaïne trafic_d_héroïne trafic_de_cannabis trafic_de_cigarettes trafic_de_tabac trafic_de_migrants trafic_d_êtres_humains traite
    traite_des_êtres_humains trafic_de_véhicules trafic_de_pièces trafic_de_faux_papiers trafic_de_médicaments deal contrebande contrebande_de_tabac contrebande_de_cigarettes recel recels menace* menaces_de_mort chantage enlèvement*
    séquestration* incendie_volontaire incendie_criminel incendies_volontaires dégradations  dégradation vandalisme violation_de_sépulture culture_de_stupéfiants culture_de_cannabis vol_d_énergie mise_en_circulation_de_fausse_monnaie escroquerie_au_logement escroquerie_à_l_assurance escroqueries usage_de_faux faux_et_usage_de_faux faux_monnayage fausse_monnaie contrefaçon*
    corruption proxénétisme proxénétisme_aggravé usurpation_d_identité harcèlement conduite_sous_stupéfiants conduite_en_état_d_ivresse conduite_sans_permis
    délit_de_fuite port_d_arme port_d_arme_prohibé détention_de_stupéfiants usage_de_stupéfiants rixe outrage rébellion braconnage travail_dissimulé travail_illégal hameçonnage
    aide_au_séjour_irrégulier carambouille émeute infraction_à_la_législation_sur_les_stupéfiants infraction_à_la_lstup home-jacking car-jacking carjacking skimming brigandage* détournement_de_fonds
    piratage rodéo rodéo_urbain rodéos_urbains pédopornographie squat hold-up filouterie grivèlerie mendicité_agressive proxénétismes évasion prise_d_otage`,
  bodies: `travaille_pour travaille_chez chez travaille_à_la travaille_au employé_chez employée_chez employé_par employé_de employée_de membre_du membre_de_la membre_de
    membres_du gérant_de gérante_de gérant_du société entreprise association garage bar foyer hôtel magasin salarié_de salariée_de salarié_chez pizzeria restaurant
    établissement fourgon_de_la fourgon_de directeur_de patron_du patron_de livreur_chez chauffeur_chez chauffeur_pour comptable_de comptable_chez enseigne`,
  verbs: {
    owns: `possède possédait a_acheté achète détient a_ouvert_le_compte a_acquis acheté possèdent détiennent a_repris
      est_devenu_propriétaire_de`,
    'owns<': `appartient_à appartenant_à appartient_au appartenant_au au_nom_de est_au_nom_de immatriculé_au_nom_de immatriculée_au_nom_de
      enregistré_au_nom_de ouvert_au_nom_de détenu_par propriété_de enregistrée_au_nom_de est_la_propriété_de appartiendrait_à
      appartiennent_à appartenait_à appartenait_au`,
    uses: `utilise utilisait roule_en roule_avec circule_en circule_à_bord circulait_en conduit conduisait se_sert_de se_servirait_du
      se_sert_du au_volant_d au_volant_de à_bord_d se_déplace_en se_déplace_avec emploie monté_dans monte_dans joignable_au
      est_joignable_au joint_au jointe_au contacté_au contactée_au est_venu_avec est_arrivé_en arrivé_en venu_en utiliserait
      roulait_en parti_en reparti_en circulant_en utilisent roulent_en circulent_en conduisent se_servait_du se_sert_d roule_dans
      roulait_dans monte_à_bord monté_à_bord est_reparti_en arrive_en arrivé_avec venu_avec venue_avec circulait_à_bord appelait_du
      appelle_du écrit_du contactable_au se_déplaçait_en`,
    'uses<':
      'utilisé_par utilisée_par est_utilisé_par est_utilisée_par conduit_par conduite_par est_conduite_par pilotée_par',
    met: `a_discuté_avec discutait_avec parle_avec parlait_avec s_entretenait_avec bavarde_avec rencontre rencontré rencontrait a_rencontré ont_rencontré a_retrouvé retrouve vu_avec vue_avec en_compagnie_de
      s_est_entretenu_avec a_parlé_avec discute_avec a_eu_rendez-vous_avec a_rejoint accompagné_de accompagnée_de rencontrent
      s_est_retrouvé se_retrouvent s_entretient_avec remettant_une_enveloppe_à remis_une_enveloppe_à remet_une_enveloppe_à
      remis_un_sac_à remet_un_sac_à a_rendez-vous_avec`,
    lives_at: `domicile habite vit_à vit_au vit réside réside_à réside_au loge loge_au demeurant demeurant_à demeure domicilié domiciliée domicilié_à
      domiciliée_à domicilié_au hébergé_au hébergé_chez habitait logeait demeurant_au résidant résidant_au loue_un_appartement
      emménagé installé habitent vivent vivait résident résidait logent dort dorment hébergée_chez hébergé hébergée demeurait
      occupe_un_appartement logé logée`,
    works_for: `travaille_pour travaille_chez travaille_à travaille_au travaillait_chez travaillait_pour travaille gère dirige
      travaillent_pour travaillent_chez travaillent bosse_pour bosse_chez embauché_chez embauchée_chez embauché_par livre_pour
      livre_des_repas_pour tient exploite gérait dirigeait`,
    called: `appelle a_appelé appelait ont_appelé contacte a_contacté téléphone_à a_téléphoné_à appelé joint a_joint a_envoyé_un_sms_à
      écrit_à appellent contactent téléphone a_téléphoné a_envoyé_un_message_à a_écrit_à`,
    'called<': `appelé_par a_été_appelé_par reçoit_un_appel_de a_reçu_un_appel_du a_reçu_des_menaces_du reçu_un_appel_de contacté_par
      reçoit_des_appels_de reçoit_des_appels_du a_reçu_des_appels_de a_reçu_des_appels_du a_reçu_un_appel_de reçu_un_appel_du`,
    associate_of: `fréquente fréquentait proche_de est_proche_de lié_à en_lien_avec en_contact_avec en_affaires_avec travaille_avec
       bras_droit_de connaissance_de traîne_avec`,
    family_of: `marié_à`,
    member_of: `appartient_au appartient_à fait_partie_du fait_partie_de_la fait_partie_de fait_partie_des dirige_la a_rejoint_le membre_des
      a_intégré_le fait_partie_d appartient_aux a_rejoint_les dirige_les`,
    present_at: `vu_à vu_au vue_à vue_au vus_à vus_au aperçu_à aperçu_au stationné stationnée stationnée_devant stationné_devant garé garée garé_devant garée_devant garée_au garé_au
      garée_sur présent_à présent_au arrivé_à arrive_à arrive_au entré_au entre_dans sort_du sorti_du contrôlé_à contrôlés_à contrôlée_à contrôlé_au contrôlé interpellé_à interpellé_au interpellé observé observée
      s_est_rendu_à s_est_rendu_au se_rend_au s_arrête s_arrête_devant passe_à est_venu est_venu_au venu_au retrouvé_à retrouvée_à devant au_bar vu vue vus contrôlés fréquente_le fréquente`,
    sent_money_to: `a_versé a_viré a_envoyé_de_l_argent_à vire verse a_payé paie paye a_transféré a_remis virement_à versement_à a_envoyé envoyé_à
      versent envoie envoient paient remet transfère transfèrent a_donné a_prêté virait ont_versé ont_payé`,
  },
  elided: 'l d j m n s t c qu',
};
