/** Lines of the sender that begin like the head of a mail or ask for an answer above, and postscripts of many forms. */
import type { TextCase } from './texts.ts'

const HEAD =
  'From: Iris Dahl <iris@yard.example>\nSent: Tuesday, November 10, 2026 4:22 PM\nTo: Nora Vik\nSubject: Boat\n\nIs it dry?'
const spaced = (head: string) => head.replace(/\n(?=\S+:)/g, '\n\n')
const HEAD_DE =
  'Von: Iris Dahl <iris@yard.example>\nGesendet: Dienstag, 10. November 2026 16:22\nAn: Nora Vik\nBetreff: Boot\n\nIst es trocken?'
const HEAD_FR =
  'De : Iris Dahl <iris@yard.example>\nEnvoyé : mardi 10 novembre 2026 16:22\nÀ : Nora Vik\nObjet : Bateau\n\nEst-il sec ?'

/** A line with a label, and the head beneath. */
const LABELLED: readonly [name: string, line: string, head: string][] = [
  ['to', 'To: be honest, I never saw it.', HEAD],
  ['subject', 'Subject: to a fair wind we sail on Monday.', HEAD],
  ['cc', 'Cc: Bo, he has the key.', HEAD],
  ['date', 'Date: whenever you like.', HEAD],
  ['re', 'Re: the mast, that is another matter.', HEAD],
  ['an', 'An: dir liegt es nicht.', HEAD_DE],
  ['betreff', 'Betreff: ist erledigt, danke.', HEAD_DE],
  ['objet', 'Objet : rien de neuf.', HEAD_FR],
]

const SIGNED = [
  '-- \nNora',
  '-- \nNora Vik\nVik Boats Ltd\nTel. +47 55 50 00 01',
  '--\nNora Vik\nVik Boats Ltd\nnora@yard.example',
]

const POSTSCRIPTS = [
  'P.-S. : n’oublie pas la clé du hangar.',
  'P.-S. - n’oublie pas la clé du hangar.',
  'PPS: the gate is number 4411.',
  'P.P.S. – the gate is number 4411.',
  'PPPS: and bring tar.',
  'P/S: Nhớ mang theo chìa khóa.',
  'OBS! Grinden är låst på fredag.',
  'Obs: porten er låst på fredag.',
  'One more thing: bring the red rope.',
  'Noch etwas: Bo kommt auch.',
  'Fast vergessen: Bo kommt auch.',
  'Une dernière chose : prends les clés.',
  'Encore une chose : prends les clés.',
  'Otra cosa: trae las llaves.',
  'Un’altra cosa: porta le chiavi.',
  'Nog iets: neem de sleutels mee.',
  'En sak till: ta med nycklarna.',
  'Jeszcze jedno: weź klucze.',
  'Ещё одно: возьми ключи.',
]

export const OWN_LINES: readonly TextCase[] = [
  ...LABELLED.flatMap(([name, line, head]) => [
    {
      name: `own line with a label above a head, ${name}`,
      text: `Fine.\n\n${line}\n\n${head}`,
      reply: `Fine.\n\n${line}`,
    },
    {
      name: `own line with a label above a spaced head, ${name}`,
      text: `Fine.\n\n${line}\n\n${spaced(head)}`,
      reply: `Fine.\n\n${line}`,
    },
  ]),
  {
    name: 'a spaced head that begins with the day',
    text: 'Fine.\n\nDate: Tue, 10 Nov 2026 16:22\n\nFrom: Iris Dahl <iris@yard.example>\n\nTo: Nora Vik\n\nSubject: Boat\n\nIs it dry?',
    reply: 'Fine.',
  },
  {
    name: 'a head that begins with the subject',
    text: 'Fine.\n\nSubject: Boat\nFrom: Iris Dahl <iris@yard.example>\nTo: Nora Vik\nDate: 10.11.2026 16:22\n\nIs it dry?',
    reply: 'Fine.',
  },
  ...SIGNED.flatMap((signature, index) =>
    POSTSCRIPTS.map((line) => ({
      name: `postscript beneath signature ${index}: ${line}`,
      text: `Fine.\n\n${signature}\n\n${line}`,
      reply: `Fine.\n\n${line}`,
    })),
  ),
  {
    name: 'a note of the company is no postscript',
    text: 'Fine.\n\n-- \nNora Vik\nVik Boats Ltd\n\nOBS! Detta meddelande är konfidentiellt.',
    reply: 'Fine.',
  },
  {
    name: 'lines to be translated, which a help desk writes',
    text: 'Please translate these lines:\n\nOriginal\nForwarded message\nReply above this line\n\nI need them tomorrow.',
  },
  {
    name: 'lines to be translated, de',
    text: 'Diese Texte fehlen noch.\nAntworten Sie über dieser Linie\nWeitergeleitete Nachricht\n\nGeht das bis morgen?',
  },
  {
    name: 'what a help desk asks, alone in its paragraph',
    text: 'Fine.\n\nReply above this line\n\nIs it dry?',
    reply: 'Fine.',
  },
  {
    name: 'what a help desk asks, beneath a rule',
    text: 'Fine.\n\n__________\nReply above this line to answer\n\nIs it dry?',
    reply: 'Fine.',
  },
  {
    name: 'BlackBerry, the line of the phone right above the title',
    text: `Fine.\n\nSent from my BlackBerry 10 smartphone.\n  Original Message  \n${HEAD}`,
    reply: 'Fine.',
  },
  {
    name: 'BlackBerry, the line of the phone right above the title, de',
    text: `Gut.\n\nVon meinem BlackBerry 10-Smartphone gesendet.\n  Originalnachricht  \n${HEAD_DE}`,
    reply: 'Gut.',
  },
]
