import { listRegionSchemes } from '../../../contract/scheme'
import { handle } from '../../../http/handle'
import { readRegionSchemes } from '../../../workflows/scheme/read-schemes'

export const GET = handle(listRegionSchemes, ({ container, staff }) => readRegionSchemes(container, staff))
