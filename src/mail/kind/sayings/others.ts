/** What programs say in Finnish, Estonian, Hungarian, Latvian, Lithuanian, Turkish, Basque and Greek. */
import type { Sayings } from './sayings.ts'

const finnic: Sayings = {
  common:
    'olen kiitos viestistäsi asti ja on hei en ei ole asioissa olemme minua palaan tere olen kuni kirja eest teie ja me täname tänan ning on sen *ää *öö *õ',
  away: '(?:olen|olemme|oleme)[^.]{0,30}(?:loma|vapaa|poissa|matko|sairau|virka|työmatka|opinto|toimiston ulko|tavoittamatto|puhkus|lähetus|eemal|haigus|komandeeri|kontorist|äitiys|isyys)|lomalla|vapaalla|poissa|äitiysloma|perhevapaa|en ole (?:paikalla|toimistolla|tavoitett|töissä|enää)|en työskentele|toimisto[^.]{0,30} (?:kiinni|suljettu)|ei (?:ole|viibi|tööta)[^.]{0,20}(?:kontoris|kättesaadav|enam|tööl)|puhkusel|ei tööta enam|kontor[^.]{0,20} suletud|sünnituspuhkus|lapsehoolduspuhk|(?:lopettanut|jättänyt)[^.]{0,20}(?:yhtiö|yritys|palvelu)|toimistolta|haiguslehel|sairaslom|hoitovapaa|ulkomailla|välismaal|en lue|ei loe|eläke|pensioni|opintovapaa|koulutuks|koolitus|pyhäpäivä|suljettu|suletud|lomailen|virkamatk|työmatk|sairaan|koulutuksess|kokouksess|lomall|lomat|haigena|haige>|lähetuses|puhkusel|vanemapuhkus|ei tööta|kollektiivpuhkus|suljemme|suljettuna|opintovapaall|hoitovapaall|vanhempainvapaa|viibin (?:puhkusel|lähetusel|eemal)|puhkusel|loma(?:lla|n|lle)|talvilom|kesälom|hiihtolom|puhkuse\\p{L}*',
  until:
    'asti>|saakka|palaan|takaisin|alkaen|<\\d[^ ]* ?alkaen|tällä hetkellä|tänään|kuni>|tagasi|alates|praegu|täna>|hetkel|välisen|palaan töihin|töihin|naasen',
  urgent: 'kiiree|kiireel|poissa ollessani|poissaoloni|sijais|kiire|äraolek|asendab|muissa asioissa|pakili|küsimus',
  contact:
    'ota(?:t|kaa)? yhtey|yhteyttä|soita|sijais|kirjoita|lähet|puhelin|helista|kirjuta|pöördu|asendab|võtke|auttaa|<puh|numero|välitä|hoitaa|poole>|tavoitat|lisätieto|asian hoita|antaa|minua tuuraa|tuuraa|asendaja',
  access:
    '(?:sähköpost|viest|meil|kirj)\\p{L}*[^.]{0,40}(?:lue|luen|edelleen|välitetä|loe|suunata)|rajoitetusti|en lue|piiratud|enkä lue|ega loe|loen kirju|satunnaisesti|enkä|en lue|ei loe|ega',
  later:
    'vastaa|vastan|palattua|palaan asiaan|heti kun|mahdollisimman|esimesel|viiveellä|vastaan viest|vastan (?:kirjadele|teile)|hilinemisega|palattuani',
  thanks:
    '(?:kiitos|kiitän|kiitämme|täna[nm]e?|aitäh)[^.]{0,30}(?:viesti|sähköpost|yhteydeno|kirja|posti|pöördum|hakemuk|kiinnostuk|meili|sõnumi)|(?:kiitos|täname|aitäh)[^.]{0,30}(?:hakemu|kandideeri|huvi|palaut|tilau|avaldus|ühendust)\\p{L}*',
  received:
    '(?:vastaanottan|saapunut|kirjattu|rekisteröi)\\p{L}*|(?:olemme saaneet)[^.]{0,30}(?:viesti|hakemu|pyyn)|(?:kätte saadud|oleme kätte|saime|saanud kätte|registreeri|vastu võetud)|on (?:vastaanotettu|saapunut|kirjattu)|vastaanotettu|viestisi on|hakemuksesi|saime kätte|kirjattu|pyyntösi on|hakemuksesi on|teie (?:kiri|avaldus|päring)[^.]{0,20}(?:on|saadud|registreeritud)',
  number: '(?:numero\\p{L}*|tunnus|number\\p{L}*|nr)[^.\\d]{0,20}\\d',
  promise:
    '(?:vastaamme|palaamme|käsitel|otamme|vastame|võtame|käsitle|võtab)\\p{L}*[^.]{0,60}(?:pian|päiv|kuluessa|sisällä|tunni|mahdollisimman|yhtey|jooksul|esimesel|ühendust|siihen|tööpäev)|vastaamme|vastame|käsittelemme|otamme sinuun|võtame teiega|saat vastauksen|palaamme asiaan|otamme (?:sinuun |teihin )?yhteyttä|valittuihin|hakijoihin|kandidaat|võtame[^.]{0,20}ühendust|ühendust (?:kahe|ühe|\\d)|vastame|nädala jooksul|vuorokauden|yleensä|tavallisesti|ööpäeva|tavaliselt',
  quiet: 'älä vastaa|aukiolo|ärge vasta|lahtiolek|ei lueta|ma-pe|e-r',
  automatic: '(?:tämä|see)[^.]{0,20} (?:on)[^.]{0,20}automaat|automaat(?:tinen|ne|vastus)|automaattisesti|automaatselt',
  polite: 'terveisin|kärsivällisyy|ymmärry|kiitos$|kiitos etukäteen|hyvää|lugupid|tervit|mõistv|^aitäh|kaunist|parimat',
  and: 'ja|joten|ning|siis',
  but: 'mutta|kuitenkin|aga|kuid|vaid',
  matter:
    '<luin|luin |liitteenä|<kyllä>|<joo>|<ok>|kelpaa|hyväksy|<eilen|ensi viik|viime viik|korjan|<lugesin|manuses|<jah>|sobib|<eile>|järgmi|parandasi|<euroa?>|tilatkaa|tellige',
}

