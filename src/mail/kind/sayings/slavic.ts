/** What programs say in Polish, Czech and Slovak, Croatian, Serbian and Slovenian, Russian, Ukrainian and Bulgarian. */
import type { Sayings } from './sayings.ts'

const polish: Sayings = {
  common:
    'jestem na do w z nie i za się proszę dziękuję dzień dobry państwa pana pani o po od jest wiadomość pracuję już dziękujemy to zostało *ł *ż *ę *ą',
  away: 'jestem na [^.]{0,20}(?:urlop|zwolnieni|konferencj|szkoleni)|na urlopie|nieobecn|poza biurem|nie ma mnie|w delegacji|przebywam|nie pracuj[eę]|nie będę dostępn|nie jestem dostępn|(?:biuro|firma|sklep)[^.]{0,40} (?:nieczynn|zamkni)|będę (?:nieobecn|na urlopie|poza)|odszedł|odeszłam|zwolnieni\\p{L}* lekarsk|na macierzyńskim|na zwolnieniu|za granicą|mam (?:dziś )?wolne|nie ma w (?:biurze|pracy)|dzień wolny|przerwa świąteczna|emerytur|zakończył\\p{L}* (?:pracę|współpracę)|offline|chor(?:y|a|uję|oba)|podróży|wyjazd|konferencj|nie pracuję|urlop\\p{L}*|nieczynn|zamknięt\\p{L}*|rozwiązał|już nie pracuje|święt\\p{L}* (?:biuro|firma)|urlopi\\p{L}*|wypoczynkow|nieosiągaln\\p{L}*|nieuchwytn\\p{L}*|poza zasięgiem|nie pracuje już|brak kontaktu|nie będzie mnie|mnie nie będzie',
  closed: 'zamknię[tc]\\p{L}*|nieczynn\\p{L}*|<zamykamy>',
  until:
    '<do (?:dnia |\\d|poniedz|wtorku|środy|czwartku|piątku|końca)|wracam|wrócę|powr|<od (?:dnia )?\\d|obecnie|dziś|dzisiaj|w tym tygodniu|ponownie|w dniach|w tym czasie',
  urgent: 'piln|nieobecności|zastęp|w razie|w sprawach|wszelk|pyta|wiadomości|w tym czasie|pomoc|ważn|terminow',
  contact:
    'kontakt|dzwon|telefon|kierowa|pisać|napis|zwraca|zastęp|<tel>|adres|pomo|pod numerem|udzieli|prosimy o|obowiązki|przejęł|zastąpi',
  access:
    'dostęp|(?:wiadomości|poczt|maile|e-?maile)\\p{L}*[^.]{0,40}(?:przekier|przekaz|odczyt|czyta|sprawdz)|(?:ograniczon|nie będę) [^.]{0,20}(?:dostęp|odczyt|sprawdz)|(?:adres|skrzynka|konto)\\p{L}*[^.]{0,40}(?:wyłączon|usunięt|zamknięt|zlikwidowan|dezaktyw)\\p{L}*',
  later: 'odpowi|po powrocie|odpisz|niezwłocznie|jak najszybciej',
  thanks:
    '(?:dzięku|dziękuję|dziękujemy)[^.]{0,30}(?:wiadomoś|mail|kontakt|zgłoszen|aplikacj|zainteresow|zapytan|list)|za (?:przesłan|nadesłan|skontakt|zgłosz)\\p{L}*|za (?:aplikacj|kontakt|zainteresow|wiadomo|zgłosz|przesł)\\p{L}*|za kontakt[^.]{0,40}',
  received:
    'otrzymali(?:śmy|my)[^.]{0,40}(?:wiadomoś|zgłoszen|zapytan|mail|aplikacj|dokument)|(?:zgłoszenie|wiadomość|zapytanie|aplikacja|sprawa|mail)[^.]{0,40}(?:przyjęt|otrzym|zarejestr|utworz|dotar|wpłyn)|potwierdzamy (?:otrzyman|wpłyn)|potwierdzamy (?:otrzymanie|wpływ|przyjęcie)|(?:zgłoszenie|wiadomość|aplikacj\\p{L}*|cv) (?:został\\p{L}*|dotarł\\p{L}*)|zarejestrowan|(?:dużą|dużej|duża|zwiększon\\p{L}*) (?:liczb|ilości?)\\p{L}*[^.]{0,20}(?:zgłosz|wiadom|zapyta|mail)\\p{L}*',
  number: '(?:numer\\p{L}*|nr)[^.\\d]{0,20}\\d',
  promise:
    '(?:odpowi|skontakt|rozpatrz|zajm|udziel)\\p{L}*[^.]{0,60}(?:ciągu|najszybciej|wkrótce|możliwe|dni|godzin|państw|kontakt|niezwłocznie)|odpowiemy|skontaktuj[eą]m?y? się|kolejności|konsultant|pracownik|rozpatrzon|odezwiemy|wrócimy|oddzwoni|kandydat|skontaktujemy|rozpatrz\\p{L}*|otrzyma(?:ją)? (?:państwo )?odpowied|dołożymy|niebawem|czas (?:odpowiedzi|oczekiwania)|(?:dużą|dużej|duża|zwiększon\\p{L}*) (?:liczb|ilości?)\\p{L}*[^.]{0,20}(?:zgłosz|wiadom|zapyta|mail)\\p{L}*|biur\\p{L}* obsługi|obsługi klienta|na państwa wiadomość|(?:technik|kolega|koleżanka|konsultant\\p{L}*|serwisant|zespół|pracownik|specjalista|opiekun)[^.]{0,40}(?:skontakt|zadzwon|rozpatrz|oddzwon|odezw)\\p{L}*',
  quiet: 'nie odpowiada|godziny (?:pracy|otwarcia)|godzinach|pn[.-]|poniedziałku do|nie jest (?:monitor|(?:od)?czyt)',
  unanswered: 'nie odpowiada\\p{L}*|nie odpisywa\\p{L}*',
  message: 'wiadomoś|zgłoszeni|zapytani|mail>|aplikacj|wnios(?:ek|k)|skarg|reklamacj|<spraw|<pism',
  automatic:
    '(?:jest|to|została?|wiadomość)[^.]{0,30} (?:automatyczn|wygenerowan\\p{L}* automat)|^\\W*(?:automatyczna|wiadomość automat)|automatycznie|wygenerowan|(?:skrzynka|adres|konto)[^.]{0,20} nie jest (?:już )?(?:używan|aktywn|obsługiwan|czytan|monitorowan)\\p{L}*',
  polite:
    'pozdraw|wyrozumiał|cierpliwoś|z poważaniem|^dziękuj|miłego|wesołych|przeprasz|szanowni|jak to możliwe|jak tylko to możliwe',
  and: 'i|oraz|więc|a',
  but: 'ale|jednak|lecz',
  matter:
    'sprawdził|przeczytał|załącz|<tak>|<ok>|w porządku|<wczoraj|przyszł\\p{L}* tygod|zeszł\\p{L}* tygod|<(?:zł|euro)>|proszę zamawiać|przejął|przejęł|rozmawiał|<(?:wyślę|prześlę|przyślę)>',
  own: '<(?:odpiszę|odpowiem|oddzwonię|zadzwonię|napiszę|odezwę|dam znać|przyślę|wyślę)>|<będę mógł|<będę mogła|<(?:sprawdzimy|sprawdzamy|przyjrzymy się|wyjaśnimy) (?:to|temu|tę)>|<(?:damy|dajemy) znać>|<(?:ona|on) (?:się|do|zadzwoni|odpowie|skontaktuje)|(?<!nasz |nasza )<(?:koleżanka|kolega|szef|żona|mąż)>',
  turns:
    '<(?:zdzwonimy|pogadamy|porozmawiamy|zobaczymy się|spotkamy|omówimy|oddzwonię|pogadajmy|porozmawiajmy)>|<(?:zadzwoń|oddzwoń|napisz|daj znać)>',
  takes: '<ja (?:się )?(?:tym|to|teraz)>|<(?:zajmuję się|przejąłem|przejęłam|przejmuję)>',
}

