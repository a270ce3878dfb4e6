/** Letters about the answers that programs give: that only those come, that one is to be set up, how it is to read. */
import { sentencesOf } from './sentences.ts'

/** What such an answer is called. */
const TERM = new RegExp(
  [
    'auto(?:matic|mated|-)?[- ]?(?:generated )?(?:re(?:ply|plies|sponses?|sponders?)\\b|answers?\\b|acknowledge?ments?|confirmations?)|out[- ]of[- ]office (?:message|reply|repl|notice|notification|text|response|mail|setting)|vacation (?:message|reply|notice|text|responder)|(?:absence|holiday) (?:message|notice)',
    'automatische[nrs]? (?:antwort|abwesenheit|rückmeldung|eingangs|bestätigung|empfangs|mitteilung|mail)|autoantwort|abwesenheits(?:notiz|nachricht|meldung|assistent|agent|text|mail)|urlaubs(?:meldung|benachrichtigung|notiz)',
    'automatisch(?:e|es)? (?:antwoord|bericht|reactie|bevestiging|mail)|afwezigheids(?:bericht|melding|assistent)',
    "réponses? automatiques?|messages? d'absence|messages? automatiques?|accusés? automatiques?|notification d'absence",
    '(?:respuestas?|contestaci[óo]n(?:es)?|mensajes?|confirmaci[óo]n(?:es)?|respostes?|resposta|correos?) autom[áaà]ti(?:c|qu)(?:as?|os?|es)|mensajes? de ausencia|missatge (?:automàtic|d.absència)',
    'respostas? autom[áa]ticas?|mensage(?:m|ns) (?:autom[áa]ticas?|de ausência)|avisos? de ausência',
    'rispost[ae] automatic(?:a|he)|messagg(?:io|i) (?:automatic[oi]|di assenza)|risponditore|conferm[ae] automatic(?:a|he)',
    'auto-?svar|automatisk[ae]? (?:svar|besked|bekræft|bekreft|melding)|automatiskt? (?:svar|meddelande|bekräft)|frånvaromeddeland|fraværs(?:melding|besked)|feriebesked',
    'automaatti(?:nen|sen|sia|set|sta) (?:vastau|vahvistu|poissaolo)|poissaoloilmoitu|automaatvastus|automaatse vastuse|automaatsed vastused',
    'automatyczn(?:a|ą|ej|e|ych|ymi) (?:odpowied|wiadomo|potwierdz)|autorespond|autoodpowied|automatick(?:á|é|ou|ú|ej|ých|ými) (?:odpov|zpráv|správ|potvrz|potvrd)',
    'automats?k(?:i|e|u|og|om|ih) (?:odgovor|poruk)|samodejn(?:i|ega|e|em|ih) (?:odgovor|sporočil)|аутоматск(?:и|ог|е) (?:одговор|порук)',
    'automatikus v[áa]lasz|răspuns(?:ul|uri|urile)? automat|mesaj(?:ul)? (?:automat|de absență)',
    'автоматическ(?:ий|ого|ие|их|ое|им) (?:ответ|сообщен|подтвержд)|автоответ|автоматичн(?:а|у|ої|і|их|е) (?:відпов|повідомл)|автовідпов|автоматич(?:ен|ния|ни|ният|ните) отговор',
    'automātisk(?:ā|o|ās|u|ais|i) atbild|automatini(?:s|ai|us|o|ų) (?:atsakym|praneš)|automatinį atsakym',
    'αυτόματ(?:η|ης|ες|ων) απ[άα]ντ[ήη]σ|otomatik (?:yanıt|cevap|mesaj)|(?:yanıt|cevap)ların otomatik',
    'balasan otomatis|jawapan automatik|(?:thư|tin nhắn|câu)? ?trả lời tự động|tự động trả lời|ตอบกลับอัตโนมัติ|स्वचालित (?:उत्तर|जवाब|संदेश)|(?:מענה|תשוב\\p{L}*|הודע\\p{L}*) אוטומטי|(?:רد|ردود[اً]*|الرد|الردود|رد|رسائل) (?:ال)?تلقائي|پاسخ(?:‌| )?(?:های )?خودکار|erantzun automatiko',
    '自動(?:返信|応答|回答|送信メール)|自动(?:回复|答复|回信)|自動(?:回覆|回复|答覆|回信)|자동 ?(?:회신|응답|답장|답변)|不在通知|부재 ?알림',
  ].join('|'),
  'giu',
)
/** What stands before it where the answer itself speaks: `this is an`, `you receive this`. */
const ITSELF =
  /(?:^|[\s"'“„«(*:：\n])(?:this(?: \S+){0,2}|it(?:'s| is| was)(?: an?| only an?| just an?)?|dies(?:e|er|es|em|en)?(?: \S+)?(?: ist| handelt es sich um)?(?: lediglich| nur)?(?: eine[rn]?)?|hierbei handelt es sich um eine|das ist eine|dit(?: \S+)? (?:is|betreft)(?: een)?|dit|deze|ceci est une?|cet?(?:te)?(?: \S+ est)?(?: une?)?|il s'agit d'une?|c'est une?|est[aeo]s?(?: \S+)? (?:es|é|és)(?: una?| uma?)?|est[aeo]|aquest[a]?(?: és(?: una?)?)?|quest[oa](?: \S+)?(?: è)?(?: una?)?|si tratta di una?|trata-se de uma|se trata de una?|det(?:ta|te)? (?:här )?(?:är|er)(?: ett| et| en)?|denn[ea]|det(?:ta|te)|tämä(?: \S+)? on|see on|to(?: jest)?|jest to|ta wiadomość to|ten|toto je|tato|táto|toto|ovo je|ova|to je|ez(?: az)?(?: egy)?|ace(?:as|s)ta este(?: un| o)?|acest|это(?: письмо)?(?: [—-])?|данное|це|цей|това е|тази|това|šī ir|šis ir|tai(?: yra)?|αυτ[ήό](?: είναι)?(?: μια| μία| ένα)?|bu(?: \S+)?(?: bir)?|ini(?: adalah)?(?: merupakan)?|đây là(?: một)?|यह(?: एक)?|זה|זו|זוהי|זהו|هذا|هذه|این(?: یک)?|hau)\s*(?:[—–-]\s*)?$|(?:是|为|為|此|本[^，。]{0,6}|这[^，。]{0,4}|這[^，。]{0,4}|系统|系統|は|こちらは|の|นี่คือ[^ ]*|นี้(?:คือ|เป็น)?[^ ]*|(?:이|본) ?[^ ]{1,4}[은는] ?)$/iu
/** Behind it, where it stands first and alone. */
const ALONE =
  /^\p{L}{0,4}\s*(?:$|["'“”»)*.!:：。！,，;–—-]|\n|\((?:re|aw)\b|(?:from|fra|från|von|van|da|dal|de|od|от|від|από|to your|auf|on behalf|im auftrag)\b|です|であり|より)/iu
const LONGEST = 3_000
/** Its words are proposed, or dictated: `put in that we are closed`. */
const DICTATED =
  /\b(?:wording|proposal|draft) (?:of|for)|\bwortlaut|textvorschlag|文面|文案|문구|proposition de texte|propuesta de texto|proposta di testo|(?:^|\s)(?:here(?:'s| is) (?:the|my|our|a) (?:text|wording|draft)|hier (?:ist )?(?:der|mein|unser) (?:text|entwurf)|hier (?:is )?de tekst|voici le texte|(?:te|le) paso el texto|aquí (?:está|tienes) el texto|aqui (?:está|vai) o texto|ecco il testo|här är texten|her er teksten|вот текст|ось текст|(?:put|write) (?:in |there )?that|schreib\p{L}* (?:bitte )?(?:rein|hinein|dazu)|zet (?:er |het )?(?:\S+ )?in dat|schrijf (?:er )?(?:in )?dat|mets (?:\S+ )?que|écris (?:\S+ )?que|(?:pon|escribe|escreve|põe|escriu|posa) (?:\S+ )?que|(?:metti|scrivi) (?:[^.]{0,20} )?che|skriv (?:ind? )?att?|wpisz|napisz|napíš|napiš|napiši|upiši|írd|îrd|scrie că|напиши|напишіть|запиши|пиши,? че|laita siihen|kirjoita|kirjuta|įrašyk|ieraksti|γράψε|diye yaz|yaz lütfen|tulis bahwa|ghi là|כתבי? ש|اكتب أن)(?!\p{L})|(?:と|を)(?:書い|入れて|記載)|[写寫][上明]|적어|써 ?주/iu

/** Is the answer of a program what is spoken of, and not who speaks? */
export function speaksOfAnswers(whole: string): boolean {
  const text = whole.slice(0, LONGEST)
  if (DICTATED.test(text)) return true
  for (const { words } of sentencesOf(text)) {
    for (const { 0: term, index } of words.matchAll(TERM)) {
      const before = words.slice(Math.max(0, index - 60), index)
      const isFirst = !/[\p{L}\d]/u.test(before)
      if (isFirst ? !ALONE.test(words.slice(index + term.length)) : !ITSELF.test(before)) return true
    }
  }
  return false
}
