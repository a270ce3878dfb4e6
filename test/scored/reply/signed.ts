/** Blocks beneath a closing with more on a line than a word or two, in two languages, with a plea or a disclaimer beneath, beside a logo. */
import type { PageCase } from './pages.ts'
import type { TextCase } from './texts.ts'

const OWN = 'Hello,\n\nthe boat costs 4500 euros.'

const BLOCKS: readonly string[] = [
  'Cordialement,\n\nNora Vik\nDirection commerciale\nVik & Fils – 4 rue du Lac – 74000 Annecy\nTél : 04 50 12 34 56 – Port : 06 12 34 56 78',
  'Cordiali saluti,\n\nNora Vico\n\nVico S.r.l. – Via Roma 1 – 20121 Milano – Tel. +39 02 1234567',
  'Best regards / Mit freundlichen Grüßen\n\nNora Vik\nCEO\nVik Boote GmbH\nTel. +49 40 5550001',
  'Mit freundlichen Grüßen | Kind regards\n\nNora Vik\nVik Boote GmbH\nTel. +49 40 5550001',
  'Sincerely,\nNora\nCustomer Care Team\nVik Boats Ltd\nOpening hours: Mon-Fri 9am - 5pm',
  'Best regards,\nNora Vik BSc CEng MIMechE | Director\nVik & Co | 4 Lake Road, Leeds | +44 113 496 0000\nPlease consider the environment before printing this e-mail.',
  'Mit freundlichen Grüßen\n\nNora Vik\nVik Boote GmbH\nTel. +49 40 5550001\n\nBitte denken Sie an die Umwelt, bevor Sie diese E-Mail drucken.',
  'Cordiali saluti\n\nNora Vico\nVico S.r.l.\nTel. +39 02 1234567\n\nLe informazioni contenute in questa comunicazione e nei suoi allegati possono essere riservate e sono destinate alle persone indicate.',
  'Met vriendelijke groet,\n\nNora Vik\nVik B.V.\nTel. 020 555 0001\n\nDe informatie verzonden met dit e-mailbericht is uitsluitend bestemd voor de geadresseerde.',
  'Met vriendelijke groet,\n\nNora Vik\nVik B.V.\nTel. 020 555 0001\n\nDe informatie verzonden met dit e-mailbericht is\nuitsluitend bestemd voor de geadresseerde. Gebruik\ndoor anderen is verboden.',
]

const CARD = '<b>Nora Vik</b><br>Senior Engineer<br>Vik Boats Ltd<br>M: +44 113 496 0000'

export const SIGNED: readonly TextCase[] = [
  ...BLOCKS.map((block) => ({ name: `block: ${block.replaceAll('\n', ' ')}`, text: `${OWN}\n\n${block}`, reply: OWN })),
  {
    name: 'a name, a rule and the whole name',
    text: `${OWN}\n\nNora\n____\nNora Vik, PhD\nDepartment of Mechanics\nUniversity of Leeds\nRoom 4.12, +44 113 496 0000\nOffice hours: Tue 10-12`,
    reply: `${OWN}\n\nNora`,
  },
  {
    name: 'a short rule above what somebody lists',
    text: `${OWN}\n\nBo\n____\nOars and a mast\nRope\nTar\nThe yard, +44 113 496 0000\nOpen on Tuesday`,
  },
  {
    name: 'dashes before names in what is said beneath a closing',
    text: `${OWN}\n\nRegards,\nNora\n\nOn Monday we shall have the crane - Ole calls you before - Tel. 0131 555 0001`,
  },
  {
    name: 'whom to ask, above a rule and the whole name',
    text: `${OWN}\n\nFor the sails ask\nBo\n____\nBo Lind, sail maker\nLake Road 4, Leeds\n+44 113 496 0000`,
  },
  {
    name: 'dashes in what is said beneath a closing',
    text: `${OWN}\n\nRegards,\nNora\nthe number – as I said before we all left for the islands in May – is +44 113 496 0000`,
  },
  {
    name: 'a plea about a boat',
    text: `${OWN}\n\nKind regards\nNora\nVik Boats Ltd\nTel. +44 113 496 0000\n\nPlease think about the boat and tell me by Friday.`,
  },
]

export const SIGNED_PAGES: readonly PageCase[] = [
  {
    name: 'a logo beside the name',
    html: `<p>It is dry.</p><p>Thanks,</p><table><tr><td><img src="cid:logo" alt="Vik"></td><td>${CARD}</td></tr></table>`,
    reply: 'It is dry.',
  },
  {
    name: 'a logo above the name',
    html: `<p>It is dry.</p><p>Thanks,</p><p><img src="https://vik.example/logo.png"></p><p>${CARD}</p>`,
    reply: 'It is dry.',
  },
  {
    name: 'a picture that is shown',
    html: '<p>This is it:</p><p><img src="cid:boat" alt="Boat"></p><p>Thanks,</p><p>Nora</p>',
    reply: 'This is it:\n\n![Boat](cid:boat)\n\nThanks,\n\nNora',
  },
  {
    name: 'Apple Mail on a phone, its signature',
    html: '<div>It is dry.</div><div id="AppleMailSignature">Nora Vik<br>Vik Boats Ltd<br>+44 113 496 0000</div>',
    reply: 'It is dry.',
  },
  {
    name: 'Apple Mail on a phone, written on in its signature',
    html: '<div>It is dry.</div><div id="AppleMailSignature">Please tell Bo that I come on Friday. Shall I bring the oars?</div>',
    reply: 'It is dry.\nPlease tell Bo that I come on Friday. Shall I bring the oars?',
  },
  {
    name: 'Apple Mail on a phone, lines typed in its signature, which it repeats',
    html: '<div>You need</div><div id="AppleMailSignature">Two oars</div><div id="AppleMailSignature">and tar</div><div id="AppleMailSignature"><br></div><div id="AppleMailSignature">Nora</div>',
    reply: 'You need\n\nTwo oars\n\nand tar\n\nNora',
  },
  {
    name: 'Apple Mail on a phone, a telephone typed in its signature',
    html: '<div>Yes.</div><div id="AppleMailSignature">Call Ole at +44 113 496 0000</div>',
    reply: 'Yes.\n\nCall Ole at +44 113 496 0000',
  },
]
