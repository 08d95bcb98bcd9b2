import type { RegionKind } from './record.js'

/** Parts of a page in which nobody says anything: "PUBLISHED: June 4, 2024". */
export const SILENT_REGIONS: ReadonlySet<RegionKind> = new Set(['boilerplate', 'byline', 'dateline'])
