import type { ArticleRecord, Claim } from '../model/record.js'
import { inOffsetUnit } from './offset-unit.js'
import type { Pieces } from './writer.js'
import { speakerName } from '../model/speaker-name.js'

/**
 * One page of annotations of the W3C's Web Annotation Data Model in JSON-LD, an annotation a claim. Positions count code
 * points, as the model says, in the text as it was read.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function writeWebAnnotation(): Pieces<string> {
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${NAMESPACE}page`,
    type: 'AnnotationPage',
    startIndex: 0,
  }
  let total = 0
  return {
    begin: () => `${JSON.stringify(head).slice(0, -1)},"items":[`,
    record: (record, text) => {
      const counted = inOffsetUnit(record, text, 'codepoint')
      return counted.claims
        .map((claim) => `${total++ ? ',' : ''}\n${JSON.stringify(annotation(claim, counted))}`)
        .join('')
    },
    end: () => {
      const collection = {
        id: `${NAMESPACE}claims`,
        type: 'AnnotationCollection',
        label: 'Claims found by claimtrace',
        total,
      }
      return `\n],"partOf":${JSON.stringify(collection)}}\n`
    },
  }
}

const NAMESPACE = 'urn:x-claimtrace:'

const tag = (value: string): object => ({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value })

function annotation(claim: Claim, { document, attributions }: ArticleRecord): object {
  const { id, kind, level, passage } = claim
  const attribution = attributions.find((candidate) => candidate.id === claim.attribution)
  const speaker = speakerName(attribution)
  return {
    id: `${NAMESPACE}claim:${id}`,
    type: 'Annotation',
    motivation: 'describing',
    generator: { type: 'Software', name: `claimtrace ${CLAIMTRACE_VERSION}` },
    body: [
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        ...(document.language && { language: document.language }),
        value: speaker ? `${speaker}: ${claim.text}` : claim.text,
      },
      tag(kind),
      tag(level),
      ...(speaker ? [tag(speaker)] : []),
    ],
    target: {
      source: document.url !== null && URL.canParse(document.url) ? document.url : iriOf(document.id),
      selector: [
        { type: 'TextQuoteSelector', exact: passage.exact, prefix: passage.prefix, suffix: passage.suffix },
        { type: 'TextPositionSelector', start: passage.start, end: passage.end },
      ],
    },
  }
}

/** A path as a relative reference; "./" keeps a colon in it from being read as a scheme. */
const iriOf = (id: string): string =>
  './' +
  id
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
