/** The words by which people speak of themselves, ask and thank, language by language; all lower-case. */

const set = (words: string) => new Set(words.split(/\s+/))

/** Of themselves alone, as no company does. `i` is English only as a capital letter, which is asked for elsewhere. */
export const OF_ONESELF = set(
  'my myself ich mir mich mein meine meinen meinem meiner je moi yo conmigo eu minha comigo io mio mia ik mijn jeg jag mitt minä minun ' +
    'moje mój mnie můj môj nekem én я мне меня мой моя мені мене мій аз moj εγώ μου ben bana benim אני שלי أنا من मैं मेरा saya aku tôi',
)

export const SPEAKING = set(
  'me my mine myself please sorry thanks could ' +
    'ich mir mich mein meine meinen meinem meiner bitte danke entschuldigung könntest könnten ' +
    'je j moi mon mes merci veuillez pouvez peux pourriez pourrais yo mi mis conmigo gracias puedes podría podrías perdón ' +
    'eu meu minha meus comigo obrigado obrigada podes poderia desculpe io mio mia mie grazie prego potresti potrebbe ' +
    'ik mij mijn graag alstublieft alsjeblieft bedankt jeg mig meg venligst vennligst tak takk jag tack snälla ' +
    'minä minun minulle kiitos voisitko pyydän muista mina minu mulle palun aitäh man mano prašau ačiū lūdzu paldies ' +
    'proszę mnie moje mój moja dziękuję prosím mně můj moja môj děkuji ďakujem kérem kérlek nekem köszönöm ' +
    'rog mea meu mulțumesc я мне меня мой моя мои пожалуйста прошу спасибо мені мене мій моя дякую аз моля мен благодаря ' +
    'molim moj hvala prosim moram mogu παρακαλώ εγώ μου μένα ευχαριστώ lütfen ben bana benim teşekkürler ' +
    'אני לי שלי בבקשה תודה أنا لي شكرا رجاء الرجاء فضلك من لطفا لطفاً ممنون मैं मुझे कृपया मेरा धन्यवाद ' +
    'saya aku tolong mohon tôi xin vui jo si us plau nik mesedez ég mér takk vinsamlegast asseblief dankie',
)

/** The same where no blanks stand between words. */
export const SPEAKING_UNSPACED: readonly string[] =
  'ください 下さい お願い 私 僕 ありがとう 请 請 我 谢谢 謝謝 麻烦 麻煩 주세요 주십시오 바랍니다 부탁 감사 제가 저는 ครับ ค่ะ ผม ฉัน กรุณา ขอ'.split(
    ' ',
  )