const hungarian: Sayings = {
  common:
    'vagyok a az nem és köszönöm hogy meg tisztelt üzenetét kérem esetben levelét köszönjük ig számot hívja is van két belül *ő *ű *ö',
  away: 'szabadság|nem vagyok (?:elérhető|az irod|bent|a munka)|irodán kívül|távol(?:lét| vagyok|létem)|szülési|gyed|betegszab|kiküldetés|úton vagyok|üzleti út|már nem dolgoz|nem dolgozom|iroda[^.]{0,30} zárva|zárva tart|külföldön|tartózkodom|nem vagyok bent|betegállomány|tréning|konferenci|ünnepnap|szünet|zárva|nem dolgozik|táppénz|anyasági|nyugdíj|szabadság\\p{L}*|nem tudok válaszol|üzleti út|hivatalos út|beteg\\p{L}*|szülés|konferenci\\p{L}*|zárva|leállás|nyugdíj|megszűnt|elhagytam|házon kívül|irodán kívül|nem leszek',
  until:
    '-ig>|-[áé]ig|[óáéóő]ig>|vissza|ismét|jelenleg|<ma>|-t[óő]l>|ezen a héten|újra|között|-j[eé]t[őo]l|-[aeéá]?t[óőo]l|<holnap|hétfő|visszatér|végéig|térek vissza|visszatérek|-[áé]n>',
  urgent: 'sürgős|távollétem|helyettes|esetben|ügyben|kérdés|azonnali',
  contact: 'hív|fordul|keress|keresse|írjon|kapcsolat|helyettes|telefon|küldje|segít|elérhet|helyettesem|helyettesít',
  access: '(?:levele|e-?mail|üzenet)\\p{L}*[^.]{0,40}(?:továbbít|olvas|korlátoz)|korlátozott|hozzáfér',
  later: 'válasz|visszatér|amint|jelentkez|hamarosan|olvasom|válaszol|elolvas|pótol',
  thanks: 'köszön\\p{L}*[^.]{0,30}(?:level|üzenet|megkeres|e-?mail|érdeklőd|jelentkez|pályáz)',
  received:
    '(?:megkaptuk|megérkez|beérkez|rögzít|iktat|fogadtuk)\\p{L}*|rögzítettük|nyilvántartás|megérkezett|iktat\\p{L}*|megkaptuk|megérkezett|pályázat\\p{L}* (?:megkap|beérk|rögzít)\\p{L}*|köszönettel (?:vettük|megkaptuk)|megkeresés\\p{L}*[^.]{0,20}(?:vettük|megkaptuk|fogadtuk)',
  number: '(?:szám\\p{L}*|azonosító\\p{L}*)[^.\\d]{0,20}\\d|\\d+[- ]?(?:os|es|as|ös)? (?:szám|azonosító)',
  promise:
    '(?:válasz|jelentkez|felvessz|feldolgoz|felvesz)\\p{L}*[^.]{0,50}(?:belül|hamarosan|hamarabb|kapcsolat|önnel|rövid)|belül [^.]{0,20}válasz|kollég|munkatárs|(?:legrövidebb|lehető leg)|felveszik|kapcsolatot|ügyintéző|kollégá\\p{L}*|értesít\\p{L}*|elbírál\\p{L}*|jelentkezünk|válaszolunk|feldolgozzuk|megkeressük|kiválasztott',
  quiet: 'ne válaszol|nyitva ?tart|ügyfélfogad|munkaidő|hétfőtől',
  automatic:
    '(?:ez)[^.]{0,20} automatikus|automatikus (?:válasz|üzenet)|automatikusan|(?:postafiók|cím|fiók)\\p{L}*[^.]{0,20} (?:már )?nem (?:haszn|aktív|figyel|olvas|működ)\\p{L}*',
  polite:
    'üdvözl|megértés|türelm|tisztelettel|^köszön\\p{L}*$|szép napot|kellemes|elnézés|megértését|türelmét|köszönettel',
  and: 'és|ezért|így|akkor',
  but: 'de|viszont|azonban',
  matter:
    'elolvas|megnéz|csatol|mellékel|<igen>|<ok>|rendben|<tegnap|jövő hét|múlt hét|<(?:ft|forint|euró)>|megrendel|kijavít',
}

