/** `.env.example` and the table of docs/configuration.md, printed from the table of settings; `npm test -- test/env-example.test.ts -u` writes both anew. */
import { groups, type Name, names, variables } from './settings.ts'

const INTRO = `# Postern's settings: copy this file to .env and fill in what is not commented out.
# The environment wins over this file. A variable left empty counts as unset. Put passwords in single quotes.
# Every setting is explained in docs/configuration.md.
`

/** The text of `.env.example`: what most need is set, everything else is commented out with its default. */
export function printEnvExample(): string {
  const sections = groups.map(({ title, variables: group }) => {
    const lines = Object.keys(group).map((key) => describe(key as Name))
    return `\n## ${title}\n\n${lines.join('\n')}`
  })
  return `${INTRO}${sections.join('')}`
}

function describe(name: Name): string {
  const variable = variables[name]
  const without = 'without' in variable ? ` Default: ${variable.without.replaceAll('`', '')}.` : ''
  const file = variable.kind.secret ? ` Or name a file that holds it: ${name}_FILE.` : ''
  return `# ${variable.about}${without}${file}\n${exampleLine(name)}\n`
}

/** The line of one setting as it stands in `.env.example`. */
export function exampleLine(name: Name): string {
  const { example, byDefault, kind } = variables[name]
  if (example !== null) return `${name}=${kind.secret ? `'${example}'` : example}`
  return `#${name}=${byDefault ?? ''}`
}

/** The Markdown tables of all settings, one for each group. */
export function printSettingsTables(): string {
  return groups
    .map(({ title, variables: group }) => {
      const rows = names.filter((name) => name in group).map(row)
      return `### ${title}\n\n| Variable | Default | Meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`
    })
    .join('\n')
}

function row(name: Name): string {
  const variable = variables[name]
  const ordinary = variable.byDefault === null ? null : `\`${variable.byDefault}\``
  const byDefault = 'without' in variable ? variable.without : (ordinary ?? '**required**')
  const file = variable.kind.secret ? ` Secret: \`${name}_FILE\` may name a file that holds it.` : ''
  return `| \`${name}\` | ${byDefault} | ${variable.about.replaceAll('|', '\\|')}${file} |`
}
