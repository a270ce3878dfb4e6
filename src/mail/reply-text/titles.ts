/** Lines that say what somebody is or for which department they work, beneath a name. */
import type { Lines, Piece } from './lines.ts'

/** Beginnings of words. */
const STEMS =
  'manager director engineer officer assistant sales purchas procure account department dept. consult coordinator analyst developer ' +
  'specialist secretar editor president vice-president ceo cto cfo coo founder administrator supervisor technician architect attorney professor ' +
  'lecturer representative logistics controller dispatcher head ' +
  'leiter leitung abteilung geschäftsführ einkauf vertrieb buchhalt sachbearbeit referent assisten ingenieur berater redakt verwaltung disponent ' +
  'abteilungsleit vertriebsleit projektleit einkaufsleit teamleit werkleit ' +
  'directeur directrice responsable chef cheffe service comptab ingénieur achats ventes gérant conseill rédact ' +
  'jefe jefa gerente departamento ventas compras ingenier contab asistente diretor gestor engenheir vendas responsável ' +
  'direttor direttrice responsabile ufficio acquisti vendite ingegner impiegat segreter ' +
  'hoofd afdeling inkoop verkoop medewerker adviseur indkøb innkjøp inköp salg försäljning afdeling avdeling avdelning sjef leder ledare ' +
  'ingeniør ingenjör konsulent rådgiver handläggare salgschef försäljningschef päällikkö johtaja osasto myynti insinööri asiantuntija ' +
  'kierowni dyrektor dział specjalist inżynier księgow sprzedaż zakup asystent ' +
  'vedoucí vedúc ředitel riaditeľ oddělení oddeleni odbor nákup obchod účetní účtov inžen technik manažér manažer asistent jednatel konateľ ' +
  'начальник менеджер директор відділ отдел інженер инженер бухгалтер спеціаліст специалист керівник руководител завідувач заведующ ' +
  'помічни помощни головн главн провідн ведущ логіст логист ръководител мениджър управител зам. заступник заместител ' +
  'vezető igazgató osztály mérnök értékesít beszerz könyvel ügyintéz asszisztens departament inginer vânzări achiziții șef ' +
  'müdür mühendis uzman departman satış muhasebe yönetici sorumlu διευθυντ διεύθυνσ τμήμα υπεύθυν μηχανικ προϊστάμεν ' +
  'مدير مهندس رئيس مسؤول محاسب مندوب مدیر کارشناس מנהל מהנדס ראש ผู้จัดการ ผู้อำนวยการ เจ้าหน้าที่ ฝ่าย trưởng giám chuyên ' +
  'voditelj direktor odjel odeljenje oddelek vodja prodaj nabav računovod inženjer vadītāj vadovas juhataja skyri nodaļa osakond'
const SHORTEST = 3
const byStart = new Map<string, string[]>()
for (const stem of STEMS.split(' ')) {
  const start = stem.slice(0, SHORTEST)
  byStart.set(start, [...(byStart.get(start) ?? []), stem])
}

/** of a person, with what they are behind a comma or a bar */
export const NAME =
  /^[*_]{0,2}(?:(?:i\. ?[AV]|ppa|gez)\.? )?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|von|van|de|der|den|da|di|du|el|al|y|e|bin|ibn)){0,5}[*_]{0,2}(?:\s\([^()]{1,25}\))?(?:\s?,.{0,60}|\s?[|•·].{0,150})?$|^\p{Lo}{2,10}(?: \p{Lo}{1,10})?$/u

export const LONGEST_TITLE = 70
const MOST_WORDS = 7
const MOST_LINES = 4
const ENDS_SENTENCE = /[.!?:;,…]$|[?!]/

/** `Leiterin Einkauf`, `oddelenie nákupu`: a few words, one of which is a title, and no sentence. */
export function isJobTitle(words: string): boolean {
  if (words.length > LONGEST_TITLE || words.length < SHORTEST) return false
  const parts = words.toLowerCase().split(' ', MOST_WORDS + 1)
  return parts.length <= MOST_WORDS && parts.some(isTitleWord) && !ENDS_SENTENCE.test(words)
}

/** Do the lines beneath a name say no more than who that is? */
export function isTitled(lines: Lines, { first, end }: Piece): boolean {
  let written = 0
  for (let at = first; at < end; at += 1) {
    if (lines.isEmpty(at)) continue
    written += 1
    const words = lines.words(at)
    if (written > MOST_LINES || words.length > LONGEST_TITLE || /[?!:…]$/.test(words)) return false
    if (written === 1 && !isJobTitle(words)) return false
    if (
      written > 1 &&
      !isJobTitle(words) &&
      (!/^[\p{Lu}\p{Lo}\d|*+(«„]/u.test(words) || words.split(' ', 6).length > 5)
    )
      return false
  }
  return written > 0
}

function isTitleWord(word: string): boolean {
  return byStart.get(word.slice(0, SHORTEST))?.some((stem) => word.startsWith(stem)) ?? false
}