const baltic: Sayings = {
  common:
    'esmu līdz par un paldies jūsu labdien ir mēs vēstuli uz es ne jautājumos iki esu aš ir už laišką laba diena dėkoju jūsų dėkojame su nuo šiuo metu kad tinka *ā *ē *ū *ė *į *ų *ģ *ķ',
  away: 'atvaļinājum|prombūtn|komandējum|neesmu birojā|slimīb|vairs nestrādāj|birojs[^.]{0,30} slēgt|dekrēt|bērna kopšanas|nebūšu|atostog|komandiruot|nesu (?:biure|darbe)|nebūsiu|nebedirb|nedirbu|biuras[^.]{0,30} (?:uždaryt|nedirb)|motinystės|vaiko priežiūr|išvyk|komandējumā|nav birojā|biure nebūsiu|ne darbe|slimības|ligos|nestrādāju|esmu ārzemēs|užsien|brīvdien|šventin|atvaļinājum\\p{L}*|slimoju|slimības lap|mācīb|konferenc|birojs ir slēgts|sergu|liga|nedarbing|mokymuose|konferencij|nedirbame|vaiko priežiūros|nebedirbu|vairs nestrādāju|slēgti|uždaryta',
  until: '<līdz|atgriez|<no \\d|<no .{0,12}\\d|pašlaik|šobrīd|šodien|<iki|grįš|<nuo|šiuo metu|šiandien|vėl',
  urgent: 'steidzam|prombūtnes laikā|aizvieto|neatliekam|skub|nesant|pavaduo|jautājum|klausim|atvej',
  contact:
    'zvan|sazin|rakst|vērs|aizvieto|kontakt|tālrun|skamb|kreip|rašy|susisiek|pavaduo|tel\\.|palīdz|mani aizvieto|aizvieto|mane pavaduoja|pavaduoja|lūdzu|prašome|prašau',
  access:
    '(?:e-?past|vēstul|laišk|pašt)\\p{L}*[^.]{0,40}(?:pārsūt|las[ī]|skait|persiun|tikrin)|ierobežot|ribot|nelasu|e-pastus ne|neskaitau|laiškų ne|pasta ne',
  later: 'atbild|atgriez|tiklīdz|atsak|grįž|kai tik|atbildēšu|atsakysiu|vėliau|vēlāk',
  thanks:
    '(?:paldies|pateic|dėkoj|ačiū)\\p{L}*[^.]{0,30}(?:vēstul|e-?past|ziņ|laišk|žinut|kreip|sazin|interes|pieteik|užklaus|kontakt)|^paldies|^dėkojame|(?:paldies|dėkojame|ačiū|dėkoju)[^.]{0,20}(?:par|už)[^.]{0,30}(?:pieteik|interes|kandidat|vēst|laišk|žinut|kreip|ziņ)\\p{L}*',
  received: '(?:saņem[at]|saņēm|reģistrē|gauta|gavome|registruot|gautas|gautą)\\p{L}*',
  number: '(?:numur\\p{L}*|nr\\.?|numeri\\p{L}*)[^.\\d]{0,20}\\d',
  promise:
    '(?:atbildēs|sazinās|atsakys|susisiek|apstrād|išnagrinė)\\p{L}*[^.]{0,50}|susisieksime|sazināsimies|atrinkt|kandidat|atlasīt|atbildēsim|atsakysime|izskatīsim|peržiūrėsime|informēsim|informuosime',
  quiet: 'neatbildiet|darba laiks|neatsakykite|darbo laikas',
  automatic: '(?:šis|šī|šī ir|tai|tai yra|šis ir)[^.]{0,20} automāt|automātisk|automatin|automatiškai',
  polite: 'cieņā|sapratn|pacietīb|pagarba|supratim|kantryb|^paldies$|^dėkoju$|jauku|gražios|atvain|atsipraš|linkėj',
  and: 'un|ir|tāpēc|tad|bei|tai',
  but: 'bet|taču|tačiau|o',
  matter:
    'izlas|pielikum|<jā>|<ok>|<der>|<vakar|nākam|perskait|priede|<taip>|tinka|kitą savait|izlabo|ištais|pasūt|užsak|<(?:eiro|eurų|eur)>',
}

