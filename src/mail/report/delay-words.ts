/** Words of a server that has not delivered a mail yet and goes on trying, in the languages of mail servers. */

/** An address has full stops. */
const REST = String.raw`(?:[^.;]|\.(?=\S))`
const DELAYED = new RegExp(
  [
    `not yet (?:been |be )?(?:able|deliver|sent|accept|reach)|(?:not|n't) (?:been |be |able |to )*(?:deliver|sent|send|accept|reach)(?:(?! because| since| exist)${REST}){0,80} (?:yet|so far)\\b|(?<!attempts |tries )\\bso far\\b|still (?:not|un|could|trying|be (?:tr|attempt))|(?:(?<!you )will|shall|'ll|(?<!not )going to)(?! not| no\\b| never)(?: (?!have|need)\\w+){0,2}? (?:continue|keep|go on|carry on|retry|re-?attempt|be (?:re-?)?(?:tried|attempted|retried)|try (?:again|for|until|to (?:deliver|send|reach))|make (?:more|another|further|new))|keeps? (?:on )?(?:trying|attempting)|(?:attempts|retries) (?:will )?(?:continue|go on)|(?:is|are|be|'re|we) (?:still )?retrying|(?<!before )retrying (?:for|in|until|every)\\b|no action is required|warning message only|do not need to resend|(?:mail|message|delivery)(?: (?:to|for) \\S{3,100})? (?:has been |is |was |temporarily )*(?:delayed|deferred)|delayed by|transient non-fatal|delay reason`,
    '(?:noch|bisher|bislang) nicht|(?:bisher|bislang|bis jetzt) .{0,80}(?:nicht|kein)|wird weiter(?:hin)? versucht|versuchen? (?:wir )?(?:es )?(?:noch|weiter|erneut|(?:in|für) )|weitere (?:zustell)?versuche|verzögert',
    "pas encore|jusqu['’](?:à présent|ici)|sera (?:encore )?retent|(?<!ne |plus )réessa(?:y|i)er(?:a|ons|ont)|poursuiv(?:r|ent|ons)|nouvelles? tentatives? .{0,20}(?:ser(?:a|ont)|aur(?:a|ont)|va |vont )|(?:effectuer|fera|ferons|essayer).{0,20}nouvelles? tentatives?|continuer(?:a|ons|ont) (?:d['’]|à )|(?:message|remise|livraison|distribution) (?:est |a été )?(?:retardé|différé)",
    '(?:todavía|aún) no|hasta (?:ahora|el momento)|(?<!no )(?:lo )?volverem?[oá]s? a intent|seguir(?:á|emos|án) (?:intent|tratando)|continuar(?:á|emos|án) (?:intent|tratando)|se (?:seguirá|volverá a) intent|(?:vamos a|va a|est(?:á|amos)|sigue|seguimos|seguir(?:á|emos)|continuar(?:á|emos)) reintenta(?:r|ndo)|\\breintentar(?:á|emos)|sigue sin poder|(?:mensaje|correo|entrega) .{0,20}(?:retrasad|demorad|aplazad)|encara no|fins ara|(?<!no )ho tornarem a|continuar(?:à|em|an) intentant|oraindik|orain arte|saiatzen jarrai',
    'ainda não|até (?:agora|ao momento|o momento)|continuar(?:á|emos|ão) .{0,20}tenta|(?<!após |depois de )novas tentativas|(?<!não )(?:vamos tentar|tentaremos|voltaremos a tentar)|(?:mensagem|entrega) .{0,20}(?:atrasad|adiad)',
    'non .{0,12}ancora|\\bfinora\\b|fino ad ora|(?<!non )(?:riprover|ritenter)(?:emo|à)|continuerà|continueremo|(?<!dopo )(?:altri|ulteriori) tentativi|(?:messaggio|consegna) .{0,20}(?:ritardat|in ritardo|rinviat)',
    'nog (?:steeds )?(?:niet|in de)|probe(?:ert|ren) .{0,12}(?:nog|verder)|tot (?:nu|nog) toe|blij(?:ft|ven) .{0,20}proberen|wordt .{0,20}opnieuw|(?:we|wij) (?:\\S+ ){0,2}proberen .{0,20}opnieuw|(?:we|wij|server) (?:probeert|proberen|zullen) .{0,20}opnieuw|vertraagd',
    '(?:ännu|fortfarande) inte|\\b(?:hittills|hidtil|hittil)\\b|indtil videre|(?:så langt|foreløpig) .{0,30}ikke|(?<!inga )nya försök|(?<!(?<!\\p{L})(?:du|de|ni|man|dere) )(?:försöker|prøver|forsøger|forsøker) (?:det )?(?:igen|igjen)|fortsätt(?:er|a) .{0,20}försök|försenat|fördröj|(?:endnu|endu|ennå|enda) ikke|(?:fortsætter|fortsætte|fortsetter|fortsette) .{0,20}(?:forsøg|forsøk|prøve)|bliver ved med|forsinke[lt]',
    'ei ole vielä|vielä ole|toistaiseksi|(?:toimitusta|toimittamista|lähetystä|yrittämistä) .{0,20}(?:jatketaan|yritetään)|jatk(?:aa|amme) .{0,20}yrit|yrit(?:etään|ämme|tää) .{0,20}(?:uudelleen|edelleen)|viivästy|(?:pole|ei ole) veel|veel .{0,20}(?:kohale|edasta)|\\bseni\\b|(?<!ei )proovi(?:me|takse) .{0,12}(?:uuesti|veel)',
    '(?:jeszcze|dotąd|na razie|dotychczas) nie|nie .{0,30}jeszcze|(?<!nie )(?:spróbujemy|ponowimy)|prób\\p{L}{0,2} .{0,30}(?:kontynuowan|ponawian|ponowion)|będzie(?:my)? .{0,20}(?:próbow|ponawia)|opóźnion|opóźnieni',
    '(?:dosud|zatím|ještě|doteraz|zatiaľ|ešte|doposud) (?:\\p{L}+ ){0,2}ne\\p{L}+|(?:dosud|zatím|ještě|doteraz|zatiaľ|ešte|doposud) (?:nie je|není)|(?:bude|budou|budeme|budú) .{0,20}(?:pokračov|pokouš|pokúš|opakov|zkouš|skúš)|\\b(?:zkusíme|skúsime|pokusíme|pokúsime)|(?:zpožděn|oneskoren|odložen)',
    '(?:még|egyelőre) nem|\\beddig (?:nem|sem)|újra(?:próbál| megpróbál)|\\d+ (?:nap|órá)ig .{0,20}próbál|(?:továbbra is|tovább|ismét|újra) .{0,20}(?:próbál|kísérel)|késleltet|késedelm|késik',
    'încă .{0,20}livrat|livrat\\p{L}? încă|până acum|\\b(?:vom|va) (?:re)?încerca|(?:va|vom|vor) continua|în continuare .{0,20}încerc|întârziat|amânat',
    '(?:još|још) (?:uvek |uvijek |увек )?(?:nije|није)|\\b(?:do sada|dosad|doslej)\\b|до сада|(?:pokušat|pokušavat) ćemo|(?:pokuša|pokušava)ćemo|(?:покуша|покушава)ћемо|poskusili bomo|poskušali bomo|(?:pokušaj|покушај).{0,30}(?:nastav|настав)|še ni|(?:все )?още не|досега|(?<!няма да )ще (?:се )?(?:опит|продължим)|опит.{0,30}продълж',
    '(?:пока|ещё|еще|до сих пор)(?: что)? .{0,20}не\\p{L}? |до сих пор|попытк.{0,30}(?:продолж|повторя)|(?:будет|будем) .{0,12}(?:пыта|пробова)|попробуем|попытаемся|продолж\\p{L}{1,8} (?:попытк|пытаться)|(?:доставка|сообщение|письмо) .{0,30}(?:задерж|отложен)|временно не .{0,20}доставл',
    '(?:поки|ще|досі)(?: що)? .{0,20}не|спробуємо|намагатимемо|(?:будемо|буде) .{0,12}намага|спроб.{0,30}(?:продовж|повторю)|продовж\\p{L}{1,8} (?:спроб|намаг)|(?:доставк|лист|повідомлення).{0,30}(?:затрим|відкладен)|пакуль не',
    'δεν .{0,40}(?:ακόμη|ακόμα)|(?:ακόμη|ακόμα) δεν|μέχρι (?:στιγμής|τώρα)|(?<!δεν )θα (?:ξανα)?προσπαθήσ|θα συνεχ|συνεχί.{0,20}προσπ|προσπάθει.{0,30}συνεχ|καθυστερ',
    'henüz|şimdiye kadar|şu ana kadar|(?:tekrar|yeniden) (?:denenecek|deneyec|deneneceğ)|deneme(?:ye|ler|leri|lere)? .{0,20}(?:devam|sürdür|sürecek)|gecik(?:ti|miş|me)|ertelen(?:di|miş)',
    'まだ.{0,24}(?:配信|配送|配達|送信|届|完了).{0,16}(?:いません|いない|おりません|られません|ません)|(?:今のところ|現時点で)[^。]{0,30}(?:ません|ない)|引き続き.{0,16}(?:試|配信|配送|送信|再送)|(?:再送|再配信|再送信|再試行|配信|配送|送信).{0,12}(?:を試みます|を続けます|を継続します|を続行|を繰り返します|を行います|し続けます)|再試行(?:します|されます)|(?:配信|配送|送信|メール).{0,8}(?:遅延|遅れて)',
    '(?:尚未|还未|还没|還未|還沒|暂未|暫未|仍未).{0,12}(?:投递|送达|发送|传送|递送|投遞|送達|傳送|寄送|傳遞)|(?:到|截至|直到)目前(?:为止|為止)?|(?:至今|迄今).{0,12}(?:未|无法|無法)|暂时(?:无法|未能|没有).{0,8}(?:投递|送达|发送|传送|递送)|暫時(?:無法|未能|沒有).{0,8}(?:投遞|送達|傳送|寄送|傳遞)|(?<![请請][^。！!\\n]{0,12}|不再|停止|不会|不會)(?:继续|繼續|持續|持续)(?:为您|為您)?(?:尝试|嘗試|投递|投遞|重试|重試|发送|傳送|寄送)|(?<!不)[将會会將](?:再次|自动|自動|继续|繼續)*(?:尝试|嘗試|重试|重試)|(?:投递|邮件|投遞|郵件|传递|傳遞).{0,6}(?:延迟|延遲)|(?:延迟|延遲)(?:投递|送达|投遞|送達|通知)',
    '아직.{0,24}(?:전달|배달|전송|발송|배송|도착).{0,12}(?:못|않|안 )|지금까지|현재까지|계속.{0,12}(?:시도합|시도할|시도하겠|재시도)|재시도(?:합니다|할 (?!수)|됩니다|하겠)|다시 시도(?:합니다|할 (?!수)|됩니다|하겠)|(?:전송|배달|전달|발송|메일).{0,8}지연',
    'حتى الآن|لم يتم .{0,40} بعد|(?<!لن )(?:سيستمر|سنستمر|ستستمر|سيواصل|سنواصل|سنحاول|سيحاول|سنعيد|ستتم إعادة).{0,30}|(?:עדיין לא|טרם|עד כה|עד עתה)|נמשיך לנסות|(?<!לא )ננסה שוב|[ינת]משיך.{0,12}לנסות|هنوز|تاکنون|تا کنون|تلاش (?:خواهیم|ادامه)|دوباره تلاش|تلاش .{0,20}ادامه',
    'ยังไม่(?:ได้|สามารถ|ถูก).{0,24}ส่ง|จนถึงขณะนี้|จะ(?:พยายาม|ลอง).{0,40}(?:ต่อไป|อีกครั้ง)|chưa .{0,20}(?:gửi|chuyển|phát)|cho đến nay|(?<!không )sẽ (?:tiếp tục|thử lại)|belum .{0,20}(?:terkirim|dikirim|disampaikan)|sampai (?:saat|sekarang)|sejauh ini|(?<!tidak )akan (?:terus |tetap |mencoba |dicoba ).{0,12}(?:coba|kirim|lagi)|(?:अभी|अब) तक|(?:कोशिश|प्रयास) .{0,8}(?:करते रह|करेंगे|जारी)',
    '(?:dar|vis dar) ne|iki šiol|kol kas|(?<!ne)bandysime|vēl na?v|līdz šim|pagaidām|mēģināsim',
  ].join('|'),
  'iu',
)
/** Not delivered, in a tense that also tells of the end: with a reply that asks to try again. */
const NOT_DELIVERED = /(?:has|have|was|were)(?: not|n't) been (?:successfully )?(?:delivered|sent)/i
const LATER = /(?<![\d.\w])4[25]\d[ -]\S|(?<![\d.])4\.\d\.\d{1,3}(?![\d.]*\d)/
const EXPIRED = /(?<![\d.])4\.4\.7(?!\d)|expired|too long/i
/** It is over. */
const FINAL = new RegExp(
  [
    "permanent (?:fatal )?error|permanently|given up|giving up|gave up|final(?:ly)? fail|(?<!non-)fatal error|stopped trying|not going to (?:re)?try|(?:no|without) (?:further|more|new) (?:delivery )?(?:attempts|retries)|(?:will|'ll) (?:not|no longer|never) (?:be )?(?:try|tried|retry|retried|attempt)|won't (?:be )?(?:try|tried|retr)|message (?:has been|is being|was) returned|\\bis (?:now |hereby )?returned(?! to the queue)|5\\d\\d[ -]5\\.\\d|#5\\.\\d",
    'endgültig (?:fehlgeschlagen|gescheitert|nicht)|keine (?:weiteren|neuen|erneuten) (?:zustell)?versuche|nicht (?:weiter|erneut|noch einmal) versucht|aufgegeben|définitivement|aucune (?:autre|nouvelle) tentative|abandonn|definitivamente|no (?:se|lo|ho|es) (?:volver|reintentar|tornar)|não (?:haverá|vamos|voltaremos|será)|nessun (?:altro|ulteriore) tentativo|non (?:verranno|riprov|ritent|saranno)|geen (?:verdere|nieuwe) poging|(?:ikke|inga|ingen) (?:flere|fler\\p{L}{0,2}|nye|nya) f(?:orsøg|orsøk|örsök)|yrityksiä ei|ei (?:enää )?(?:yritetä|yritä)|rohkem ei|enam ei|nie będzie (?:więcej|dalszych|kolejnych)|(?:další|ďalšie) pokusy ne|několika pokusech ne|több\\p{L}* (?:próbál\\p{L}* )?nem|nem próbál|nu (?:se va|vom) mai|neće (?:biti|se)|неће (?:бити|се)|nadaljnjih|ne bomo|больше (?:попыт|не)|попыток (?:больше )?не|більше (?:спроб|не)|повече опити|няма да (?:има|се опит|опит)|окончательно не|постоянн\\p{L}{2} ошибк|(?<!будут |будуть )(?:прекращ|припин)\\p{L}{2}|δεν θα (?:γίνουν|ξανα|προσπαθ)|(?:denen|denem|yapıl)meyec|yapılmayac|daugiau ne|vairāk (?:mēģinājumu )?n[ea]|ez da berriro',
    '(?:断念|中止)(?:しました|いたしました)|あきらめました|これ以上|(?:再送|配信)は?(?:行いません|いたしません)|已(?:经|經)?(?:放弃|放棄|停止|终止|終止)|(?<![将將])不再(?:尝试|嘗試|投递|投遞|重试|重試)|永久(?:性)?(?:错误|失败|錯誤|失敗|エラー|的なエラー)|영구|더 이상|لن (?:تكون|نحاول|يتم|تتم)|לא (?:יהיו|ננסה)|دیگر (?:تلاش|کوشش)|sẽ không|tidak akan|จะไม่|और प्रयास नहीं|(?:कोशिश|प्रयास) नहीं',
  ].join('|'),
  'iu',
)
/** Notices that are no end tell, too, what happens if it comes to that, and the end what to do if it was not done yet. */
const IF_FIRST = [
  `(?<!\\p{L})(?:if|in case|should (?:it|this|the|delivery)|unless|until|falls|wenn|sollte|indien|als u|mocht|s['’]il|au cas|en caso|en cas|caso|qualora|hvis|dersom|ifall|jos|mikäli|jeśli|jeżeli|gdyby|pokud|jestliže|když|pokiaľ|amennyiben|dacă|ako|ukoliko|ако|уколико|если|якщо|εάν|eğer|إذا|في حال|אם|اگر|در صورت|nếu|jika|apabila|jei|jeigu)(?!\\p{L})`,
  '(?:^|[,–—-] )(?:(?:als|om|si|ha|ak|kui|če|αν) |ja (?:vēl|ne)|se (?:[aoi]|la|lo|il|le|gli|non|não|ainda) )',
  'หาก|ถ้า|यदि|अगर|如果|如仍|倘',
].join('|')
const IF_LAST = 'olursa|ilemezse|[dt][iıuü]ys[ae]n[iı]z|場合|경우|하면'
const IF = new RegExp(`${IF_FIRST}|${IF_LAST}`, 'iu')
/** Up to the next part of its sentence. */
const CONDITION = new RegExp(`(?:${IF_FIRST})[^,:—–،，、]*|[^,:—–،，、]{0,80}(?:${IF_LAST})`, 'giu')
/** It is the mailbox that is not there yet. */
const NO_MAILBOX =
  /exist|esiste|activ|aktiv|attiv|ativad|aktif|registr|regist|set up|eingerichtet|angelegt|gibt es|bestaat|finns|findes|finnes|istniej|létez|існу|существ|актив|зарегистр|зареєстр|υπάρχ|ενεργοπ|mevcut|etkin|存在|启用|啟用|登録|有効|존재|활성|موجود|مفعل|קיימ|قائم|فعال|tồn tại|kích hoạt|มีอยู่|मौजूद/iu
const SUBJECT =
  /\bdelay(?:ed)?\b|warning: (?:could not send|message)|\bdeferred\b|verzögert|verzögerung|retard|retras|demora|endarrer|отложен|одложен|задерж|затрим|забав|vertraagd|vertraging|försena|fördröj|forsinke|viivästy|\bviibi|hilineb|opóźni|zpožd|oneskor|késik|késés|késed|întârzi|odgođ|zakasn|gecik|καθυστ|atrasad|atraso|ritard|atzera|vėluo|kavēj|aizkav|遅延|延迟|延遲|지연|تأخ[ري]|تأخیر|تاخیر|עיכוב|chậm|trì hoãn|tertunda|ล่าช้า|देरी/iu

/** `title`: a subject without what filters put in front. */
export function soundsDelayed(title: string, words: string): boolean {
  const start = words.slice(0, 4_000).replace(/\s+/g, ' ')
  // sendmail: `Returned mail: Deferred: …` is the end of it
  if (/^returned mail/i.test(title)) return false
  const sentences = start.split(/(?<=[.!?;]) |(?<=[。！？।؟])/)
  if (FINAL.test(sentences.filter((sentence) => !IF.test(sentence)).join(' '))) return false
  const said = sentences.filter((sentence) => !NO_MAILBOX.test(sentence)).map((one) => one.replace(CONDITION, ' '))
  if (SUBJECT.test(title) || DELAYED.test(said.join(' '))) return true
  return NOT_DELIVERED.test(start) && LATER.test(start) && !EXPIRED.test(start)
}
