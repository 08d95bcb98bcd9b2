// Makes drafts of articles by known edits, each with the verdict that is due, for scripts/eval-drafts.mjs and its test.
// Pure: the same articles give the same drafts.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

const ROOT = 'fixtures/drafts'
/** Articles of other examples; their drafts are among those that rules are tuned on. */
const ARTICLES_BESIDE = ['fixtures/articles']

/**
 * `tuned`: rules are tuned on their errors; `held-out`: other articles, whose errors are not looked at; `reworded`: articles of
 * the first in other words, written by somebody who had not seen what becomes of them, whose errors are not looked at. Each
 * draft written by hand is compared alone, and in `… together` among all paraphrases of its article, as in a draft of an article.
 */
export const PARTS = ['tuned', 'held-out', 'reworded', 'tuned together', 'held-out together', 'reworded together']

const TOGETHER = ' together'

const paragraphsOf = (text) => text.trim().split(/\n\n+/)

/** "= kept" and what stands below it, for each such line. */
const sectionsOf = (text) =>
  Object.fromEntries(
    text
      .split(/^= /m)
      .slice(1)
      .map((section) => {
        const [name, ...rest] = section.split('\n')
        return [name, paragraphsOf(rest.join('\n'))]
      }),
  )

const articlesIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && !file.endsWith('.drafts.txt'))
    .toSorted()
    .map((file) => ({ id: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') }))

const draftsBeside = (folder, id) => `${folder}/${basename(id, '.txt')}.drafts.txt`

/** The articles that drafts are compared with. */
export const readSources = () => [`${ROOT}/tuned`, ...ARTICLES_BESIDE, `${ROOT}/held-out`].flatMap(articlesIn)

/**
 * The articles of a part, each with the drafts written by hand: paraphrases, with less than the article says,
 * contradictions, with another speaker, and inventions. `isEdited` is whether drafts are made of the article itself as well,
 * `isTogether` whether those written by hand stand among the paraphrases.
 */
export function readArticles(named) {
  const isTogether = named.endsWith(TOGETHER)
  const part = isTogether ? named.slice(0, -TOGETHER.length) : named
  const isReworded = part === 'reworded'
  const folders = part === 'held-out' ? [`${ROOT}/held-out`] : [`${ROOT}/tuned`, ...ARTICLES_BESIDE]
  return folders
    .flatMap(articlesIn)
    .filter(({ id }) => !isReworded || existsSync(draftsBeside(`${ROOT}/${part}`, id)))
    .map(({ id, text }) => {
      const drafts = sectionsOf(readFileSync(draftsBeside(`${ROOT}/${part}`, id), 'utf8'))
      return {
        id,
        text,
        isEdited: !isReworded && !isTogether,
        isTogether,
        kept: drafts.kept ?? [],
        weakened: drafts.weakened ?? [],
        contrary: drafts.contrary ?? [],
        misattributed: drafts.misattributed ?? [],
        invented: drafts.invented ?? [],
      }
    })
}

/**
 * The drafts of an article: { edit, text, due, checked, start, end, rest, isSourceAway }. `due` is the verdict on what
 * overlaps [start, end) of the text, all of it where the draft was written by hand; `rest` is whether everything else is
 * unchanged and so due to be supported; `isSourceAway` is whether the article is not to be among the sources.
 * @param analyse text → { article, quotations, record }
 */
export function draftsOf(article, analyse) {
  const analysis = analyse(article.text)
  const edited = !article.isEdited
    ? []
    : [
        { edit: 'unedited', text: article.text, due: null, start: 0, end: 0, rest: true },
        ...numbersChanged(article.text, analysis, 'number changed'),
        ...numbersSwapped(article.text, analysis),
        ...modifiersDropped(article.text, analysis, 'modifier dropped'),
        ...quotesAltered(article.text, analysis),
        ...speakersSwapped(article.text, analysis, speakersOf(analysis)),
        ...speakersDropped(article.text, analysis),
        ...sentencesMoved(article.text, analysis),
        ...sentencesAlone(article.text, analysis).map(({ start, end }) =>
          Object.assign(whole('source taken away', article.text.slice(start, end), 'unsupported'), {
            isSourceAway: true,
          }),
        ),
      ]
  const paraphrased = article.kept.flatMap((text, i) => {
    const read = analyse(text)
    return [
      whole('paraphrase kept', text, 'supported'),
      ...numbersChanged(text, read, 'paraphrase with its number changed', 1),
      // of a number that the article has too, and never without a modifier
      ...modifiersDropped(text, read, 'paraphrase without its modifier', ({ value }) => {
        const same = figuresOf(analysis).filter((figure) => figure.value === value)
        return same.length > 0 && same.every(({ modifier }) => modifier)
      }),
      ...speakersSwapped(text, read, speakersOf(analysis), 'paraphrase with another speaker'),
    ].map((draft) => (article.isTogether ? among(article.kept.toSpliced(i, 1), i, draft) : draft))
  })
  const untrue = [
    ...article.weakened.map((text) => whole('less told than is known', text, 'weakened')),
    ...article.contrary.map((text) => whole('contradicted', text, 'conflicting')),
    ...article.misattributed.map((text) => whole('told of somebody else', text, 'misattributed')),
    ...article.invented.map((text) => whole('invented', text, 'unsupported')),
  ].map((draft) => (article.isTogether ? among(article.kept, Math.floor(article.kept.length / 2), draft) : draft))
  return [...edited, ...paraphrased, ...untrue]
}

/** A draft as the paragraph at a place among others, of which nothing is due. */
function among(paragraphs, at, draft) {
  const before = paragraphs.slice(0, at).map((paragraph) => `${paragraph}\n\n`)
  const shift = before.join('').length
  return {
    ...draft,
    text: [...before, draft.text, ...paragraphs.slice(at).map((paragraph) => `\n\n${paragraph}`)].join(''),
    start: draft.start + shift,
    end: draft.end + shift,
    rest: false,
  }
}

const whole = (edit, text, due) => ({ edit, text, due, checked: null, start: 0, end: text.length, rest: false })

/** The text with [start, end) replaced, and what is due there. */
const replaced = (text, { start, end }, by, rest) => ({
  ...rest,
  text: text.slice(0, start) + by + text.slice(end),
  start,
  end: start + by.length,
  rest: rest.rest ?? true,
})

const within = (outer, inner) => outer.start <= inner.start && inner.end <= outer.end

/** Figures that say how much or how many, in claims, outside of quotation marks. */
const figuresOf = ({ quotations, record }) =>
  record.figures.filter(
    (figure) =>
      figure.kind !== 'ordinal' &&
      figure.value !== 1 &&
      /\d/.test(figure.exact) &&
      !quotations.some((quotation) => within(quotation, figure)) &&
      record.claims.some(({ passage, kind }) => kind !== 'quote' && within(passage, figure)),
  )

const FACTORS = [1.5, 0.6, 2.2, 1.3, 0.4]

function numbersChanged(text, analysis, edit, most = Infinity) {
  return figuresOf(analysis)
    .slice(0, most)
    .map((figure, i) =>
      replaced(
        text,
        figure,
        figure.exact.replace(/\d[\d,]*(?:\.\d+)?/g, (digits) => scaled(digits, FACTORS[i % FACTORS.length])),
        { edit, due: 'conflicting', checked: 'figure' },
      ),
    )
}

/** A number of about as many digits, written in the same way, never the same number. */
function scaled(digits, factor) {
  const decimals = /\.(\d+)/.exec(digits)?.[1].length ?? 0
  const value = Number(digits.replaceAll(',', ''))
  const places = Math.max(0, Math.floor(Math.log10(value)) - 1)
  const unit = decimals ? 10 ** -decimals : 10 ** places
  let next = Math.round((value * factor) / unit) * unit
  if (next === value || next === 0) next = value + 2 * unit
  const written = next.toFixed(decimals)
  return digits.includes(',') || (next >= 1000 && decimals === 0) ? written.replace(/\B(?=(?:\d{3})+$)/g, ',') : written
}

/** Puts the number of another figure of the article, of the same unit, in the place of each. */
function numbersSwapped(text, analysis) {
  const figures = figuresOf(analysis)
  return figures.flatMap((figure) => {
    const other = figures.find(
      (candidate) =>
        candidate.unit === figure.unit &&
        candidate.kind === figure.kind &&
        candidate.value !== null &&
        figure.value !== null &&
        Math.abs(candidate.value - figure.value) > 0.25 * figure.value,
    )
    return other
      ? [
          replaced(text, figure, other.exact, {
            edit: 'number of another figure',
            due: 'conflicting',
            checked: 'figure',
          }),
        ]
      : []
  })
}

const modifiersDropped = (text, analysis, edit, isModified = () => true) =>
  figuresOf(analysis)
    .filter(isModified)
    .filter(({ modifier, start }) => modifier && modifier.value !== 'exactly' && modifier.end <= start)
    .map((figure) =>
      replaced(text, { start: figure.modifier.start, end: figure.end }, capital(text, figure), {
        edit,
        due: 'weakened',
        checked: 'figure',
      }),
    )

/** The figure without its modifier, with the capital of a sentence that begins with it. */
const capital = (text, { modifier, exact }) =>
  /\p{Lu}/u.test(text[modifier.start]) ? exact[0].toUpperCase() + exact.slice(1) : exact

const longestWord = (text) =>
  [...text.matchAll(/(?<![\p{L}’'])\p{Ll}{4,}(?![\p{L}’'])/gu)]
    .map(({ 0: word, index }) => ({ word, index }))
    .toSorted((a, b) => b.word.length - a.word.length || a.index - b.index)[0]

/** Two ways: another word for the longest one, and three words from the middle left out. */
function quotesAltered(text, { quotations, record }) {
  const quotes = quotations.filter(
    (quotation) =>
      text.slice(quotation.inner.start, quotation.inner.end).split(/\s+/).length >= 8 &&
      record.attributions.some(
        ({ form, content }) => form !== 'indirect' && content.some((span) => within(span, quotation)),
      ),
  )
  return quotes.flatMap(({ inner }, i) => {
    const exact = text.slice(inner.start, inner.end)
    const next = quotes[(i + 1) % quotes.length].inner
    const [word, other] = [longestWord(exact), longestWord(text.slice(next.start, next.end))]
    const due = { edit: 'quote altered', due: 'altered-quote', checked: 'quote' }
    const spaces = [...exact.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => index)
    const middle = Math.floor(spaces.length / 2) - 1
    const texts = []
    if (word && other && word.word !== other.word)
      texts.push(exact.slice(0, word.index) + other.word + exact.slice(word.index + word.word.length))
    if (spaces.length >= 8) texts.push(exact.slice(0, spaces[middle]) + exact.slice(spaces[middle + 2]))
    return texts.map((by) => replaced(text, inner, by, due))
  })
}

const surname = (name) => name.split(' ').at(-1)

/** The people who speak in an article. */
const speakersOf = ({ record }) =>
  record.entities.filter(
    ({ id, type, name }) =>
      type === 'person' && / /.test(name) && record.attributions.some(({ speaker }) => speaker?.entity === id),
  )

/** Gives a statement to the next of the people who speak in the article. */
function speakersSwapped(text, { record }, speakers, edit) {
  return record.attributions.flatMap((attribution) => {
    const { source, speaker, form, content } = attribution
    const own = record.entities.find(({ id }) => id === speaker?.entity)
    const at = own ? speakers.findIndex(({ name }) => surname(name) === surname(own.name)) : -1
    if (at < 0 || speakers.length < 2 || source?.form !== 'name') return []
    const other = speakers[(at + 1) % speakers.length]
    const name = / /.test(source.exact) ? other.name : surname(other.name)
    if (surname(own.name) === surname(other.name) || !/ /.test(content[0].exact)) return []
    const begin = source.exact.includes(own.name) ? source.start + source.exact.indexOf(own.name) : source.start
    const span = source.exact.includes(own.name) ? { start: begin, end: begin + own.name.length } : source
    const draft = replaced(text, span, name, {
      edit: edit ?? (form === 'indirect' ? 'speaker of a statement swapped' : 'speaker of a quote swapped'),
      due: 'misattributed',
      checked: form === 'indirect' ? 'statement' : 'quote',
      // whoever is meant by "she" after it is another one now
      rest: false,
    })
    const shift = (offset) => (offset > span.start ? offset + name.length - (span.end - span.start) : offset)
    return [{ ...draft, start: shift(content[0].start), end: shift(content[0].end) }]
  })
}

/** Words that point to what stands elsewhere, so that a sentence with one cannot stand alone. */
const POINTS_ELSEWHERE =
  /\b(?:he|she|it|they|his|her|its|their|him|them|this|that|these|those|here|the other|others|another)\b/i

/** States flatly, in a draft of its own, what the article gives to somebody: a statement that holds a figure and is a sentence. */
function speakersDropped(text, analysis) {
  const figures = figuresOf(analysis)
  return analysis.record.attributions.flatMap(({ form, content: [content, ...more], level }) => {
    if (form !== 'indirect' || more.length || level === 'none') return []
    const exact = text.slice(content.start, content.end).replace(/^that /, '')
    const isSentence = exact.split(' ').length >= 5 && !/^(?:to|for|of|as) /.test(exact)
    if (!isSentence || POINTS_ELSEWHERE.test(exact) || !figures.some((figure) => within(content, figure))) return []
    const flat = `${exact[0].toUpperCase()}${exact.slice(1).replace(/[\s,]+$/, '')}.`
    return [{ ...whole('speaker dropped', flat, 'weakened'), checked: 'figure' }]
  })
}

/** The sentences of the body that hold a claim, name whom they speak of, and are not a part of a quotation. */
const sentencesAlone = (text, { article, record, quotations }) =>
  article.sentences.filter((sentence) => {
    const touches = ({ start, end }) => start < sentence.end && end > sentence.start
    return (
      article.paragraphs[sentence.paragraph].region === 'body' &&
      record.claims.some(({ passage }) => touches(passage)) &&
      !POINTS_ELSEWHERE.test(text.slice(sentence.start, sentence.end)) &&
      !quotations.some(
        (quotation) => (touches(quotation) && !within(sentence, quotation)) || within(quotation, sentence),
      )
    )
  })

/** Moves a sentence that can stand alone to the second paragraph of the article. */
function sentencesMoved(text, analysis) {
  return sentencesAlone(text, analysis)
    .filter(({ end }) => end <= text.length * 0.7)
    .map((sentence) => {
      const exact = text.slice(sentence.start, sentence.end)
      const rest = text.slice(0, sentence.start) + text.slice(sentence.end)
      const place = analysis.article.paragraphs.filter(({ region }) => region === 'body')[1].start
      const at = place > sentence.start ? place - exact.length : place
      return {
        edit: 'sentence moved',
        text: `${rest.slice(0, at)}${exact}\n\n${rest.slice(at)}`,
        due: 'supported',
        checked: null,
        start: at,
        end: at + exact.length,
        rest: false,
      }
    })
}

/** The verdict on what a draft was made for: the one that is due, if it is among them, else the gravest; null without any. */
export function verdictOn({ start, end, due, checked }, verdicts) {
  const about = verdicts.filter((verdict) => verdict.start < end && verdict.end > start)
  const own = about.filter((verdict) => checked === null || verdict.checked === checked)
  const alarm = about.find(({ kind }) => kind !== 'supported')
  if (due === 'supported' || due === 'unsupported') return about.find(({ kind }) => kind !== due) ?? about[0] ?? null
  return own.find(({ kind }) => kind === due) ?? alarm ?? own[0] ?? null
}

/** What was said of everything else in a draft that should be supported, and is not. */
export const falseAlarms = ({ start, end, rest }, verdicts) =>
  rest
    ? verdicts.filter((verdict) => verdict.kind !== 'supported' && !(verdict.start < end && verdict.end > start))
    : []