const turkish: Sayings = {
  common:
    've için bir bu ile mesajınız teşekkür ederim tarihine kadar izindeyim olarak size en kısa sürede merhaba şu anda dışındayım e-posta teşekkürler ederiz sayın *ı *ğ *ş',
  away: '(?:izinde|izinli|tatilde|raporlu|seyahatte|yolda)|(?:ofis|şehir|iş yeri|yurt) ?dışında|ofiste (?:değil|olma|bulunm)|doğum izni|iş seyahat|yıllık izin|artık[^.]{0,30} çalışm|ayrıld|görevde değil|ofisimiz[^.]{0,40} kapalı|kapalıyız|toplantıda|doğum izn|yurtdışında|izindeyim|raporluyum|toplantıda|eğitimde|konferansta|görevimden|emekli|resmi tatil|çalışmıyorum|ofiste yok|seyahatindeyim|yurt dışı|iş gezisi|hastayım|hasta(?:lık|lığ)|istirahat|kongre|fuarda|kapalıdır|kapalı olacak|izne|ayrılmış bulun|çalışmamakta|izinde (?:olacağım|olaca\\p{L}*|bulun)|<izin(?:de|deyim|li)\\p{L}*',
  until: 'kadar|dönec|döndü|dönüş|tarih(?:i|ler)|şu an|bugün|itibar|bu hafta|arasında|yeniden|tekrar',
  urgent: 'acil|ivedi|yokluğum|bu süre|durumlar|konular|soru|zarfında|süre zarf|süreçte',
  contact: 'iletişim|arayabil|arayın|ulaş|yazabil|yazın|irtibat|başvur|telefon|yönlendir|yardımcı|vekalet',
  access: 'erişim|(?:e-?posta|mail)\\p{L}*[^.]{0,40}(?:okuy|kontrol|iletil|yönlendir)|sınırlı',
  later:
    'yanıt|cevap|dönüş|geri dön|mümkün olan|en kısa|dönüşte|dönünce|gecik\\p{L}*|cevap vereceğim|yanıt vereceğim|yanıtlayacağım',
  thanks: '(?:mesaj|e-?posta|mail|ilgi|başvuru|iletişim)\\p{L}*[^.]{0,40}teşekkür',
  received:
    '(?:mesaj|talep|talebiniz|başvuru|e-?posta|talebin)\\p{L}*[^.]{0,40}(?:alındı|alınmış|ulaştı|ulaşmış|kaydedil|oluştur|aldık|iletil)|tarafımıza ulaş|(?:başvuru|talep|mesaj|e-?posta)\\p{L}*[^.]{0,20}(?:alınmış|alındı|ulaş|iletil)\\p{L}*|kaydınız|kayıt|(?:bize|tarafımıza) ulaş\\p{L}*|kaydedil\\p{L}*|alınmıştır|oluşturul\\p{L}*|yoğun(?:luk|luğ)\\p{L}*',
  number: 'numara\\p{L}*[^.\\d]{0,20}\\d|\\d+ (?:numara|no)|kayıt no',
  promise:
    '(?:yanıt|cevap|dönüş|iletişim|incelen|değerlendir|işleme)\\p{L}*[^.]{0,40}(?:verec|yapıl|geçec|edec|veril|alın|sürede|olac)|en kısa sürede|(?:iletişime|sizinle)[^.]{0,20}(?:geçil|geçeceğ|geçec)\\p{L}*|değerlendir|sonucunda|döneceğiz|ekibimiz|temsilci\\p{L}*|sizi arayacak|arayacaktır|aranacak|geri dön\\p{L}*|cevap ver\\p{L}*|yanıtlayac\\p{L}*|uygun (?:adaylar|bulun)|aday|yoğun(?:luk|luğ)\\p{L}*',
  quiet: 'yanıtlamayın|cevaplamayın|çalışma saat|mesai|pazartesi-cuma|hafta içi',
  automatic: '(?:bu)[^.]{0,30}otomatik|otomatik (?:yanıt|cevap|mesaj|olarak)',
  polite: 'saygı|iyi (?:günler|çalışma|tatil)|anlayış|sabr|^teşekkür|selam|şimdiden|sayın',
  and: 've|bu yüzden|o zaman|sonra',
  but: 'ama|fakat|ancak|yalnız',
  matter:
    'okudum|inceledim|baktım|ekte|<evet|<tamam|uygundur|teklif uygun|<dün>|gelecek hafta|geçen hafta|<(?:tl|lira|euro)>|sipariş|düzelttik|onay',
}

