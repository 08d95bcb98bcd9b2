export { extractDocument } from './extract.js'
export type * from './model/record.js'
