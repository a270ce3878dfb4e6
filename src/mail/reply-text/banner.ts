/** The warning that a company's mail server puts on top of mail from outside, which its sender never wrote. */

const LONGEST = 300
const BANNER =
  /^[^\p{L}]{0,12}(?:external(?: e-?mail| mail| sender| message)?[\s*_]*[\]:!)*-]|ext[\]:]|extern(?:e e-?mail|e mail|al)?[\s*_]*[\]:]|(?:caution|warning|attention|achtung|vorsicht|waarschuwing|let op|atención|attenzione|avertissement|uwaga|varning|advarsel|be careful|notice)[\s*_]*[:!,-].{0,120}(?:extern|outside|außerhalb|extérieur|fuera|esterno|buiten|zewn|utanför|udefra|unknown sender)|this (?:e-?mail|message) (?:originated|came|comes|was sent|is) from (?:an external|outside|someone outside)|you don['’]t often get e-?mail from|some people who received this message don['’]t often|sie (?:erhalten|bekommen) nicht (?:oft|häufig) e-?mails? von|vous n['’]obtenez pas souvent|no suele recibir correo|diese (?:e-?mail|nachricht) (?:kommt|stammt|wurde) von (?:extern|außerhalb)|ce (?:message|courriel) provient de l['’]ext|learn why this is important)/iu

/** Does a paragraph that begins with this line stand there as a warning? */
export function isBanner(words: string): boolean {
  return words.length >= 5 && BANNER.test(words.slice(0, LONGEST))
}