const basque: Sayings = {
  common: 'nago eta arte kaixo da ez eskerrik asko zure mezua dut mezuagatik deitu zenbakira oporretan baina',
  away: 'oporretan|kanpoan nago|bulegotik kanpo|bajan nago|ez nago bulegoan|ez naiz lanean|itxita',
  until: 'arte>|itzuli|bueltatu|gaur|une honetan',
  urgent: 'premia|larri|urgen|presazko|gaietarako',
  contact: 'deitu|idatzi|jarri harremanetan|kontaktatu|telefono|zenbaki',
  access: 'mezuak ez|irakurriko|birbidali',
  later: 'erantzun|itzultzean|lehenbailehen',
  thanks: 'eskerrik asko[^.]{0,30}(?:mezu|idazte|jartze)|mezuagatik|esker',
  received: 'jaso (?:dugu|da)|erregistratu',
  number: 'zenbaki\\p{L}*[^.\\d]{0,20}\\d',
  promise: 'erantzungo|jarriko gara|lanegun|lehenbailehen',
  quiet: 'ez erantzun|ordutegi',
  automatic: 'automatiko',
  polite: 'agur|eskerrik asko|barkatu|mila esker',
  and: 'eta',
  but: 'baina|ordea',
  matter: 'irakurri dut|eranskin|<bai>|ados|ondo dago|atzo|eskatu',
}

