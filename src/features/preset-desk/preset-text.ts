import type { PresetShape, PresetVersionShape } from '../../../medusa/src/contract/preset.ts'

/** How a version of a preset stands, as a tone of its badge. */
export const versionTone = {
  coming: 'waiting',
  in_force: 'good',
  ended: 'neutral',
} as const satisfies Record<PresetVersionShape['state'], string>

/** The version to show of a preset: the one that is offered, else the newest. */
export function shownVersion({ versions }: PresetShape): PresetVersionShape {
  return versions.find(({ state }) => state === 'in_force') ?? (versions[0] as PresetVersionShape)
}
