/** What programs say in Finnish, Estonian, Hungarian, Latvian and Lithuanian. */
import type { Sayings } from './sayings.ts'

const finnic: Sayings = {
  common:
    'olen kiitos viestistäsi asti ja on hei en ei ole asioissa olemme minua palaan tere olen kuni kirja eest teie ja me täname tänan ning on sen *ää *öö *õ',
  away: '<ei ole enää[^.]{0,30}(?:palveluksessa|töissä)|(?:olen|olemme|oleme)[^.]{0,30}(?:loma|vapaa|poissa|matko|sairau|virka|työmatka|opinto|toimiston ulko|tavoittamatto|puhkus|lähetus|eemal|haigus|komandeeri|kontorist|äitiys|isyys)|vapaalla|poissa|äitiysloma|perhevapaa|en ole (?:paikalla|toimistolla|tavoitett|töissä|enää)|en työskentele|toimisto[^.]{0,30} (?:kiinni|suljettu)|ei (?:ole|viibi|tööta)[^.]{0,20}(?:kontoris|kättesaadav|enam|tööl)|puhkusel|sünnituspuhkus|lapsehoolduspuhk|(?:lopettanut|jättänyt)[^.]{0,20}(?:yhtiö|yritys|palvelu)|toimistolta|haiguslehel|sairaslom|hoitovapaa|ulkomailla|välismaal|en lue|ei loe|eläke|pensioni|opintovapaa|koulutuks|koolitus|pyhäpäivä|suljettu|suletud|lomailen|virkamatk|työmatk|sairaan|kokouksess|lomall|lomat|haigena|haige>|lähetuses|vanemapuhkus|ei tööta|kollektiivpuhkus|suljemme|vanhempainvapaa|viibin (?:puhkusel|lähetusel|eemal)|loma(?:lla|n|lle)|talvilom|kesälom|hiihtolom|puhkuse\\p{L}*|en ole[^.]{0,30} (?:toimisto|paikalla|tavoitett|töissä)|ei ole[^.]{0,30} kontoris|kontorist väljas|tavoittamattomissa|kättesaamatu|pole[^.]{0,20}kättesaadav|levist väljas|ei (?:enää )?työskentele|(?:ei|enam) tööta',
  closed: '<suljet\\p{L}*|<kiinni>|<suletud>|<suljemme>|<kinni>',
  until:
    'asti>|saakka|palaan|takaisin|alkaen|tänään|kuni>|tagasi|alates|praegu|täna>|hetkel|välisen|töihin|naasen|viikolla \\d|\\d ?[–-] ?\\d+ \\d',
  urgent: 'poissa ollessani|poissaoloni|sijais|kiire|äraolek|asendab|muissa asioissa|pakili|küsimus',
  contact:
    'ota(?:t|kaa)? yhtey|yhteyttä|soita|sijais|kirjoita|lähet|puhelin|helista|kirjuta|pöördu|asendab|võtke|auttaa|<puh|numero|välitä|hoitaa|poole>|tavoitat|lisätieto|asian hoita|antaa|tuuraa|asendaja',
  access:
    '(?:sähköpost|viest|meil|kirj)\\p{L}*[^.]{0,40}(?:lue|luen|edelleen|välitetä|loe|suunata)|rajoitetusti|en lue|piiratud|loen kirju|satunnaisesti|enkä|ei loe|ega|(?:osoite|postilaatikko|aadress|postkast)\\p{L}*[^.]{0,40}(?:suljetaan|poistetaan|poistuu|suletakse|kustutatakse)',
  later:
    'vastaa|vastan|palattua|palaan asiaan|heti kun|mahdollisimman|esimesel|viiveellä|hilinemisega|vastataan|vastatakse',
  thanks:
    '(?:kiitos|kiitän|kiitämme|täna[nm]e?|aitäh)[^.]{0,30}(?:viesti|sähköpost|yhteydeno|kirja|posti|pöördum|hakemuk|kiinnostuk|meili|sõnumi)|(?:kiitos|täname|aitäh)[^.]{0,30}(?:hakemu|kandideeri|huvi|palaut|tilau|avaldus|ühendust)\\p{L}*',
  received:
    '(?:vastaanottan|saapunut|kirjattu|rekisteröi)\\p{L}*|(?:olemme saaneet)[^.]{0,30}(?:viesti|hakemu|pyyn)|(?:kätte saadud|oleme kätte|saime|saanud kätte|registreeri|vastu võetud)|on (?:vastaanotettu|saapunut|kirjattu)|vastaanotettu|viestisi on|hakemuksesi|saime kätte|kirjattu|pyyntösi on|teie (?:kiri|avaldus|päring)[^.]{0,20}(?:on|saadud|registreeritud)|<on saanut (?:viestisi|viestinne|hakemuksesi|sähköpostisi)',
  number: '(?:numero\\p{L}*|tunnus|number\\p{L}*|nr)[^.\\d]{0,20}\\d',
  promise:
    '(?:vastaamme|palaamme|käsitel|otamme|vastame|võtame|käsitle|võtab)\\p{L}*[^.]{0,60}(?:pian|päiv|kuluessa|sisällä|tunni|mahdollisimman|yhtey|jooksul|esimesel|ühendust|siihen|tööpäev)|vastaamme|vastame|käsittelemme|otamme sinuun|võtame teiega|saat vastauksen|palaamme asiaan|otamme (?:sinuun |teihin )?yhteyttä|valittuihin|hakijoihin|kandidaat|võtame[^.]{0,20}ühendust|ühendust (?:kahe|ühe|\\d)|nädala jooksul|vuorokauden|yleensä|tavallisesti|ööpäeva|tavaliselt|(?:asentaja|teknikko|kollega|asiantuntija|tiimi|käsittelijä|tehnik|kolleeg|spetsialist|meeskond)\\p{L}*[^.]{0,40}(?:ottaa|soittaa|käy läpi|käsitte|yhteyttä|võtab|helistab|ühendust)|käy(?:vät|mme)? (?:sen |ne )?läpi|ottaa (?:sinuun |teihin )?yhteyttä|etenet',
  quiet: 'älä vastaa|aukiolo|ärge vasta|lahtiolek|ei lueta|ma-pe|e-r',
  unanswered: 'älä(?:thän)? vastaa|älkää vastatko|(?:ei|ärge|ära)[^.]{0,20} vasta\\p{L}*',
  message: 'viesti|hakemu|pyyn|sähköpost|ilmoitu|<kir(?:i|ja)|avaldus|päring|kaebus|pöördum|taotlus|valitu',
  automatic: '(?:tämä|see)[^.]{0,20} (?:on)[^.]{0,20}automaat|automaat(?:tinen|ne|vastus)|automaattisesti|automaatselt',
  polite:
    'terveisin|kärsivällisyy|ymmärry|kiitos$|kiitos etukäteen|hyvää|lugupid|tervit|mõistv|^aitäh|kaunist|parimat|nautimme (?:\\p{L}+ )?(?:kesä|loma|juhl)\\p{L}*',
  and: 'ja|joten|ning|siis',
  but: 'mutta|kuitenkin|aga|kuid|vaid',
  matter:
    '<luin|luin |liitteenä|<kyllä>|<joo>|<ok>|kelpaa|hyväksy|<eilen|ensi viik|viime viik|korjan|<lugesin|manuses|<jah>|sobib|<eile>|järgmi|parandasi|<euroa?>|tilatkaa|tellige|<lähetän>',
  own: '<(?:vastaan|palaan|soitan|kirjoitan|laitan|lähetän|ilmoitan)>|<heti kun (?:ehdin|pääsen|voin)|<(?:kysymme|tutkimme|katsomme|selvitämme|tarkistamme)>|<(?:vastan|helistan|kirjutan|uurime järele|vaatame üle)>|<kohe kui saan>|<hän>|<kollegani|<työkaverini|<ta (?:helistab|vastab|võtab)|<mu kolleeg',
  turns:
    '<(?:puhutaan|jutellaan|soitellaan|nähdään|räägime|kohtume)>|<soita (?:sen jälkeen|sitten|minulle|myöhemmin)|<helista (?:pärast|hiljem|mulle)',
  takes:
    '<minä (?:hoidan|vastaan|otan)>|<hoidan (?:asia\\p{L}*|nyt|sen)>|<olen ottanut|<otin hoitaakseni|<(?:mina|ma) (?:tegelen|võtan)>',
}

