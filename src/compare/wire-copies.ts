import { fold } from '../text/fold.js'

/** Words of a shingle. */
const SHINGLE = 5
/** Hashes of a signature, in bands of which one shared makes two texts candidates. */
const HASHES = 64
const BAND = 4
/** Share of equal hashes from which two texts are copies of one report. */
const ALIKE = 0.7
/** Texts with fewer shingles are taken as they are. */
const FEWEST = 20

/**
 * Sorts texts into groups of near-identical ones, such as copies of one wire report with other headlines, by MinHash over
 * shingles of five words (Broder 1997). Time and memory grow with the number of texts.
 * @returns a function from the signature of a text to the number of its group
 */
export function copyDetector(): (signature: Uint32Array | null) => number {
  const bands = new Map<string, number[]>()
  const signatures: Uint32Array[] = []
  const groups: number[] = []
  let next = 0
  return (signature) => {
    if (!signature) return next++
    const keys = Array.from(
      { length: HASHES / BAND },
      (_, band) => `${band}:${signature.subarray(band * BAND, (band + 1) * BAND).join()}`,
    )
    const candidates = new Set(keys.flatMap((key) => bands.get(key) ?? []))
    const copied = [...candidates].find((other) => similarity(signature, signatures[other]) >= ALIKE)
    const group = copied === undefined ? next++ : groups[copied]
    for (const key of keys) {
      const members = bands.get(key)
      if (!members) bands.set(key, [signatures.length])
      else if (members.length < MOST_IN_BAND) members.push(signatures.length)
    }
    signatures.push(signature)
    groups.push(group)
    return group
  }
}

/** Copies compared with; more are of one group already. */
const MOST_IN_BAND = 8

const similarity = (a: Uint32Array, b: Uint32Array): number => a.filter((hash, i) => hash === b[i]).length / HASHES

/** What texts are compared by; null of one that is too short for it. */
export function signatureOf(text: string): Uint32Array | null {
  const words = fold(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (words.length < FEWEST + SHINGLE) return null
  const hashes = words.map(hashOf)
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let shingle = 0
    for (let k = i; k < i + SHINGLE; k++) shingle = (Math.imul(shingle, 31) + hashes[k]) | 0
    for (let h = 0; h < HASHES; h++) {
      const value = mix(shingle ^ SEEDS[h])
      if (value < least[h]) least[h] = value
    }
  }
  return least
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** The finalizer of MurmurHash3: every bit of the input changes every bit of the output. */
function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const SEEDS = Uint32Array.from({ length: HASHES }, (_, i) => mix(i + 1))
