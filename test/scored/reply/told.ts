/** Sentences with an hour in which somebody tells who wrote what, beside the attributions that programs write, in many languages. */
import type { TextCase } from './texts.ts'

const ON = 'On Tue, Nov 10, 2026 at 4:22 PM Iris Dahl <iris@yard.example> wrote:\n\n> Well?'

/** The words of whoever tells, and what was written. */
const TOLD: readonly [name: string, line: string, told: string][] = [
  ['de, to me', 'Am 2. November um 9:15 schrieb mir Nora:', 'der Steg ist frei.\n\nStimmt das?'],
  ['de, of oneself', 'Am 2. November 2026 um 9:15 schrieb ich an Nora:', 'der Steg ist frei.\n\nWar das falsch?'],
  ['de, without a year', 'Am Montag um 9:15 schrieb Nora:', 'der Steg ist frei.\n\nStimmt das?'],
  ['de, name first', 'Nora schrieb uns am Montag um 9:15:', 'der Steg ist frei.\n\nStimmt das?'],
  ['en, of oneself', 'On Monday at 9:00 I wrote to Nora:', 'the jetty is free.\n\nWas that wrong?'],
  ['en, of us', 'On 2 November 2026 at 9:00 we wrote to Nora:', 'the jetty is free.\n\nWas that wrong?'],
  ['en, to me', 'Nora wrote me on 2/11/2026 at 9:15:', 'the jetty is free.\n\nIs it?'],
  ['en, to another', 'On November 2, 2026 at 9:15 Nora wrote to Bo:', 'the jetty is free.\n\nIs it?'],
  ['en, without a year', 'On November 2 at 9:15 Nora wrote:', 'the jetty is free.\n\nIs it?'],
  ['en, minutes', 'minutes of 2 November, 9:15. Nora Vik writes:', 'the jetty is free.\n\nIs it?'],
  ['en, the hour alone', 'Nora wrote at 9:15:', 'the jetty is free.\n\nIs it?'],
  [
    'es, to the board',
    'El 2 de noviembre de 2026 a las 9:15 Nora escribió a la junta:',
    'el muelle está libre.\n\n¿Es?',
  ],
  ['it, to the town', 'Il 2 novembre 2026 alle 9:15 Nora ha scritto al comune:', 'il molo è libero.\n\nÈ vero?'],
  ['pt, to the board', 'Em 2 de novembro de 2026 às 9:15 Nora escreveu à junta:', 'o cais está livre.\n\nÉ?'],
  ['fr, to me', 'Le 2 novembre à 9h15, Nora m’a écrit :', 'le ponton est libre.\n\nEst-ce vrai ?'],
  ['fr, of oneself', 'Le 2 novembre 2026 à 9h15 j’ai écrit à Nora :', 'le ponton est libre.\n\nAi-je eu tort ?'],
  ['es, to me', 'El 2 de noviembre a las 9:15 me escribió Nora:', 'el muelle está libre.\n\n¿Es verdad?'],
  ['es, without a year', 'El lunes a las 9:15 Nora escribió:', 'el muelle está libre.\n\n¿Es verdad?'],
  ['it, to me', 'Il 2 novembre 2026 alle 9:15 Nora mi ha scritto:', 'il molo è libero.\n\nÈ vero?'],
  ['it, without a year', 'Il 2 novembre alle 9:15 Nora ha scritto:', 'il molo è libero.\n\nÈ vero?'],
  ['nl, to me', 'Op 2 november om 9:15 schreef Nora mij:', 'de steiger is vrij.\n\nKlopt dat?'],
  ['nl, without a year', 'Op maandag om 9:15 schreef Nora:', 'de steiger is vrij.\n\nKlopt dat?'],
  ['pl, to me', '2 listopada o 9:15 Nora napisała do mnie:', 'pomost jest wolny.\n\nCzy to prawda?'],
  ['pl, without a year', 'W poniedziałek 2 listopada o 9:15 Nora napisała:', 'pomost jest wolny.\n\nCzy to prawda?'],
  ['sv, to me', 'Den 2 november kl. 9:15 skrev Nora till mig:', 'bryggan är ledig.\n\nStämmer det?'],
  ['da, of oneself', 'Den 2. november 2026 kl. 9:15 skrev jeg til Nora:', 'broen er ledig.\n\nVar det forkert?'],
  ['ru, to me', '2 ноября в 9:15 Нора написала мне:', 'причал свободен.\n\nЭто правда?'],
  ['ru, of oneself', '2 ноября 2026 в 9:15 я написала Норе:', 'причал свободен.\n\nЭто ошибка?'],
]