export const GREEK: Sayings = {
  common: '',
  away: 'απουσιάζω|απουσία|εκτός γραφείου|(?:με|σε) άδεια|λείπω|εκτός έδρας|δεν (?:είμαι|βρίσκομαι|θα είμαι|θα βρίσκομαι)[^.]{0,20}(?:γραφείο|διαθέσιμ)|γραφείο[^.]{0,40} κλειστ|δεν εργάζομαι|επαγγελματικό ταξίδι|διακοπές|σε (?:άδεια|ταξίδι|διακοπές|συνέδριο)|κλειστά|αργία|ασθένεια|αναρρωτική|μητρότητας|εκτός|λείπω|ταξίδι|άδεια (?:μητρότητας|ασθενείας|άνευ)|ασθεν|κλειστ|δεν εργάζομαι πλέον|αποχώρησ|συνταξ|σεμινάριο|συνέδριο|<άδεια>|<άδειας>',
  until:
    'μέχρι|έως|ως τις|επιστρ|<από|αυτή τη στιγμή|σήμερα|αυτή την εβδομάδα|ξανά|την \\d|<τη δευτέρα|<αύριο|διάστημα',
  urgent: 'επείγ|απουσία μου|άμεσ|ζήτημα|θέματα|περίπτωση|ερωτήσεις|ανάγκη|χρειαστείτε|ό,τι|οτιδήποτε',
  contact: 'επικοινων|καλ[εέ]σ|τηλ|απευθυν|γράψτε|στείλτε|στέλν|αντικαθιστ|βοηθ|κλήση|απευθυνθείτε|απευθύνεστε',
  access: 'πρόσβαση|(?:μηνύματ|email)\\p{L}*[^.]{0,40}(?:προωθ|διαβάζ|ελέγχ)|περιορισμένη',
  later: 'απαντ|επιστροφή μου|μόλις|το συντομότερο|όταν επιστρ',
  thanks:
    '(?:ευχαριστ)\\p{L}*[^.]{0,30}(?:μήνυμ|email|επικοινων|ενδιαφέρον|αίτη|e-mail)|που επικοινωνήσατε|για το (?:μήνυμ|email|ενδιαφέρον)|για την (?:αίτηση|επικοινων)',
  received:
    '(?:λάβαμε|έχει ληφθεί|ελήφθη|παραλάβαμε|καταχωρ|έχουμε λάβει)|καταχωρ[ηήί]\\p{L}*|αίτημά σας (?:έχει|ελήφθη)|βιογραφικό',
  number: '(?:αριθμ\\p{L}*|κωδικ\\p{L}*)[^.\\d]{0,25}\\d',
  promise:
    '(?:επικοινων|απαντ|εξετα|επεξεργ)\\p{L}*[^.]{0,60}(?:συντομ|μαζί|εντός|ώρες|ημέρες|σύντομα|δυνατ)|εργάσιμ|συντομότερο|επικοινωνήσουμε|απαντήσουμε|θα σας (?:απαντ|καλέσ|ενημερ)\\p{L}*|υποψηφ',
  quiet: 'μην απαντ|ωράριο|δευτέρα (?:έως|με)',
  automatic: 'αυτόματ',
  polite: 'εκτίμηση|κατανόηση|υπομονή|^(?:σας )?ευχαριστ\\p{L}*$|χαιρετισμ|καλή',
  and: 'και|οπότε|άρα',
  but: 'αλλά|όμως|ωστόσο',
  matter: 'διάβασα|συνημμέν|επισυνάπτ|<ναι>|<οκ>|εντάξει|<χθες|επόμενη εβδομάδα|περασμένη|<ευρώ|προχωρ|διορθώσ',
}

export const OTHERS: readonly Sayings[] = [finnic, hungarian, baltic, turkish, basque]
