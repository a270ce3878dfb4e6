/** Requests to prove that a person wrote, which hold a mail back until it is done. */

const CHALLENGE =
  /^(?:(?:re:|fwd?:)?\s*)?(?:your (?:e-?mail|message)(?: to .{1,100})? (?:requires (?:verification|confirmation|your)|needs to be (?:verified|confirmed)|is awaiting (?:verification|confirmation|approval))|your message to .{1,100} (?:awaits moderator approval|is waiting|has been held|is on hold)|\[?boxbe\]?|spamarrest|\[?sender (?:verification|confirmation)|verify your (?:message|identity as sender)|please (?:confirm|verify|authenticate|validate) (?:that you sent |the delivery of |your )(?:message|e-?mail|mail)\b(?! address)|(?:delivery )?confirmation (?:required|needed|request) (?:for|of) (?:your )?(?:message|mail|e-?mail)|confirm:? [0-9a-f]{16,64}\b|.{0,80}verify#|message (?:held )?(?:awaiting|pending) (?:confirmation|verification|moderator)|please confirm \(conf#|merci de vous authentifier pour que votre message|challenge[- ]response)/i
const MARKED_CHALLENGE = /^[^:]{0,60}\(challenge\)/i

/** Does `subject`, without its Re, ask for that? */
export function isChallengeSubject(subject: string): boolean {
  return CHALLENGE.test(subject) || (subject.includes('(') && MARKED_CHALLENGE.test(subject))
}

/** It names the mail, and little else. */
const ABOUT =
  /^(?:(?:about |concerning )?your (?:e-?mail|message)|votre (?:message|e-?mail|courriel)|ihre (?:e-?mail|nachricht)|su (?:mensaje|correo)|sua mensagem|il (?:tuo|suo) messaggio|la (?:tua|sua) e-?mail|ваше (?:письмо|сообщение))(?![\p{L}\d])/iu

export function isAboutMail(subject: string): boolean {
  return ABOUT.test(subject)
}

/** More of the same sentence; an address has dots. */
const REST = String.raw`(?:[^.]|\.(?=\S)){0,120}`
/** What is held back, or why. */
const HELD = new RegExp(
  [
    '(?:is|am|are|i|i.m) protect(?:ing|ed) (?:my|him|her|them|it)sel(?:f|ves) (?:from|against) (?:receiving )?(?:junk|spam|unwanted)',
    '(?:account|mailbox|address|inbox) is protected (?:by|from|against)',
    `to (?:control|reduce|prevent|avoid|stop|combat) (?:spam|junk)${REST}(?:approved|verif|confirm|only)`,
    `your (?:e-?mail|message|mail)${REST} (?:is (?:currently )?(?:being )?(?:held|on hold|quarantined|waiting|pending)|has (?:been (?:held|quarantined|waitlisted|placed)|not (?:yet )?been delivered)|was (?:held|quarantined|waitlisted)|will (?:not )?be (?:held|delivered|released)|requires (?:confirmation|verification))`,
    `message${REST}requires (?:confirmation|verification|approval) before`,
    `votre (?:e-?mail|message|courriel|mail)${REST} (?:est|a été|reste) (?:actuellement )?(?:en attente|mis|retenu|bloqué)`,
    `(?:ihre|deine) (?:e-?mail|nachricht)${REST} (?:zurückgehalten|noch nicht zugestellt|in quarantäne|wartet)`,
    `(?:su|tu) (?:mensaje|correo)${REST} (?:retenido|pendiente|en espera|en cuarentena)`,
    `(?:sua|seu) (?:mensagem|e-?mail)${REST} (?:ainda )?n[ãa]o foi entregue|para que sua mensagem seja`,
    `(?:il tuo|il suo|la tua|la sua) (?:messaggio|e-?mail)${REST} (?:in attesa|trattenut|bloccat|in quarantena)`,
    `ваше (?:письмо|сообщение)${REST} (?:задержано|ожидает|не доставлено)`,
  ].join('|'),
  'i',
)
/** A quick first look for the words above. */
const MAYBE_HELD =
  /protect|held|on hold|quarant|waitlist|waiting|pending|placed|deliver|released|requires|approved|attente|retenu|bloqu|zurückgehalten|zugestellt|wartet|retenido|pendiente|espera|cuarentena|entregue|seja|attesa|trattenut|задерж|ожида|доставл/i
/** What is to be done about it. */
const ACT =
  /(?:click|follow|visit|open|use|go to)\b[^.]{0,60}\b(?:link|url|button|here|page|address)|reply to this|"?r"?eply button|send (?:an empty|this|a blank)|fill (?:out|in)|(?:verify|confirm|prove) (?:that )?(?:you|your)|cliqu(?:er|ez)|authentifi|klicken|bestätigen|haga? clic|pulse|confirm[ae]r|clique|clicca|conferm|перейд|подтверд/i
const LONGEST = 3_000

/** Do the first of `words` hold back the mail that they answer until somebody acts, mostly by a link? */
export function soundsChallenging(words: string): boolean {
  if (words.length > LONGEST) return false
  const start = words.slice(0, 1_200)
  if (!/:\/\/|www\.|reply|cli[cq]/i.test(words) || !MAYBE_HELD.test(start)) return false
  const line = start.replace(/\s+/g, ' ')
  return HELD.test(line) && ACT.test(line)
}