const czech: Sayings = {
  common:
    'jsem na do v a se za že dobrý den děkuji vaši zprávu nejsem mě bude vás prosím děkujeme váš byl pod si som nie deň ďakujem správu vašu sme vám ďakujeme je ste od naša naše náš odpovieme odpovíme *ř *ě *ů *ľ *ď',
  away: '(?:jsem|budu|som|budem|mám|mam|čerpám)[^.]{0,40}(?:dovolen|služ[eo]bn|mimo|nepřítom|neprítom|mateřsk|matersk|rodičovsk|nemocensk|školen|konferenc|pn>)|nejsem (?:v|na|přítom|k )|nie som (?:v|na|prítom)|nep[řr][íi]tomn|na dovolen|čerpám dovolen|mimo kancel|(?:nepracuji|nepracujem) |již ne(?:pracuj|působ)|už ne(?:pracuj|pôsob)|(?:kancelář|kancelária|obchod|firma)[^.]{0,40} (?:zavřen|uzavřen|zatvoren)|odešel|odešla z|bez přístupu|v zahraničí|na cestách|volno|státní svátek|v důchod|na neschop|na péenk|ošetřov|nejsem k zastižení|nie som k dispoz|mimo pracov|materskej|mateřské|zahraničnej|dovolenk|služebn\\p{L}* ces|služobn\\p{L}* ces|pracovní ces|nemoc|chor[ýá]|dovolen\\p{L}*|zavřeno|zatvorené|sviatok|svátk|školení|konferenc|v lázních|odchod\\p{L}* do|péčen|ukončil\\p{L}*|nepracuj\\p{L}*|nedostupn\\p{L}*|nezastižiteln\\p{L}*|nedosažiteln\\p{L}*|nedosiahnuteľn\\p{L}*|bez signálu|k dosažení|nebudu (?:k |v |na )?(?:dispozici|dostupn|zastižen)\\p{L}*',
  closed: '<(?:za|u|uza)vřen\\p{L}*|<zatvor(?:en)?\\p{L}*|<zavíráme',
  until:
    '<do (?:\\d|pond|úter|střed|stred|čtvrt|štvrt|pát|piat|konce|konca)|vrátím|vrátim|<od \\d|opět|zpět|späť|opäť|momentáln|aktuáln|nyní|dnes|tento týd|vrac[ií]m|<zítra>|<zajtra>|nejpozději|návrat\\p{L}*|zatím',
  urgent: 'naléhav|naliehav|s[úu]rn|nutn|neodkladn|nepřítomnosti|neprítomnosti|zastup|akutn|v případě|v prípade|dotaz',
  contact:
    'kontakt|vol[ae]j|telefon|obra[ťc]|piš|zastup|<tel>|zasíl|posíl|posiel|pomůž|pomôž|obrac\\p{L}*|kolegyn|kolegu|kolegov|prosím na',
  access:
    '(?:přístup|prístup)|(?:e-?mail|pošt|zpráv|správ)\\p{L}*[^.]{0,40}(?:přeposíl|preposiel|číst|čítať|sledov)|nečtu|nečítam|bez (?:přístupu|prístupu)|omezen|obmedzen|nepravideln|(?:adresa|schránka|účet)[^.]{0,40}(?:zrušen|deaktivov|smazán|vypnut|zmazan|uzavřen)\\p{L}*|<(?:e-?mail|zpráv|správ|pošt)\\p{L}*[^.]{0,20} (?:ne(?:čtou|čítajú|budou|budú|sledujeme))',
  later:
    'odpov|po návrat|ozvu|ozvem|jakmile|akonáhle|co nejdříve|čo najskôr|<bude (?:přečten|prečítan|vyřízen|vybaven)\\p{L}*',
  thanks:
    '(?:děkuj|ďakuj)\\p{L}*[^.]{0,30}(?:zpráv|správ|mail|dotaz|kontakt|oslov|požadav|požiadav|zájem|záujem|žádost|žiadost|email)|za (?:váš |vaši |vaše |tvůj |vašu |váš )?(?:zájem|záujem|zprávu|správu|přihlášku|prihlášku|e-mail|dotaz)|že jste (?:nás|nám|se)[^.]{0,20}(?:kontaktoval|napsal|obrátil)\\p{L}*|že ste (?:nás|nám|sa)[^.]{0,20}',
  received:
    '(?:obdrželi|přijali|prijali|dostali|evidujeme|obdržali)[^.]{0,30}|(?:zpráv|správ|požadav|požiadav|dotaz|žádost|žiadosť|e-mail|ticket)\\p{L}*[^.]{0,40}(?:přijat|prijat|prijali|přijali|obdrželi|zaevidov|zaregistrov|doručen|vytvořen)|potvrzujeme (?:přijetí|obdržení)|potvrdzujeme prijatie|(?:byl[ao]?|bol[ao]?) (?:doručen|přijat|zaregistr|úspěšně|prijat|zaevid)\\p{L}*|jsme (?:obdrželi|přijali|dostali)|sme (?:dostali|prijali|obdržali)|(?:byla|byl|bola|bol|bolo|bylo) (?:za)?(?:evidov|registr|přijat|prijat|doruč|vytvoř|vytvor)\\p{L}*|evidujeme|(?:velké|veľké|vysok\\p{L}*|množstv\\p{L}*) (?:množstv|počt)\\p{L}*[^.]{0,20}(?:dotaz|zpráv|správ|e-?mail|žádost)\\p{L}*',
  number: '(?:čísl\\p{L}*|č\\.)[^.\\d]{0,20}\\d',
  promise:
    '(?:odpov|kontaktov|ozv|vyříd|vybav|zabýv|spracu|zprac)\\p{L}*[^.]{0,60}(?:nejdříve|najskôr|dnů|dní|hodin|brzy|čoskoro|kontaktovat|možné|době)|co nejdříve|čo najskôr|budeme vás|(?:odpovíme|odpovieme|ozveme)|ozveme|posoudíme|posúdime|budeme (?:vás )?(?:inform|kontakt)\\p{L}*|informovat|informovať|životopis|uchazeč|uchádzač|vybran|vyřízení|vybaven|do \\p{L}+ (?:pracovn|hodin|dn)\\p{L}*|(?:velké|veľké|vysok\\p{L}*|množstv\\p{L}*) (?:množstv|počt)\\p{L}*[^.]{0,20}(?:dotaz|zpráv|správ|e-?mail|žádost)\\p{L}*|odpovíme|odpovieme|na (?:váš|vaši|vaše) (?:dotaz|zprávu|e-mail)|(?:technik|kolega|kolegyně|pracovník|specialista|špecialista|tým|tím|operátor)[^.]{0,40}(?:kontaktovat|kontaktovať|ozve|zavolá|posoudí|posúdi|spojí)\\p{L}*|vás bude(?:me)? kontaktov|bude vás kontaktov|obvykle do|zvyčajne do',
  quiet:
    'neodpovíd|neodpoved|pracovní doba|otevírací|otváracie|není (?:sledov|monitor)|nie je (?:sledov|monitor)|pondělí až|pondelok až',
  unanswered: 'neodpov[íi]d\\p{L}*|neodpoved\\p{L}*',
  message:
    'zpráv|správ|mail>|dotaz|požadav|požiadav|žádost|žiados|podnět|podnet|stížnost|sťažnos|hlášen|podán|podan|přihlášk|prihlášk',
  automatic:
    '(?:toto|tato|táto|tento)[^.]{0,20} (?:je|byl\\p{L}*|bol\\p{L}*)[^.]{0,20}automatick|^\\W*automatick\\p{L}* (?:odpov|zpráv|správ)|automaticky (?:vy)?gener|(?:schránka|adresa|účet)[^.]{0,20} (?:již |už )?(?:není|nie je)[^.]{0,20}(?:používan|aktivn|aktívn|sledov|čten)\\p{L}*|odeslán[ao]? automaticky|odoslan[áý] automaticky|automaticky (?:odeslán|odoslan)',
  polite: 'pozdrav|pochopen|trpělivost|trpezlivosť|s úctou|^děkuj|^ďakuj|hezký den|pekný deň|omlouv|krásn|šťastn',
  and: 'a|takže|pak|potom',
  but: 'ale|avšak|však|jinak',
  matter:
    'četl|čítal|přečet(?!en)|v příloze|v prílohe|<ano>|<áno>|<ok>|v pořádku|v poriadku|<včera|příští týden|budúci týždeň|minul|<(?:kč|eur)>|můžete objednat|opravili|zkuste|skúste|převzal|<(?:pošlu|pošlem)>',
  own: '<(?:odpovím|odpoviem|odpíšu|odpíšem|ozvu|ozvem|zavolám|napíšu|napíšem|pošlu|pošlem|dám vědět|dám vedieť)>|<budu moct|<budem môcť|<(?:podíváme se|prověříme|zjistíme|pozrieme sa|preveríme|zistíme) (?:na )?to>|<na to (?:podíváme|pozrieme)>|<(?:ona|on) (?:se|sa|vám|vás|zavolá)|(?<!náš |naše |naša )<(?:kolegyně|kolegyňa|kolega|šéf)>',
  turns:
    '<(?:zavoláme si|promluvíme si|porozprávame|uvidíme se|uvidíme sa|probereme|preberieme|domluvíme|dohodneme|slyšíme se)>|<(?:zavolej|zavolaj|napiš|brnkni|ozvi se|ozvi sa)>',
  takes:
    '<mám (?:to )?(?:teď |teraz )?na (?:starosti|starosť)|<na (?:starosti|starosť) (?:já|ja)>|<(?:převzala?|přebírám|prevzala?|preberám|starám se|starám sa|vyřizuji)>',
}