const hungarian: Sayings = {
  common:
    'vagyok a az nem és köszönöm hogy meg tisztelt üzenetét kérem esetben levelét köszönjük ig számot hívja is van két belül *ő *ű *ö',
  away: 'szabadság|nem vagyok (?:elérhető|az irod|bent|a munka)|irodán kívül|távol(?:lét| vagyok|létem)|gyed|betegszab|kiküldetés|úton vagyok|üzleti út|már nem dolgoz|nem dolgozom|külföldön|tartózkodom|nem vagyok bent|betegállomány|tréning|konferenci|ünnepnap|szünet|zárva|nem dolgozik|táppénz|anyasági|nyugdíj|nem tudok válaszol|hivatalos út|beteg\\p{L}*|szülés|leállás|megszűnt|elhagytam|házon kívül|nem leszek|elérhetetlen|nem (?:leszek|vagyok) elérhető',
  closed: '<zárva\\p{L}*',
  until:
    '-ig>|-[áé]ig|[óáéóő]ig>|vissza|ismét|jelenleg|<ma>|-t[óő]l>|ezen a héten|újra|között|-j[eé]t[őo]l|-[aeéá]?t[óőo]l|<holnap|hétfő|végéig|-[áé]n>',
  urgent: 'sürgős|távollétem|helyettes|esetben|ügyben|kérdés|azonnali',
  contact: 'hív|fordul|keress|írjon|kapcsolat|helyettes|telefon|küldje|segít|elérhet',
  access:
    '(?:levele|e-?mail|üzenet)\\p{L}*[^.]{0,40}(?:továbbít|olvas|korlátoz)|korlátozott|hozzáfér|(?:cím|fiók|postafiók)\\p{L}*[^.]{0,40}(?:megszűnik|megszüntet|töröl|letilt|lekapcsol)\\p{L}*',
  later: 'válasz|visszatér|amint|jelentkez|hamarosan|olvasom|elolvas|pótol',
  thanks: 'köszön\\p{L}*[^.]{0,30}(?:level|üzenet|megkeres|e-?mail|érdeklőd|jelentkez|pályáz)',
  received:
    '(?:megkaptuk|megérkez|beérkez|rögzít|iktat|fogadtuk)\\p{L}*|rögzítettük|nyilvántartás|megérkezett|iktat\\p{L}*|megkaptuk|pályázat\\p{L}* (?:megkap|beérk|rögzít)\\p{L}*|köszönettel (?:vettük|megkaptuk)|megkeresés\\p{L}*[^.]{0,20}(?:vettük|megkaptuk|fogadtuk)',
  number: '(?:szám\\p{L}*|azonosító\\p{L}*)[^.\\d]{0,20}\\d|\\d+[- ]?(?:os|es|as|ös)? (?:szám|azonosító)',
  promise:
    '(?:válasz|jelentkez|felvessz|feldolgoz|felvesz)\\p{L}*[^.]{0,50}(?:belül|hamarosan|hamarabb|kapcsolat|önnel|rövid)|belül [^.]{0,20}válasz|kollég|munkatárs|(?:legrövidebb|lehető leg)|felveszik|kapcsolatot|ügyintéző|értesít\\p{L}*|elbírál\\p{L}*|jelentkezünk|válaszolunk|feldolgozzuk|megkeressük|kiválasztott|(?:technikus|munkatárs|kolléga|szakember|csapat|ügyintéző|szerelő)\\p{L}*[^.]{0,40}(?:keresi|felveszi|hívja|jelentkezik|megkeresi|áttekinti)',
  quiet: 'ne válaszol|nyitva ?tart|ügyfélfogad|munkaidő|hétfőtől',
  unanswered: '<ne válaszol\\p{L}*',
  message: 'üzenet|level|bejelentés|megkeresés|e-?mail|kérelm|panasz|pályázat|jelentkez|kérdés',
  automatic:
    '(?:ez)[^.]{0,20} automatikus|automatikus (?:válasz|üzenet)|automatikusan|(?:postafiók|cím|fiók)\\p{L}*[^.]{0,20} (?:már )?nem (?:haszn|aktív|figyel|olvas|működ)\\p{L}*',
  polite: 'üdvözl|megértés|türelm|tisztelettel|^köszön\\p{L}*$|szép napot|kellemes|elnézés|köszönettel',
  and: 'és|ezért|így|akkor',
  but: 'de|viszont|azonban',
  matter:
    'elolvast|megnéz|csatol|mellékel|<igen>|<ok>|rendben|<tegnap|jövő hét|múlt hét|<(?:ft|forint|euró)>|megrendel|kijavít|<(?:el)?küldöm>',
  own: '<(?:válaszolok|válaszolni fogok|jelentkezem|írok|hívlak|felhívom|felhívlak|küldöm|visszahívom|visszahívlak)>|<amint tudok>|<(?:megnézzük|utánanézünk|ellenőrizzük)>|<ő>|<(?:a )?(?:kolléganőm|kollégám|főnököm|férjem|feleségem)>',
  turns:
    '<(?:beszélünk|beszéljünk|megbeszéljük|találkozunk|dumálunk|visszahívlak)>|<(?:hívj|csörögj|írj)>|<hívjon utána>',
  takes: '<én (?:intézem|vettem|viszem|foglalkozom)>|<(?:átvettem|intézem)>',
}

