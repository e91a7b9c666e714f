import { isFinal, TRANSITION_TABLE } from './transitions'

/** docs/transitions.md: the life of a facility order as a table for people. */
export function transitionsMarkdown(): string {
  const rows = TRANSITION_TABLE.map(
    (row) =>
      `| \`${row.name}\` | ${row.from ?? '—'} | ${row.to} | ${row.by.join(', ')} | ${row.guards.join(', ') || '—'} | ${row.effects.join(', ') || '—'} |`,
  )
  const final = [...new Set(TRANSITION_TABLE.map((row) => row.to))].filter(isFinal)
  return `# The life of a facility order

Made from \`medusa/src/modules/facility-order/transitions.ts\` by \`npm run docs\`; do not edit.
Each transition appends an event and changes the state in one database transaction, together with its effects.
Nothing follows ${final.join(', ')}.

| transition | from | to | by | guards | effects |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}