const southern: Sayings = {
  common:
    'na sam do u i je za hvala nisam poruka vaš vaše smo ćemo vam poštovani se od da poruci upit sem ni pozdravljeni sporočilo bomo vaša naš naša ima vas bo številko prijava v ste primili dopustu *đ *ć',
  away: '(?:nalazim se|sam|sem|bit ću|biću|bom|bom)[^.]{0,40}(?:odmor|dopust|odsut|odsot|putu|bolovanj|porodilj|rodilj|porodnišk|službenom|službeni|izvan ureda|van kancelarije|slobodan)|na (?:godišnjem|dopustu|odmoru|porodiljn|bolovanju)|nisam (?:u|na|dostup)|nisem (?:v|na|dosegljiv)|odsut|odsot|više ne radim|ne radim više|ne delam več|(?:ured|kancelarija|pisarna|trgovina)[^.]{0,40} (?:zatvoren|zaprt)|službenom putu|nema me|ni me|ne radim (?:u|na|danas)|u inozemstvu|v tujini|na bolniškem|na porodniškem|porodiljnom|neradni dan|praznik|zatvoreni smo|zaprto|me ni (?:v|na)|bolovanj\\p{L}*|bolnišk\\p{L}*|dopust\\p{L}*|odmor\\p{L}*|službeno[mj]|službeni poti|na putu|na poti|konferenc|seminar|edukacij|izobraževanj|u mirovini|v pokoju|zatvoren\\p{L}*|zaprt\\p{L}*|porodiljsk|roditeljsk|nedostupn\\p{L}*|nedosegljiv\\p{L}*|izvan dohvata|brez signala|me ne bo|neće me biti',
  closed: '<zatvor(?:en)?\\p{L}*|<zapr(?:t|to|ta|ti)>|<zapiramo>',
  until:
    '<do (?:\\d|pon|uto|sri|sre|čet|pet|kraja|konca)|vra[tč]am|vratit|vraćam|<od \\d|ponovno|ponovo|spet|trenutno|danas|danes|nazaj|nakon|vračam|vrnem|<sutra>|<jutri>|povratk',
  urgent: 'hitn|nujn|odsutnosti|odsotnosti|u slučaju|v primeru|zamjen|pitanja|vprašanja|žurn|važn',
  contact:
    'kontakt|obrat|naz(?:ov|iv)|pozov|pokli[čc]|javite|pišite|<tel>|zamjenj|nadomešč|pošalj|pošlj|pomo[ćc]|telefon|kolegi|kolega|mijenja|menja|zamenjuje',
  access:
    'pristup|dostop|(?:pošt|mail|poruk|sporočil)\\p{L}*[^.]{0,40}(?:prosl|čita|bere|preusmer)|neću čitati|ne bom bral|ne čitam|neću (?:provjeravati|proveravati)|čitati poštu|(?:adresa|naslov|sandučić|račun|predal)[^.]{0,40}(?:ugašen|ukinut|ukinjen|isključen|deaktiv|zatvoren|izbrisan)\\p{L}*',
  later: 'odgovor|po povratk|po vrnitv|javit|javim|čim|takoj ko|kad se vratim',
  thanks:
    '(?:hvala|zahvalju)\\p{L}*[^.]{0,30}(?:poru|mail|upit|javljanj|kontakt|sporočil|zanimanj|interes|obrat|prijav|pošt)|(?:hvala|zahvaljuj\\p{L}*)[^.]{0,20}(?:na|za) (?:prijav|javljanj|upit|poru|poruc|sporočil|interes|zanimanj|vaš)\\p{L}*',
  received:
    '(?:primili|zaprimili|dobili|prejeli)[^.]{0,40}|(?:upit|poruk|zahtjev|zahtev|sporočil|mail|prijav|vaš\\p{L}* \\S+)[^.]{0,40}(?:zaprimljen|primljen|prejet|prejeli|evidentiran|zabeležen|registrir)|(?:je|smo|su) (?:uspješno |uspešno )?(?:zaprim|prim|prej|evident|registr|zabilj|zabelj)\\p{L}*|(?:vaša|vaš|vaše) (?:prijava|poruka|upit|zahtjev|zahtev|zahteva|sporočilo|vprašanje)[^.]{0,20}(?:številko|broj)',
  number: '(?:broj\\p{L}*|številk\\p{L}*|br\\.|št\\.)[^.\\d]{0,20}\\d',
  promise:
    '(?:odgovor|javit|kontaktirat|obradit|obravna)\\p{L}*[^.]{0,60}(?:rok|čim|uskoro|dana|dneh|dni|sati|ur|moguć|mogoče|kmalu|vam)|u najkraćem|(?:odgovorit|odgovori(?:ćemo|li))|(?:ćemo|bomo) (?:vam|odgovor|kontakt|javi)\\p{L}*|u roku|v roku|kontaktirat\\p{L}*|odabran|izabran|izbran|kandidat|javit ćemo|javili|odgovorili vam|obravnaval|(?:tehničar|kolega|kolegica|sodelavec|sodelavka|serviser|stručnjak|tim|ekipa|djelatnik|službenik|svetovalec|tehnik)[^.]{0,40}(?:kontakt|javi|nazva|pokli|pregled|poklical|obrni|stopil)\\p{L}*|v najkrajšem|stopili bomo|bo(?:mo)? (?:stopil|kontaktiral|poklical|odgovoril|odgovorili)|običajno|uobičajeno|obično',
  quiet: 'ne odgovar|radno vrijeme|radno vreme|delovni čas|ponedjeljka do|ponedeljka do',
  unanswered: '<ne odgovar\\p{L}*|nemojte odgovar\\p{L}*',
  message: 'poruk|poruc|upit|zaht|mail>|sporočil|prijav|vprašan|pritožb|žalb|vlog|molb',
  automatic:
    '(?:ovo|ova|to)[^.]{0,20} (?:je)[^.]{0,20}(?:automatsk|samodejn|avtomatsk)|automatski (?:odgovor|generir|posla)|samodejni odgovor|samodejno',
  polite:
    'pozdrav|razumijevanj|razumevanj|strpljenj|potrpljenj|lijep|lep(?:o|a)|^hvala|s poštovanjem|srdačn|ispričav|unaprijed',
  and: 'i|in|te|pa|zato',
  but: 'ali|no|međutim|ampak|vendar|toda',
  matter:
    'pročitao|pročitala|prebral|u prilogu|v prilogi|<da,|<ok>|u redu|v redu|<jučer|<juče|<včeraj|sljedeći|naslednji|<(?:eura|evrov|kuna)>|možete naručit|ispravili|odpravili|naročite',
  own: '<(?:odgovorit ću|odgovoriću|odgovorim|javim|javit ću|javiću|nazovem|nazvat ću|pokličem|oglasim|pišem)>|<(?:pogledat ćemo|pogledaćemo|provjerit ćemo|proverićemo|pogledali bomo|preverili bomo) (?:to)?|<(?:ona|on) (?:će|će vam|vam|bo)>|<(?:moja|moj) (?:kolegica|koleginica|kolega|kolegica|sodelavka|sodelavec|šef)>',
  turns:
    '<(?:čujemo se|vidimo se|pričamo|razgovaramo|dogovorimo se|se slišiva|se vidiva|slišiva se|se pogovoriva)>|<(?:nazovi|javi se|pokliči)>',
  takes: '<(?:preuzeo|preuzela|preuzimam|prevzel|prevzela|prevzemam) (?:sam )?',
}