const baltic: Sayings = {
  common:
    'esmu līdz par un paldies jūsu labdien ir mēs vēstuli uz es ne jautājumos iki esu aš ir už laišką laba diena dėkoju jūsų dėkojame su nuo šiuo metu kad tinka *ā *ē *ū *ė *į *ų *ģ *ķ',
  away: 'atvaļinājum|prombūtn|komandējum|neesmu birojā|slimīb|vairs nestrādāj|birojs[^.]{0,30} slēgt|dekrēt|bērna kopšanas|nebūšu|atostog|komandiruot|nesu (?:biure|darbe)|nebūsiu|nebedirb|nedirbu|biuras[^.]{0,30} (?:uždaryt|nedirb)|motinystės|vaiko priežiūr|išvyk|nav birojā|ne darbe|ligos|nestrādāju|esmu ārzemēs|užsien|brīvdien|šventin|slimoju|mācīb|konferenc|birojs ir slēgts|sergu|liga|nedarbing|mokymuose|nedirbame|slēgti|uždaryta|nepasiekiam\\p{L}*|nesasniedzam\\p{L}*|nepieejam\\p{L}*|manęs nebus|manis nebūs',
  closed: '<slēgt\\p{L}*|<uždaryt\\p{L}*|<nedirb\\p{L}*|<nestrādā>',
  until:
    '<līdz|atgriez|<no \\d|<no .{0,12}\\d|pašlaik|šobrīd|šodien|<iki|grįš|<nuo|šiuo metu|šiandien|vėl|iki \\p{L}+ \\d',
  urgent: 'steidzam|prombūtnes laikā|aizvieto|neatliekam|skub|nesant|pavaduo|jautājum|klausim|atvej',
  contact:
    'zvan|sazin|rakst|vērs|aizvieto|kontakt|tālrun|skamb|kreip|rašy|susisiek|pavaduo|tel\\.|palīdz|lūdzu|prašome|prašau',
  access:
    '(?:e-?past|vēstul|laišk|pašt)\\p{L}*[^.]{0,40}(?:pārsūt|las[ī]|skait|persiun|tikrin)|ierobežot|ribot|nelasu|e-pastus ne|neskaitau|laiškų ne|pasta ne|(?:adrese|adresas|pastkaste|dėžutė|paskyra|konts)[^.]{0,40}(?:slēgt|dzēst|atslēg|išjungt|uždaryt|panaikint)\\p{L}*',
  later:
    'atbild|atgriez|tiklīdz|atsak|grįž|kai tik|vėliau|vēlāk|<tiks (?:izlasīt|apstrādāt)\\p{L}*|<bus (?:perskaityt|peržiūrėt)\\p{L}*',
  thanks:
    '(?:paldies|pateic|dėkoj|ačiū)\\p{L}*[^.]{0,30}(?:vēstul|e-?past|ziņ|laišk|žinut|kreip|sazin|interes|pieteik|užklaus|kontakt)|^paldies|^dėkojame|(?:paldies|dėkojame|ačiū|dėkoju)[^.]{0,20}(?:par|už)[^.]{0,30}(?:pieteik|interes|kandidat|vēst|laišk|žinut|kreip|ziņ)\\p{L}*|(?:ačiū|dėkoju|dėkojame) už el',
  received: '(?:saņem[at]|saņēm|reģistrē|gauta|gavome|registruot|gautas|gautą)\\p{L}*',
  number: '(?:numur\\p{L}*|nr\\.?|numeri\\p{L}*)[^.\\d]{0,20}\\d',
  promise:
    '(?:atbildēs|sazinās|atsakys|susisiek|apstrād|išnagrinė)\\p{L}*[^.]{0,50}|susisieksime|sazināsimies|atrinkt|kandidat|atlasīt|atbildēsim|atsakysime|izskatīsim|peržiūrėsime|informēsim|informuosime|(?:tehniķis|speciālists|kolēģis|darbinieks|komanda|technikas|specialistas|kolega|meistras|darbuotojas)[^.]{0,40}(?:sazin|zvan|susisiek|paskamb)\\p{L}*',
  quiet: 'neatbildiet|darba laiks|neatsakykite|darbo laikas',
  unanswered: 'neatbild\\p{L}*|neatsak\\p{L}*',
  message: 'vēstul|e-?past|iesniegum|pieteikum|ziņ|sūdzīb|pieprasījum|laišk|kreip|užklaus|prašym|skund|žinut',
  automatic: '(?:šis|šī|šī ir|tai|tai yra|šis ir)[^.]{0,20} automāt|automātisk|automatin|automatiškai',
  polite: 'cieņā|sapratn|pacietīb|pagarba|supratim|kantryb|^paldies$|^dėkoju$|jauku|gražios|atvain|atsipraš|linkėj',
  and: 'un|ir|tāpēc|tad|bei|tai',
  but: 'bet|taču|tačiau|o',
  matter:
    'izlasī(?!t)|pielikum|<jā>|<ok>|<der>|<vakar|nākam|perskaičiau|perskaitė|priede|<taip>|tinka|kitą savait|izlabo|ištais|pasūt|užsak|<(?:eiro|eurų|eur)>',
  own: '<(?:atbildēšu|piezvanīšu|uzrakstīšu|atsakysiu|paskambinsiu|parašysiu|pažiūrėsime|apskatīsimies|paskatīsimies)>',
  turns:
    '<(?:susiskambin\\p{L}*|pasikalbės\\p{L}*|sazvanīsim\\p{L}*|parunāsim\\p{L}*|paskambink|piezvani|uzraksti|parašyk)>',
  takes: '<(?:pārņēmu|perėmiau|aš tuo rūpinuosi|ar to nodarbojos es)>',
}

export const OTHERS: readonly Sayings[] = [finnic, hungarian, baltic]
