/** The words that ask a reader to enter what follows, in the languages in which services write. All lower-case. */
import { ENTRY } from './topic-words.ts'

/** Before what is to be entered. */
const entering = [
  'enter|type(?: in)?|key in|use|input|provide|paste|insert|submit|copy',
  'geben sie|gib|nutzen? sie|nutze|verwende\\p{L}*|tippe\\p{L}*|übertrage\\p{L}*',
  'voer|gebruik|vul|typ|toets|kopieer',
  'saisi\\p{L}+|entre[rz]|utilise[rz]|tape[rz]|recopie[rz]|copie[rz]|indique[rz]|renseigne[rz]',
  'usa|utiliza|introduce|introduzca|introducir|ingresa|ingrese|escribe|escriba|teclea|copia',
  'digite|insira|introduza|informe|utilize|inserisci|inserire|digita|utilizza|introduceți|introdu|folosiți|folosește',
  'wpisz|podaj|użyj|przepisz|wprowadź|zadejte|zadajte|použijte|použite|opište|opíšte|vložte',
  'введите|используйте|укажите|впишите|введіть|вкажіть|використайте|увядзіце|въведете|използвайте|внесете|унесите',
  'unesite|upišite|koristite|vnesite|vpišite|uporabite|įveskite|ievadiet|izmantojiet|sisesta(?:ge)?|kasuta(?:ge)?',
  'ange|mata in|fyll i|använd|indtast|brug|bruk|skriv(?: inn?| ind)?|tast(?: inn| ind)?|oppgi|angi|syötä|syöttämällä|kirjoita|kirjoittamalla|käytä|sláðu inn',
  'írd be|írja be|add meg|adja meg|használ(?:d|ja)|εισ[αά]γάγετε|εισάγετε|πληκτρολογήστε|γράψτε|χρησιμοποιήστε',
  'masukkan|ketik|gunakan|nhập|dùng|ilagay|girin|weka|ingiza|tumia|أدخل|ادخل|استخدم|اكتب|הזן|הזינו|הקלד|הקלידו|השתמשו?',
].join('|')
const showing = "here(?: is|['’]s)|hier (?:ist|is)|voici|ecco|aquí (?:está|tienes)"
/** Behind it, or anywhere near. */
const entered =
  '入力|输入|輸入|填写|填寫|입력|กรอก|ใส่|दर्ज|डालें|লিখুন|שהזינו|وارد کنید|درج کریں|girin|girerek|yazın|kullan|daxil edin|kiriting|енгізіңіз|киргизиңиз|оруулна|შეიყვანეთ|մուտքագրեք|បញ្ចូល|ປ້ອນ|ໃສ່|ထည့်|ያስገቡ|उपयोग|ব্যবহার'

/** Right behind it, in languages that end with the verb. */
export const ASKS_BEHIND = new RegExp(
  `^["'”」』]?\\s?(?:を|을|를|-?[nyı]?[ıiuü])?\\s?(?:コード|numara\\p{L}*|नंबर)?\\s?(?:${entered})`,
  'iu',
)
/** What is to be done soon: `within 300 seconds`. */
export const SOON =
  /\d ?(?:s(?:ec\p{L}*)?|sek\p{L}*|segund\p{L}*|min\p{L}*|сек\p{L}*|мин\p{L}*|хв\p{L}*|秒|分|초|분|saniye|dakika|δευτ\p{L}*|λεπτ\p{L}*|giây|phút|detik|menit|ثاني\p{L}*|دقيق\p{L}*|דקות|שניות|วินาที|นาที|सेकंड|मिनट)(?!\p{Script=Latin})/iu

/** Does a sentence ask for something to be entered? */
export const ENTERING = new RegExp(`(?<!\\p{L})(?:${entering}|give (?:it|this))(?!\\p{L})|${entered}`, 'iu')

/** The same, where the verb ends the sentence. */
export const ENTERED = new RegExp(entered, 'iu')

/** `Enter`, right before it. */
export const ASKS = new RegExp(`(?<!\\p{L})(?:${entering})\\s*[:：]?\\s*$|(?:输入|輸入|填写)\\s*[:：]?\\s*$`, 'iu')

/** What a line points to with a colon: what stands beneath it. */
const POINTS =
  /(?<!\p{L})(?:following|below|underneath|this|these|folgende\p{L}*|unten|diese\p{L}*|suivante?s?|ci-dessous|ces?|siguientes?|seguintes?|seguent[ei]|volgende|onderstaande|deze|följande|nedan|følgende|nedenfor|nedenstående|następując\p{L}+|poniższ\p{L}+|následující\p{L}*|nasledujúc\p{L}+|следующ\p{L}+|наступн\p{L}+|ниже|нижче|seuraav\p{L}+|järgmi\p{L}+|următo\p{L}+|alábbi\p{L}*|aşağıda\p{L}*|berikut|di bawah|sau đây|dưới đây|ακόλουθ\p{L}+|παρακάτω|التالي\p{L}*|أدناه|הבא\p{L}*)(?!\p{L})[^.!?\n]{0,60} ?[:：]$|(?:下記|以下|次の|다음|아래)[^。\n]{0,40}[:：]$|\b(?:number|digits|characters) (?:below|underneath)[:.]?$/iu
/** `To sign in:` */
const PURPOSE =
  /^(?:to|for|um|zum|zur|für|pour|para|per|om|voor|för|til|for|aby|do|pro|na|чтобы|для|щоб|за|için|untuk|để)(?!\p{L})[^.!?\n]{0,80} ?[:：]$/iu
const LEADS_DOWN = new RegExp(
  `(?<!\\p{L})(?:${entering}|${showing})(?!\\p{L})[^.!?\\n]{0,80} ?[.:：]?$|(?:入力|输入|輸入|입력)[^\\n]{0,20}$`,
  'iu',
)

/** It is the title of a number. */
const COUNTS =
  /(?<!\p{L})(?:number of|visit(?:or)?s?|totals?|users?|logins|sign-?(?:in|up)s|attempts?|amounts?|sum|balance|points|count|id|anzahl|summe|betrag|anmeldungen|besuche\p{L}*|nombre|montant|connexions|importe|visitas|visite|importo|totale|aantal|bedrag|antal|liczba|kwota|počet|částka|количество|сумма|кількість|сума)(?!\p{L})/iu

/** Does a line ask for what stands beneath it? `isPlain`: does it say by itself what for? */
export function leadsDown(above: string): { isAsking: boolean; isPlain: boolean } {
  const line = above.slice(-140)
  if (COUNTS.test(line)) return { isAsking: false, isPlain: false }
  const isAsking = LEADS_DOWN.test(line)
  const isEntry = ENTRY.test(line)
  return { isAsking: isAsking || POINTS.test(line) || (isEntry && PURPOSE.test(line)), isPlain: isAsking && isEntry }
}
