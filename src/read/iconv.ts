import { createRequire } from 'node:module'
import type Iconv from 'iconv-lite'

let loaded: typeof Iconv | undefined

/** The codecs of iconv-lite, which take longer to load than an article in UTF-8 takes to read: loaded when first asked for. */
export const iconv = (): typeof Iconv => (loaded ??= createRequire(import.meta.url)('iconv-lite') as typeof Iconv)