/** Of programs, above text without marks. */
const WRITTEN: readonly [name: string, line: string][] = [
  ['en, short year', 'On 02-Nov-26 9:15 AM, Nora Vik wrote:'],
  ['en, no year', 'On Mon, Nov 2 at 9:15 AM, Nora Vik wrote:'],
  ['en, a name that is a pronoun', 'On Monday, November 2, 2026 9:15 AM, Vi Tran wrote:'],
  ['en, a name that ends with one', 'On Monday, November 2, 2026 9:15 AM, Tran Vi wrote:'],
  ['de, no year', 'Am Mo., 2. Nov. um 09:15 Uhr schrieb Nora Vik:'],
  ['fr, no year', 'Le lun. 2 nov. à 09:15, Nora Vik a écrit :'],
  ['fr, the hour first', 'Nora Vik a écrit à 09:15 le 02/11/2026 :'],
  ['es, the hour first', 'Nora Vik escribió a las 09:15 del 02/11/2026:'],
  ['pt, name first', 'Nora Vik escreveu a 02/11/2026 às 09:15:'],
  ['it, no year', 'Il lun 2 nov, 09:15 Nora Vik ha scritto:'],
  ['nl, no year', 'Op ma 2 nov om 09:15 schreef Nora Vik:'],
  ['sv, no year', 'Den 2 nov kl. 09:15 skrev Nora Vik:'],
  ['sv, name first', 'Nora Vik skrev den 2026-11-02 09:15:'],
  ['da, name first', 'Nora Vik skrev den 02-11-2026 09:15:'],
  ['ru, no year', '2 ноября, 09:15, Нора Вик написала:'],
  ['ja, no year', '11月2日(月) 9:15 Nora Vikさんのメール:'],
  ['de', 'Am 2. November 2026 um 9:15 schrieb Nora Vik:'],
  ['de, short year', 'Am 02.11.26 um 09:15 schrieb Nora Vik:'],
  ['en', 'On November 2, 2026, at 9:15 AM, Nora Vik wrote:'],
  ['en, address and no year', 'On Mon, Nov 2 at 9:15 AM, Nora Vik <nora@yard.example> wrote:'],
  ['en, to a whole name', 'On 2 November 2026 at 9:15 Nora Vik wrote to Iris Dahl:'],
  ['en, as Gmail calls oneself', 'On Mon, Nov 2, 2026 at 9:15 AM, me <nora@yard.example> wrote:'],
  ['fr', 'Le 2 nov. 2026 à 09:15, Nora Vik a écrit :'],
  ['es', 'El 2 nov 2026, a las 9:15, Nora Vik escribió:'],
  ['it', 'Il giorno 2 nov 2026, alle ore 09:15, Nora Vik ha scritto:'],
  ['it, a name that is a pronoun', 'Il giorno 2 nov 2026, alle ore 09:15, Mi Li ha scritto:'],
  ['nl', 'Op 2 nov 2026 om 09:15 schreef Nora Vik:'],
  ['pl', 'W dniu 2.11.2026 o 09:15 Nora Vik napisała:'],
  ['sv', '2 nov. 2026 kl. 09:15 skrev Nora Vik:'],
  ['ru', '2 нояб. 2026 г., в 09:15, Нора Вик написала:'],
  ['ja', '2026年11月2日 9:15、Nora Vik のメール:'],
]

export const TELLING: readonly TextCase[] = [
  ...TOLD.flatMap(([name, line, told]) => [
    { name: `hour told of, first letter, ${name}`, text: `Hm.\n\n${line}\n${told}` },
    {
      name: `hour told of, answer, ${name}`,
      text: `Hm.\n\n${line}\n${told}\n\n${ON}`,
      reply: `Hm.\n\n${line}\n${told}`,
    },
  ]),
  ...WRITTEN.map(([name, line]) => ({
    name: `hour of a program, ${name}`,
    text: `Fine.\n\n${line}\n\nIs it?\n\nNora`,
    reply: 'Fine.',
  })),
  {
    name: 'hour told of above marked lines',
    text: 'Hm.\n\nAm 2. November um 9:15 schrieb mir Nora:\n> der Steg ist frei.\n\nStimmt das?',
    reply: 'Hm.\n\nStimmt das?',
  },
  {
    name: 'hour and whole name told of without a year, above the head of the mail that is answered',
    text: 'Hm.\n\nOn Mon, Nov 2 at 9:15 AM, Nora Vik wrote:\nthe jetty is free.\n\nIs it?\n\nFrom: Iris Dahl <iris@yard.example>\nSent: Tuesday, November 10, 2026 4:22 PM\nTo: Ole Berg\nSubject: Jetty\n\nWell?',
    reply: 'Hm.\n\nOn Mon, Nov 2 at 9:15 AM, Nora Vik wrote:\nthe jetty is free.\n\nIs it?',
  },
  {
    name: 'hour and whole name told of without a year in a mail that begins a conversation',
    text: 'Hm.\n\nOn Mon, Nov 2 at 9:15 AM, Nora Vik wrote:\nthe jetty is free.\n\nIs it?',
    begins: true,
  },
]