export const CYRILLIC: Sayings = {
  common:
    'я в до и на не вы мы по с за ваше спасибо вас с вам у у відпустці за до ви ми дякую ваш съм от в благодаря ви ще за на',
  away: 'в отпуск|в командировк|отсутств|нет в офисе|не в офисе|не на рабочем|нет на (?:рабочем )?месте|на больничном|в декрет|больше не работа|не работаю|уволил|офис[^.]{0,40} (?:закрыт|зачинен|затворен)|не буд(?:у|ет) (?:на связи|в офисе|доступ)|недоступ|у відпустц|відсутн|відрядженн|не буде в офісі|не в офісі|на лікарнян|більше не працю|не працюю|декретн|отсъств|извън офиса|вече не работя|в болнич|по майчинство|на одмору|на годишњем|одсут|боловањ|нисам у|на отдыхе|за границей|за кордоном|в чужбина|в поездке|выходной|у декреті|на конференци|на обучении|в отпусці|пътувам|почивка|на пенсии|больше не сотрудн|вже не працю|не е на работа|нямам достъп|не в мережі|путу|на раду|больничн\\p{L}*|лікарнян\\p{L}*|болничн\\p{L}*|болен|хворі|боледув|нахожусь (?:в|на|за)|перебуваю|уволен|звільн|офисът|офис не работает|не работаем|не працюємо|не работим|праздничн|святков|празни(?:чн|к)\\p{L}* (?:дн|дни)|каникул|службен|няма да (?:бъда|съм) (?:в|на)|поза офісом|вне офис|извън (?:офис|града|страната)|не на роботі|у від.їзді|нет на месте|нема ме|<отпуск\\p{L}*|<відпуст\\p{L}*|командировк\\p{L}*|відряджен\\p{L}*|<одмор\\p{L}*|вне связи|без связи|вне зоны|поза зв.язком|поза зоною|недосягаем|недосяжн|извън обхват|без връзка|недостъп|(?:недоступан|недоступна)|меня не будет|мене не буде|няма да ме има',
  closed: '<закры(?:т|в)\\p{L}*|<зачинен\\p{L}*|<затворен\\p{L}*|<не работ(?:ает|и)>|<не працює>',
  until:
    '<до (?:\\d|понед|вторн|вівт|сред|серед|четв|пятн|п.ятн|петък|суб|нед|конц|кінц|края)|<с \\d|<з \\d|<от \\d|вернусь|вернёмся|выйду|върна|връщам|сейчас|сегодня|наразі|зараз|сьогодні|в момента|днес|снова|тренутно|враћам|возвращ|вернемся|повертаюсь|<завтра>|<утре>|<після>|<после>|<след>|выход на работу|понедельник|понеділ|<по \\d|включительно|включно',
  urgent:
    'срочн|термінов|спешн|неотложн|невідкладн|хитн|отсутствия|відсутності|отсъствие|питань|въпроси|экстренн|за мене|замеща|заміщ|замества|не терпит|важн|отлагател|вопрос|питання|помощь|консультац|рабочим|робочих|по всем|з усіх|по всички|коллег|колег',
  contact:
    'обращ|звон|свя(?:ж|з)|пиши|писать|зверта|телефон|зв.яж|зв.яз|обадете|свържете|пишете|контакт|направля|адрес|тел\\.|позовите|обратите|помо|надсил|замени|замін|коллег|колег|обърнете|обръщай\\p{L}*|замества ме|мене заміщ|меня замещ|замењује|(?:обов.язки|обязанности)[^.]{0,15} (?:виконує|исполняет)',
  access:
    'доступ|(?:почт|пошт|поща|письм|лист)\\p{L}*[^.]{0,40}(?:провер|чита|перев|пересыл|пересил|препра|препращ)|провер\\p{L}*[^.]{0,20}(?:почт|пошт|поща)|рядко|редко|рідко|обмежен|огранич|(?:адрес|ящик|скринька|поща|аккаунт|акаунт)\\p{L}*[^.]{0,40}(?:отключ|закры|удал|вимкн|закрит|видален|спрян|изключ|закрива|деактив)\\p{L}*|(?:писм|съобщен|имейл)\\p{L}*[^.]{0,30}не се чет',
  later:
    'отве[чтж]|відпові|отговор|одговор|возвращени|повернення|връщане|как только|щойно|веднага щом|по мере|с задержк|после возвращ\\p{L}*|очередност|в порядке очереди|по-късно|пізніше|позже|<буд(?:ет|е) (?:прочитан|рассмотрен|розглянут|опрацьован)\\p{L}*',
  thanks:
    '(?:спасибо|благодар|дяку|хвала)\\p{L}*[^.]{0,40}(?:письм|сообщен|обращ|лист|повідомл|звернен|запрос|запит|съобщен|писмо|интерес|поруц|имейл|свърза|отклик|заявк|мейл|пошт)|что (?:написали|обратились|связались)|що (?:написали|звернулися|зв.язалися)|че (?:се|ни) (?:свърз|писа)\\p{L}*',
  received:
    '(?:получили|получен|получено|принят|зарегистр|отримали|отриман|зареєстр|прийнят|получих|регистрир|примили)\\p{L}*|присвоен\\p{L}* номер|присвоєно|зарегистр|поступил\\p{L}*|надійшл\\p{L}*|резюме[^.]{0,20}|примљен\\p{L}*|кандидатур\\p{L}* (?:е )?(?:получена|прийнята|принята|отримана)|постъпи|(?:больш|велик|голям|высок)\\p{L}* (?:кол|объ|об.єм|кільк|брой|числ|нагруз)\\p{L}*[^.]{0,20}(?:обращ|писем|запрос|звернень|листів|запитвания|заявок)\\p{L}*',
  number: '(?:номер\\p{L}*|№|бројем)[^.\\d]{0,20}\\d',
  promise:
    '(?:ответ|свяж|рассмотр|обработ|відпові|зв.яж|розгляд|отговор|свърж|разглед|одговор)\\p{L}*[^.]{0,60}(?:ближайш|течение|скоро|скор|часов|дн|возможно|вами|найближч|протягом|години|рамките|часа|дни|възможно|вам|вас|бързо)|ответим|відповімо|отговорим|ближайшее время|в порядке очереди|время ответа|час відповіді|среднее время|будет (?:рассмотр|обработ)\\p{L}*|буде розгляну\\p{L}*|ще бъде|специалист|оператор|менеджер|свяжемся|зв.яжемося|свържем|ще се свърж|одговорићемо|јавићемо|заинтересу|одобрен|кандидат|вами свяж|вам (?:ответ|відпов)\\p{L}*|в рамките на|најкраћем року|відібран|(?:больш|велик|голям|высок)\\p{L}* (?:кол|объ|об.єм|кільк|брой|числ|нагруз)\\p{L}*[^.]{0,20}(?:обращ|писем|запрос|звернень|листів|запитвания|заявок)\\p{L}*|чекайте|очаквайте|ожидайте|протягом доби|в течение суток|возможно най|възможно най|(?:ответим|відповімо|отговорим|свяжемся|зв.яжемося)[^.]{0,40}|(?:мастер|майстер|специалист|спеціаліст|фахівець|инженер|інженер|техник|технік|коллега|колега|сотрудник|співробітник|служител|оператор|менеджер|екип|експерт|консултант|консультант)\\p{L}*[^.]{0,40}(?:свяж|позвон|перезвон|зв.яж|зателефон|передзвон|подзвон|свърж|обади|потърси|контакт|јави|позва)\\p{L}*|(?:с вами|з вами|с вас) (?:свяж|зв.яж|ще се свърж)\\p{L}*|обычно|зазвичай|обикновено|(?:свяж|позвон|зателефон|зв.яж|подзвон|свърж|обади)\\p{L}*[^.]{0,25}(?:мастер|майстер|специалист|спеціаліст|фахівець|инженер|інженер|техник|технік|оператор|менеджер|сотрудник|служител)',
  quiet:
    'не отвечайте|не відповідайте|не отговаряйте|режим работы|график работы|часы работы|робочий час|работно време|пн[.–-]|с понедельника|з понеділка',
  unanswered:
    'не (?:отвечай|отвечать|нужно отвечать|треба відповід|відповідай|відповідати|отговаряй|отговаря|одговара)\\p{L}*|(?:отвечать|відповідати) на [^.]{0,20}не (?:нужно|надо|следует|треба|потрібно)',
  message:
    'обращен|письм|сообщен|запрос|звернен|<лист>|<листа|повідомл|запит|сигнал|писмо|мейл|въпрос|жалоб|жалб|скарг|молб|поруц|порук|заяв|захтев|кандидатур|резюме',
  automatic:
    '(?:это|этот|данное|дане|це|цей|това|ово|овај)[^.]{0,25} автомат|автоматич\\p{L}* (?:ответ|сообщен|відпов|повідом|отговор|съобщ|письмо)|автоматически|сформирован\\p{L}* автомат|(?:ящик|адрес|адреса|скринька|пощ\\p{L}*)[^.]{0,20} (?:больше |більше |вече )?не (?:обслуж|использ|використ|провер|перевір|актив|се (?:използ|чете|провер)|читается)\\p{L}*|отправлено автомат|надіслано автомат|створено автомат|изпратен\\p{L}* автомат',
  polite:
    'уважени|с поваг|понимани|розумінн|разбиран|терпени|терпінн|^(?:спасибо|дякую|благодаря)|всего доброго|хорошего|гарного|извин|вибач|поздрав|пожалуйста$',
  and: 'и|а|та|і|й|поэтому|тому',
  but: 'но|однако|але|проте|ала|али|обаче|иначе',
  matter:
    'посмотрел|проверил|прочита(?!н)|погледна|перевір|во вложении|прикреп|прикачен|у вкладенн|<да,|<так,|<ок>|подходит|підходить|согласен|добра>|заказывайте|замовляйте|<вчера|<вчора|следующей неделе|наступного тижня|<(?:руб|грн|лв|евро)|(?<!будет )рассмотрено|рассмотрен\\p{L}* на (?:\\p{L}+ )?(?:совет|заседан|собран|встреч|совещан|комисс)\\p{L}*|исправи|веду>|<(?:пришлю|вышлю|отправлю|надішлю|ще изпратя)>|(?:заблок|исправ|отмен|замен|починил|устран|блокир|скасу|заміни|полагод|усун)\\p{L}*(?:ли|ла|л|хме|но|ний|н)>',
  own: '<(?:отвечу|напишу|перезвоню|позвоню|свяжусь|сообщу|пришлю|відповім|зателефоную|подзвоню|передзвоню|зв.яжуся|надішлю|повідомлю)>|<ще (?:отговоря|пиша|се обадя|погледна|проверя)>|<ще (?:ти|ви) (?:отговоря|пиша|се обадя)>|<(?:одговорићу|јавићу|јавим)>|<(?:посмотрим|проверим|выясним|разбер[её]мся|уточним|смотрим|проверяем|подивимос[ья]|перевіримо|з.ясуємо|розберемос[ья]|уточнимо)>|<ще (?:проверим|погледнем|видим)>|<(?:погледаћемо|проверићемо)>|<(?:она|он|вона|він) (?:вам|вас|тебе|тебя|вами|сам|сама|ответит|позвонит|напишет|свяжется|відповість|подзвонить|зв.яжеться)>|<(?:тя|той) ще (?:ви|ти|се)>|(?<!наш |наша )<(?:коллега|колега|колежка|начальни\\p{L}+)>',
  turns:
    '<(?:созвонимся|поговорим|обсудим|увидимся|спишемся|встретимся|давай|давайте|поговоримо|зідзвонимос[ья]|обговоримо|побачимос[ья]|ще се (?:чуем|видим)|да се (?:чуем|видим)|ще говорим|чујемо се|видимо се)>|<(?:позвони|перезвони|набери|напиши|подзвони|зателефонуй|передзвони|обади се)>|<(?:позвоните|перезвоните) (?:потом|после|позже)',
  takes:
    '<(?:занимаюсь|занимаюся|займаюся|займаюсь)>|<я (?:веду|принял|приняла|взял|взяла|за него|за неё|перебрав|перебрала)>|<(?:принял|приняла) (?:его|её|дела)>|<взяла? на себя>|<перебра(?:в|ла) (?:його|її|справи)|<аз (?:поемам|се занимавам|поех)>|<преузе(?:о|ла) сам',
}

export const SLAVIC: readonly Sayings[] = [polish, czech, southern]
