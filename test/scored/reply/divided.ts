/** What only looks like the line above a signature, like the line of a telephone, or like the head of a mail. */
import type { PageCase } from './pages.ts'
import type { TextCase } from './texts.ts'

const STANZA = 'The mast is tall\nthe sail is white\nthe sea is calm\nthis summer night'
const OTHER = 'The oar is long\nthe rope is old\nthe boat is dry\nthe wind is cold'
const own = (name: string, text: string): TextCase => ({ name, text })

export const DIVIDED: readonly TextCase[] = [
  own('a poem with a dash between', `So far:\n\n${STANZA}\n\n--\n\n${OTHER}\n\nNora`),
  own('a poem with a dash between, tight', 'The mast is tall\nthe sail is white\n--\nThe oar is long\nthe rope is old'),
  own('a poem in three parts', `${STANZA}\n\n--\n\n${OTHER}\n\n--\n\nThe end is near`),
  own('a poem, de', 'Der Mast ist hoch,\ndas Segel weit\n\n--\n\nDas Ruder lang,\ndas Boot bereit'),
  own('a poem, ru', 'Высокий мачты ствол\nи парус бел как снег\n\n--\n\nА лодка так суха\nи ветер гонит брег'),
  own(
    'a poem below the delimiter, and a question',
    `Here it is.\n\n-- \n${STANZA}\n\nI wrote it yesterday, do you like it?`,
  ),
  own('a poem of two stanzas below the delimiter', `Here it is.\n\n-- \n${STANZA}\n\n${OTHER}`),
  own('a poem of two stanzas, and a question', `Here it is.\n\n-- \n${STANZA}\n\n${OTHER}\n\nDo you like it?`),
  own('chords', 'Verse:\nAm F C G\nAm F C G\n--\nChorus:\nF G C Am\nF G C C\n--\nBridge:\nDm G'),
  own('chords between delimiters', 'Am F C G\n\n-- \n\nF G C Am\n\n-- \n\nDm G\n\nSee you on Friday.'),
  own(
    'sections',
    'Agenda\n\n- masts\n- sails\n\n--\n\nBudget\n\n- 200 for paint\n- 300 for rope\n\n--\n\nOther\n\n- lunch',
  ),
  own('days', 'Monday: masts\n--\nTuesday: sails\n--\nWednesday: rope'),
  {
    name: 'a saying below a name',
    text: 'Yes.\n\n-- \nNora Vik\nThe best boat is the boat\nthat others have to paint.\n  -- Iris Dahl',
    reply: 'Yes.',
  },
  {
    name: 'a saying and who said it',
    text: 'Yes.\n\n-- \nAnyone who never fell into the sea\nhas never been in a boat at all.\n  -- Iris Dahl',
    reply: 'Yes.',
  },
  {
    name: 'two signatures, of a person and of a list',
    text: 'Yes.\n\n-- \nNora Vik\n\n-- \nYou received this message because you are subscribed to the Google Groups "boats" group.\nTo unsubscribe from this group, send an email to boats+unsubscribe@lists.example.',
    reply: 'Yes.',
  },
  {
    name: 'two signatures, of a person and of a company',
    text: 'Yes.\n\n--\nNora Vik\nBoat club\n--\nVik Boats Ltd, +44 131 555 0001',
    reply: 'Yes.',
  },
  own(
    'what was sent',
    'Hi Bo,\n\nthis went out:\n\nFrom: warehouse 2\nSent: 12 boxes\nTo: shop 5\nSubject: paint\n\nPlease confirm.',
  ),
  own('what was sent, three labels', 'Hi Bo,\n\nFrom: warehouse 2\nSent: 12 boxes\nTo: shop 5\n\nPlease confirm.'),
  own(
    'what was sent, below a title',
    'Hi Bo,\n\n--- delivery note ---\nFrom: warehouse 2\nSent: 12 boxes\nTo: shop 5\n\nPlease confirm.',
  ),
  own(
    'what was sent, all of it',
    'Hi,\n\nFrom: the old house\nSent: everything\nTo: the new house\nSubject: moving\n\nAll of it came.',
  ),
  own('what was sent, fr', 'Bonjour,\n\nDe : dépôt 2\nEnvoyé : 12 cartons\nÀ : magasin 5\nObjet : peinture\n\nMerci.'),
  own('what was sent, es', 'Hola,\n\nDe: almacén 2\nEnviado: 12 cajas\nPara: tienda 5\nAsunto: pintura\n\n¿Confirma?'),
  ...['Sent: Monday', 'Sent: 3 March'].map((sent) => ({
    name: `a head of people without addresses, ${sent}`,
    text: `Yes.\n\nFrom: Iris Dahl\n${sent}\nTo: Nora Vik\nSubject: Mast\n\nIs it dry?`,
    reply: 'Yes.',
  })),
  own('a telephone line spoken of', 'Under every one of her mails I read\n\nSent from my iPhone\n\nand I envy her.'),
  own(
    'a telephone line as what was last',
    'The last line she ever wrote to me was\n\nSent from my iPhone\n\nNothing else.',
  ),
  own(
    'a telephone line spoken of, de',
    'Unter jeder Mail steht bei mir\n\nVon meinem iPhone gesendet\n\nWie bekomme ich das weg?',
  ),
  own('a telephone line spoken of, fr', 'En bas de ses lettres il y a\n\nEnvoyé de mon iPhone\n\net rien d’autre.'),
  own('a telephone line as a title', 'He called it a poem:\n\nSent from my iPhone'),
  {
    name: 'a telephone line between sentences',
    text: 'At eight in hall two.\n\nSent from my iPhone\n\nNo, at nine!',
    reply: 'At eight in hall two.\n\nNo, at nine!',
  },
]

export const DIVIDED_PAGES: readonly PageCase[] = [
  {
    name: 'chords in HTML',
    html: '<div>Am F C G</div><div>Am F C G</div><div>--</div><div>F G C Am</div><div>F G C C</div><div>--</div><div>Dm G</div>',
    reply: 'Am F C G\nAm F C G\n--\nF G C Am\nF G C C\n--\nDm G',
  },
  {
    name: 'a refrain in HTML',
    html: '<div>Strophe:</div><div>Am F C G</div><div><br></div><div>--</div><div><br></div><div>Refrain:</div><div>F G C Am</div>',
    reply: 'Strophe:\nAm F C G\n\n--\n\nRefrain:\nF G C Am',
  },
  {
    name: 'a poem in HTML',
    html: '<p>Der Mast ist hoch<br>das Segel weit</p><p>--</p><p>Das Ruder lang<br>das Boot bereit</p><p>Nora</p>',
    reply: 'Der Mast ist hoch\ndas Segel weit\n\n--\n\nDas Ruder lang\ndas Boot bereit\n\nNora',
  },
  {
    name: 'what was sent in HTML',
    html: '<p>Hallo Bo,</p><p><b>Von:</b> Lager 2<br><b>Gesendet:</b> 12 Kisten<br><b>An:</b> Laden 5<br><b>Betreff:</b> Farbe</p><p>Bitte bestätigen.</p>',
    reply:
      'Hallo Bo,\n\n**Von:** Lager 2\n**Gesendet:** 12 Kisten\n**An:** Laden 5\n**Betreff:** Farbe\n\nBitte bestätigen.',
  },
  {
    name: 'a dash and a name in HTML',
    html: '<div>Ja.</div><div>--</div><div>Nora Vik</div><div>Bootsclub</div>',
    reply: 'Ja.',
  },
]
