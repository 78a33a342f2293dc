import type { FirmWords } from './firm-words.ts';

/** German words that show a firm or another body; compounds by their last part. */
export const FIRMS_DE: FirmWords = {
  heads: `fa clubs vereins cafés bars lokals gasthofs gasthauses kiosks supermarkts autohauses bordells motorradclubs schule *schule *verein *vereins *klinik *praxis *apotheke *bäckerei *metzgerei *fleischerei *konditorei *drogerie *gärtnerei *schreinerei *tischlerei
    *schlosserei *druckerei *wäscherei *brauerei *molkerei *kellerei *schneiderei *zimmerei *eisdiele eiscafé eissalon *kneipe weinstube bierstube
    *gaststätte gaststätten *restaurant *restaurants *hotels hotels *pension *herberge diskothek *casino *studio *salon *boutique teeladen weinladen
    bioladen hofladen dorfladen *geschäft -geschäft *fachmarkt getränkemarkt verbrauchermarkt elektromarkt gartencenter *center -center *handel -handel
    -drogenhandel -waffenhandel -menschenhandel -zigarettenhandel -zwischenhandel -einzelhandel -kokainhandel -suchtgifthandel -heroinhandel
    -cannabishandel -rauschgifthandel -betäubungsmittelhandel *handlung -handlung -behandlung -verhandlung -misshandlung -tathandlung -zuwiderhandlung
    -amtshandlung autohaus möbelhaus kaufhaus warenhaus modehaus schuhhaus bankhaus wirtshaus brauhaus pflegeheim altersheim seniorenheim altenheim
    studentenheim wohnheim kinderheim seniorenresidenz pflegezentrum *bank -sitzbank -parkbank -datenbank -rückbank -werkbank -beifahrerbank
    -rücksitzbank *kasse -kasse -handkasse -abendkasse -ladenkasse *versicherung -versicherung *agentur *kanzlei *firma *unternehmen *betrieb *betriebe
    *werke *werken -stockwerk -feuerwerk -bauwerk -handwerk -fachwerk -netzwerk -uhrwerk -kunstwerk -mundwerk stadtwerken gaswerk elektrizitätswerk *fabrik *gesellschaft *genossenschaft *stiftung *verband -verband *gewerkschaft *partei
    *gruppierung *bande *kirche *moschee *synagoge *tempel *museum *theater *kino *bibliothek *hochschule *akademie *institut *gymnasium *internat
    *kindergarten kita kinderkrippe *spital *krankenhaus *sanatorium wachdienst sicherheitsdienst pflegedienst kurierdienst paketdienst lieferdienst
    abschleppdienst schlüsseldienst putzdienst *spedition *verleih *vermietung *verlag *zeitung *werkstatt *tankstelle *autowerkstatt *shop -shop *store
    *lounge *imbiss *kiosk trafik verkehrsbetriebe verkehrsverbund busbetrieb taxiunternehmen taxizentrale fahrschule tanzschule musikschule *polizei
    -polizei -kriminalpolizei -wasserschutzpolizei -autobahnpolizei -verkehrspolizei *konzern *anstalt -anstalt -haftanstalt -veranstaltung holding
    kranverleih autovermietung schrotthandel bestattungen bestattung goldschmiede autoverwertung autoteile
    reifenhandel malerbetrieb dachdeckerei elektro sanitär heizungsbau hochbau tiefbau trockenbau gerüstbau fensterbau stahlbau
    holzbau maschinenbau gartenbau weingut landgasthof berggasthof gasthöfe landhotel seehotel parkhotel sporthotel wellnesshotel hostel jugendherberge
    fitnesscenter sportstudio nagelstudio tattoostudio sonnenstudio kosmetikstudio friseursalon barbershop shisha wettladen
    spielothek spielcasino nachtlokal tanzlokal animierlokal laufhaus sauna saunaclub reitstall reiterhof pferdehof fußballverein turnverein
    schützenverein musikverein sportclub motorradgruppe rockergruppe jugendgruppe fanclub ultras arbeitgeber pflegestift pfarrei pfarre privatbank
    hausverwaltung immobilienbüro steuerbüro ingenieurbüro architekturbüro planungsbüro übersetzungsbüro wettannahme lottoannahme tabakladen feinkost
    weinhandlung`,
  tails: `kgaa gbr eg partg mbh aktiengesellschaft ek kliniken bestattungen bedachungen holzbau stahlbau hochbau tiefbau gartenbau gerüstbau gerüst dach touristik busreisen
    security gebäudereinigung facility umzüge entsorgung recycling zeitarbeit invest express grill kebap kebab döner palast lounge pub ultras hooligans ravens riders wolves fonds anstalt`,
  trades: `-transport -auto -autos -taxi -taxis -hotel -hotels -hostel -café -restaurant -motor -motoren -import -export -garage -pizza -kebab -döner -sushi
    -burger -grill -casino -bazar -boutique -design -textil -textilien -shop -shops -pub -kredit -management -software -media -studio -studios -technik
    -elektro -elektronik -energie -solar -metall -metalle -metals -granit -plastik -pharma -stiftung -blumen -möbel -immobilien -versicherung -sicherheit
    -fitness -kurier -spedition -logistik -gas -leasing -finanz -lodge -resort -lounge -motel -discount -gastro -parts -market -automobile -energy -coop
    -palast -hooligans -ultras -tattoo -records -bistro -recycling -supermarket -markt`,
  employers: `arbeitet_bei arbeitete_bei arbeitet_bei_der arbeitete_für arbeitet_beim arbeitet_im jobbt_bei jobbt_im angestellt_bei beschäftigt_bei fährt_für
    fuhr_für liefert_für mitglied_bei mitglied_beim konto_bei konten_bei kunde_bei kundin_bei kellner_im kellnerin_im türsteher_im barkeeper_im koch_im
    fahrer_bei fahrer_für verkäuferin_bei verkäufer_bei lehrling_bei lehrling_beim lagerist_bei kassiererin_bei kassierin_bei monteur_bei monteur_der
    buchhalterin_bei geschäftsführer_bei angestellter_bei angestellte_bei angestellter_der angestellte_der filiale_von inhaber_von betreiber_von chef_von
    geschäftsführer_von firma firmen arbeitgeber absender`,
};
