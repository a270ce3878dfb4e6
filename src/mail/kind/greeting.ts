/** Whom a letter greets: a program knows no name, and colleagues are told of plans. */

export type Greeted = 'nobody' | 'anybody' | 'name' | 'colleagues'

const GREETING =
  /^\s*(?:(?:hi|hello|hey|hoi|dear|good (?:morning|day|afternoon|evening)|greetings|hallo|guten (?:tag|morgen)|grüß gott|grüezi|moin|servus|sehr geehrte[rs]?|liebe[rs]?|bonjour|bonsoir|salut|cher|chère|chers|madame|monsieur|hola|buen[oa]s (?:d[ií]as|tardes)|buen d[ií]a|estimad[oa]s?|queridos|ciao|buongiorno|buonasera|gentile|gentili|salve|cari|caro|cara|egregio|olá|oi|bom dia|boa tarde|prezad[oa]s?|car[oa]s?|beste|geachte|goedendag|dag|hej|hei|hejsan|god dag|kære|kjære|bästa|hyvä|moi|terve|dzień dobry|witam|cześć|szanowni państwo|szanown[aiy]|drodzy|dobrý den|dobrý deň|ahoj|vážen[ýáí]|milí|здравствуйте|добрый день|уважаем\p{L}*|привет|вітаю|доброго дня|добрий день|шановн\p{L}*|здравейте|добър ден|tere|lugupeetud|labas|laba diena|gerb\.?|sveiki|labdien|cien\.?|szia|üdvözlöm|tisztelt|kedves|bună ziua|bună|stimat[ăeil]*|γεια(?: σας)?|καλημέρα(?: σας)?|αγαπητ\p{L}*|xin chào|kính (?:gửi|chào)|halo|selamat \p{L}+|yth|bon dia|benvolgut\p{L}*|dobar dan|poštovan[ia]?|pozdravljeni|spoštovani|zdravo|merhaba|sayın|kaixo|egun on|שלום(?: רב)?|مرحبا|السلام عليكم|با سلام|سلام|您好|你好|안녕하세요|안녕하십니까|नमस्ते|नमस्कार|สวัสดี(?:ค่ะ|ครับ)?|เรียน)(?!\p{L})|(?:尊敬|敬爱|敬愛|亲爱|親愛)的)(?<rest>[^\n.!?,:：。！，；;–—-]{0,60}?)(?:\s?[,!:：.。！，；;–—-]|\n|$)/iu
const COLLEAGUES =
  /\b(?:all|team|colleagues|everyone|everybody|folks)\b|kolleg|zusammen|coll[èe]gues|compañer|collegh?i|collega|allihop|alle\b|kaikki|koledzy|koleżanki|kolegové|kolegovia|коллег|колег|pessoal|tous|todos|tutti|allemaal/iu
/** Words for whoever writes; they are capitals in German, and at the start of a title. */
const ANYBODY =
  /\b(?:sirs?|madam|ma'am|sender|customers?|clients?|reader|friend|applicant|candidate|member|user|partner|agent|there|damen|herren|kund|absender|bewerber|interessent|nutzer|patient|monsieur|madame|client|clienti?|cliente|paciente|señor|remitente|candidat|relatie|lezer|klant|heer|mevrouw|avsändare|kund|kunde|asiakas|lähettäjä|państwo|panie|klienci|kliencie|nadawco|zákazník|partner|feladó|ügyfel|partnerünk|hölgyem|uram|expeditor|client|domn|gospod|korisni)|клиент|отправител|господ|клієнт|пан|κύρι|πελάτ|müşteri|yetkili|efendim|érdeklőd|pályáz|hakija|quý|bapak|ibu|pelanggan|客户|客戶|用户|用戶|顾客|顧客|会员|會員|读者|讀者|旅客|申请|申請|应聘|應徵|先生[/／]女士|女士[/／]先生|您|고객/iu

/** A name and a title, where they come first. */
const TITLED =
  /^\s*(?<whom>[^\s、,，:：。.!！\n]{1,12}(?: [^\s、,，:：。.!！\n]{1,6})?)(?:さん|様|さま|님|经理|經理|总|總|老师|老師|先生|女士|小姐|主任)[、,，:：\s]|^\s*(?<short>[小老阿]\p{Script=Han})[，,:：]/u
/** `Ivy, thank you for …` */
const CALLED =
  /^\s*(?!Thank|Dan[kc]|Bedankt|Merci|Graci|Grazie|Obrigad|Tack|Ta[k]{1,2},|Kiit|Dzięk|Děk|Ďak|Hval|Ačiū|Pald|Tänan|Aitäh|Köszön|Mulțum|Спасиб|Дяку|Благод|Ευχαρ|Teşek|Sorry|Unfort|Leider|Hélas|\p{L}+(?:ly|ment|mente|weise),)\p{Lu}\p{Ll}{1,14}, (?=(?:\p{Ll}|I )[^,!:\n]{15})/u
const NO_NAME =
  /お客|御中|各位|ご担当|担当者|고객|관계자|담당자|회원|지원자|客户|客戶|用户|用戶|顾客|顧客|尊敬|亲爱|您好|你好/u

/** The text behind its greeting, and who is greeted. */
export function withoutGreeting(text: string): { greeted: Greeted; rest: string } {
  const found = GREETING.exec(text.slice(0, 200))
  if (found === null) {
    const called = CALLED.exec(text.slice(0, 40))
    if (called !== null) return { greeted: 'name', rest: text.slice(called[0].length) }
    const titled = TITLED.exec(text.slice(0, 40))
    if (titled === null || NO_NAME.test(titled[0])) return { greeted: 'nobody', rest: text }
    return { greeted: 'name', rest: text.slice(titled[0].length) }
  }
  // "Hi, Tom!" names him behind a comma
  const behind = /^\s*(\p{Lu}\p{Ll}+)\s?[!,\n]/u.exec(text.slice(found[0].length, found[0].length + 40))
  const whom = found.groups?.rest?.trim() || (found[0].endsWith(',') ? (behind?.[1] ?? '') : '')
  // it was the first word of a sentence
  if (whom.split(/\s+/).length > 6) return { greeted: 'nobody', rest: text }
  const rest = text.slice(found[0].length)
  if (COLLEAGUES.test(whom)) return { greeted: 'colleagues', rest }
  if (whom === '' || ANYBODY.test(whom)) return { greeted: 'anybody', rest }
  return { greeted: /(?:^|\s)\p{Lu}\p{Ll}|\p{Script=Han}/u.test(whom) ? 'name' : 'anybody', rest }
}
