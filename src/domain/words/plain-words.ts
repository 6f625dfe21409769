/** Plain Dutch words, short and hard to confuse: 512, so that each that is drawn adds nine bits. */
const WORDS = `
acht adres agenda akker amandel anjer anker appel april arend avond baai bakker balkon banaan band bank basis
beek beer berg berk beuk bever bezem blad blauw blik bloem bocht boek boer boom boon boord boot boter bouw brand
bries bril broek broer bron brood brug bruin buik buiten buur cactus cello cent cirkel citroen club code dadel
dans deken dennen deur dier dijk ding distel doek dolfijn donker doos dorp draad draak droom druif druppel duif
duim duin echo eend eiland emmer engel erwt ezel fabel fakkel familie feest fiets film fles fluit fontein forel
foto framboos fruit gang gans gast gebak geel geit geluid gember gerst geur gevel gewei gids gieter gitaar glas
goud graan gras grijs groen groente grond grot haak haar haas hamer hand hars hart haven haver hazelaar heide
helder helm hemel herfst hert heuvel hoed hoek hoes honing hoofd hooi hoop hout huis idee inkt jaar jacht jeugd
juli juni kaars kaart kaas kachel kade kalf kamer kamp kaneel kano kant kapel kast keel kegel kelder kers ketel
keuken kiel kiem kikker kind kist klas klei klep kleur klimop klok kluis knie knoop koek koffer koffie koning
kool koord koper koren korst kraan krab krans kreek kring kroon kruid kruik kruis krul kurk kust kwart laars
lade lamp land lantaarn laurier leem leer leeuw lente lepel letter licht lied lijn lijst linde links lint loep
loods lucht luik maan maand maat mais mand mango mantel marmer mast matras meel meer melk melodie merel mergel
merk middag mier mijl mist modder moed molen mond morgen motor mouw munt museum muur muziek naald naam nacht
nagel narcis natuur neef nest neus nicht noord noot nota oever olie olijf onder oog oogst oor oost orgel oven
paard paars pad palm pan panda papaver papier parel park pauw peer pen peper perzik piano pier pijl pinda pit
plaat plank plant plein ploeg plons poes pompoen pond poort poot pop post pot prei prijs pruim punt put raaf
raam rad radijs rails rand reep regel regen reis rem riem riet rij rijst ring rits rivier robijn roer rogge rol
rond roos rots rozijn rug ruimte rups saffier salie sap saus schaal schaap schaats schaduw schelp scherm schip
schoen school schop schuit schuur seizoen sjaal sla slak sleutel slinger sloot smaak snaar sneeuw snoek soep
spar specht spel spiegel spijker spin spoor sport sprong staart stad stal stam stap steen stem ster stip stoel
stof storm straat strand strik stroom struik stuur suiker taal taart tak tand tapijt tarwe tas tegel tent terras
thee thuis tijd tijger toets tomaat toon top toren touw trap trein trom trui tuin tulp uil uur vaart vaas vacht
valk vat veer veld venster verf verhaal vijg vijver vilt vink viool vis vlag vlas vleugel vlier vlinder vloer
vlot voet vogel volk vonk voorjaar vork vos vracht vrede vriend vrucht vuur waaier wagen wand warmte water wei
wereld west wiel wijn wilg wind winkel winter wit wol wolf wolk woord wortel zaad zaal zadel zand zebra zee zeep
zeil zomer zon zout zuid zwaan zwaard zwaluw zwart
`;

/** The words, in a fixed order: a table's six words follow from it, so no word ever moves. */
export const plainWords = (): readonly string[] => WORDS.trim().split(/\s+/);
