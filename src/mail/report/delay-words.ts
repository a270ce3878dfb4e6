/** Words of a server that has not delivered a mail yet and goes on trying, in the languages of mail servers. */

const DELAYED = new RegExp(
  [
    '(?:has|have) not (?:yet )?been delivered|not yet (?:been )?deliver|(?:will|shall) (?:continue|keep|be retr|retry|try again|still)|(?:still|keep) (?:be )?(?:trying|attempt)|delivery attempts will|no action is required|warning message only|do not need to resend|(?:mail|message|delivery) (?:has been |is |was |temporarily )*(?:delayed|deferred)|delayed by|will be (?:retried|attempted|tried)|transient non-fatal|delay reason',
    '(?:noch|bisher|bislang) nicht .{0,20}(?:zugestellt|ausgeliefert|übermittelt)|wird weiter(?:hin)? versucht|versucht (?:es )?weiter|weitere (?:zustell)?versuche|verzögert',
    "pas encore .{0,20}(?:remis|distribué|délivré|livré|acheminé)|sera (?:encore )?retent|poursuivr|nouvelles? tentatives? .{0,20}(?:ser(?:a|ont)|aur(?:a|ont)|va |vont )|(?:effectuer|fera|ferons|essayer).{0,20}nouvelles? tentatives?|continuer(?:a|ons|ont) (?:d['’]|à )|(?:message|remise|livraison|distribution) (?:est |a été )?(?:retardé|différé)",
    '(?:todavía|aún) no .{0,30}entreg|seguir(?:á|emos|án) (?:intent|tratando)|continuar(?:á|emos|án) (?:intent|tratando)|se (?:seguirá|volverá a) intent|se reintentará|(?:mensaje|correo|entrega) .{0,20}(?:retrasad|demorad|aplazad)|encara no .{0,30}(?:lliur|entreg)|continuar(?:à|em|an) intentant',
    'ainda não .{0,30}entreg|continuar(?:á|emos|ão) .{0,20}tenta|(?<!após |depois de )novas tentativas|tentaremos (?:novamente|de novo)|(?:mensagem|entrega) .{0,20}(?:atrasad|adiad)',
    'non .{0,12}ancora .{0,20}(?:consegnat|recapitat|inoltrat)|continuerà|continueremo|(?<!dopo )(?:altri|ulteriori) tentativi|(?:messaggio|consegna) .{0,20}(?:ritardat|in ritardo|rinviat)',
    'nog niet .{0,20}(?:geleverd|bezorgd|besteld)|blij(?:ft|ven) .{0,20}proberen|wordt .{0,20}opnieuw geprobeerd|vertraagd',
    '(?:ännu|fortfarande) inte .{0,20}(?:leverer|nå)|fortsätt(?:er|a) .{0,20}försök|försenat|fördröj|(?:endnu|endu|ennå|enda|foreløpig) ikke .{0,20}lever|(?:fortsætter|fortsætte|fortsetter|fortsette) .{0,20}(?:forsøg|forsøk|prøve)|bliver ved med|forsinke[lt]',
    'ei ole vielä|vielä ole|(?:toimitusta|toimittamista|lähetystä|yrittämistä) .{0,20}(?:jatketaan|yritetään)|jatk(?:aa|amme) .{0,20}yrit|yrit(?:etään|ämme|tää) .{0,20}(?:uudelleen|edelleen)|viivästy|veel .{0,20}(?:kohale|edasta)',
    '(?:jeszcze|dotąd|na razie) nie .{0,20}(?:dostarcz|doręcz)|prób\\p{L}{0,2} .{0,30}(?:kontynuowan|ponawian|ponowion)|będzie(?:my)? .{0,20}(?:próbow|ponawia)|opóźnion|opóźnieni',
    '(?:dosud|zatím|ještě|doteraz|zatiaľ|ešte|doposud) ne(?:byl|bol|ní|nie|podařilo|podarilo)|(?:bude|budou|budeme|budú) .{0,20}(?:pokračov|pokouš|pokúš|opakov)|(?:zpožděn|oneskoren|odložen)',
    '(?:még|egyelőre) nem .{0,30}(?:kézbesít|továbbít|sikerült)|(?:továbbra is|tovább|ismét|újra) .{0,20}(?:próbál|kísérel)|késleltet|késedelm|késik',
    'încă .{0,20}livrat|(?:va|vom|vor) continua|în continuare .{0,20}încerc|întârziat|amânat',
    '(?:još|још) (?:uvek |uvijek |увек )?(?:nije|није) .{0,20}(?:isporuč|dostav|испоруч|достав)|(?:pokušaj|покушај).{0,30}(?:nastav|настав)|še ni .{0,20}dostav|(?:все )?още не .{0,20}доставен|опит.{0,30}продълж',
    '(?:пока|ещё|еще|до сих пор) не .{0,20}(?:доставл|отправл)|попытк.{0,30}(?:продолж|повторя)|продолж\\p{L}{1,8} (?:попытк|пытаться)|(?:доставка|сообщение|письмо) .{0,30}(?:задерж|отложен)|временно не .{0,20}доставл',
    '(?:поки|ще|досі) не .{0,20}(?:доставл|надісл)|спроб.{0,30}(?:продовж|повторю)|продовж\\p{L}{1,8} (?:спроб|намаг)|(?:доставк|лист|повідомлення).{0,30}(?:затрим|відкладен)|пакуль не .{0,20}дастаўл',
    'δεν .{0,20}(?:ακόμη|ακόμα)|(?:ακόμη|ακόμα) δεν|θα συνεχ|συνεχί.{0,20}προσπ|προσπάθει.{0,30}συνεχ|καθυστερ',
    'henüz .{0,30}(?:teslim|ilet|gönderil|ulaş)|(?:tekrar|yeniden) (?:denenecek|deneyecek|deneneceğ)|deneme(?:ye|ler|leri|lere)? .{0,20}(?:devam|sürdür|sürecek)|gecik(?:ti|miş|me)|ertelen(?:di|miş)',
    'まだ.{0,24}(?:配信|配送|配達|送信|届|完了).{0,16}(?:いません|いない|おりません|られません)|引き続き.{0,16}(?:試|配信|配送|送信|再送)|(?:再送|再配信|再送信|再試行|配信|配送|送信).{0,12}(?:を試みます|を続けます|を継続します|を続行|を繰り返します|を行います|し続けます)|再試行(?:します|されます)|(?:配信|配送|送信|メール).{0,8}(?:遅延|遅れて)',
    '(?:尚未|还未|还没|還未|還沒|暂未|暫未|仍未).{0,12}(?:投递|送达|发送|传送|递送|投遞|送達|傳送|寄送|傳遞)|暂时(?:无法|未能|没有).{0,8}(?:投递|送达|发送|传送|递送)|暫時(?:無法|未能|沒有).{0,8}(?:投遞|送達|傳送|寄送|傳遞)|(?<![请請][^。！!\\n]{0,12}|不再|停止|不会|不會)(?:继续|繼續|持續|持续)(?:为您|為您)?(?:尝试|嘗試|投递|投遞|重试|重試|发送|傳送|寄送)|(?<!不)[将會会將](?:再次|自动|自動|继续|繼續)?(?:尝试|嘗試|重试|重試)|(?:投递|邮件|投遞|郵件|传递|傳遞).{0,6}(?:延迟|延遲)|(?:延迟|延遲)(?:投递|送达|投遞|送達|通知)',
    '아직.{0,24}(?:전달|배달|전송|발송|배송|도착).{0,12}(?:못|않|안 )|계속.{0,12}(?:시도합|시도할|시도하겠|재시도)|재시도(?:합니다|할 |됩니다|하겠)|다시 시도(?:합니다|할 |됩니다|하겠)|(?:전송|배달|전달|발송|메일).{0,8}지연',
    'لم يتم .{0,40}(?:حتى الآن|بعد)|(?:سيستمر|سنستمر|ستستمر|سيواصل|سنواصل).{0,30}محاول|(?:עדיין לא|טרם) .{0,12}(?:נמסר|הועבר|נשלח)|[ינת]משיך.{0,12}לנסות|هنوز .{0,40}(?:نشده|نرسیده)',
    'ยังไม่(?:ได้|สามารถ|ถูก).{0,24}ส่ง|จะ(?:พยายาม|ลอง).{0,40}(?:ต่อไป|อีกครั้ง)|chưa .{0,20}(?:gửi|chuyển|phát)|sẽ (?:tiếp tục|thử lại)|belum .{0,20}(?:terkirim|dikirim|disampaikan)|akan (?:terus|tetap) .{0,12}(?:coba|kirim)|अभी तक .{0,40}नहीं',
  ].join('|'),
  'iu',
)
/** It is over; warnings, too, tell what happens if it comes to that. */
const FINAL = new RegExp(
  [
    'permanent (?:fatal )?error|permanently|given up|giving up|gave up|final(?:ly)? fail|has failed|could not be delivered|fatal error|no further attempts|message (?:has been|is being|was) returned|5\\d\\d[ -]5\\.\\d|#5\\.\\d',
    'endgültig (?:fehlgeschlagen|gescheitert|nicht)|keine weiteren (?:zustell)?versuche|définitivement|aucune autre tentative|definitivamente|no se (?:volverá|reintentará)|não haverá|nessun altro tentativo|non verranno|geen verdere poging|inga fler\\p{L}{0,2} försök|ingen flere fors[øö]|nie będzie więcej|další pokusy nebudou|окончательно не|постоянн\\p{L}{2} ошибк|(?<!будут |будуть )(?:прекращ|припин)\\p{L}{2}',
    '(?:断念|中止)(?:しました|いたしました)|あきらめました|已(?:经|經)?(?:放弃|放棄|停止|终止|終止)|(?<![将將])不再(?:尝试|嘗試|投递|投遞|重试|重試)|永久(?:性)?(?:错误|失败|錯誤|失敗|エラー|的なエラー)|영구|더 이상',
  ].join('|'),
  'iu',
)
const SUBJECT =
  /\bdelay(?:ed)?\b|warning: (?:could not send|message)|\bdeferred\b|verzögert|retard|retras|отложен|задерж|затрим|vertraagd|försena|fördröj|forsinke|viivästy|opóźni|zpožd|oneskor|késik|késés|întârzi|gecik|καθυστ|atrasad|ritard|遅延|延迟|延遲|지연/iu

/** `title`: a subject without what filters put in front. */
export function soundsDelayed(title: string, words: string): boolean {
  const start = words.slice(0, 4_000).replace(/\s+/g, ' ')
  // sendmail: `Returned mail: Deferred: …` is the end of it
  if (FINAL.test(start) || /^returned mail/i.test(title)) return false
  return SUBJECT.test(title) || DELAYED.test(start)
}
