import { tokenize } from '../../src/text/tokens.js'

/** The tokens of a text as written, between spaces. */
const written = (text: string): string => {
  const { count, start, end } = tokenize(text)
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i])).join(' ')
}

describe('a text is split into', () => {
  it.each([
    ['words and signs', 'He left; she stayed.', 'He left ; she stayed .'],
    [
      'clitics apart, other apostrophes inside',
      "It's Lee's, don't you think, O’Neil?",
      "It 's Lee 's , don't you think , O’Neil ?",
    ],
    ['the modifier letter as apostrophe', 'Leeʼs house', 'Lee ʼs house'],
    ['the apostrophe of a plural apart', 'the workers’ union', 'the workers ’ union'],
    ['abbreviations with their period', 'Rep. J. K. Marsh, U.S. Army, Ph.D.', 'Rep. J. K. Marsh , U.S. Army , Ph.D.'],
    ['the period of a sentence apart', 'They ended.Then', 'They ended . Then'],
    ['"No." before digits only', 'No. 7? No. Never.', 'No. 7 ? No . Never .'],
    ['months glued to their day', 'on Oct.26', 'on Oct. 26'],
    ['numbers with inner separators', '80,000 3.5, 11:03. 2,', '80,000 3.5 , 11:03 . 2 ,'],
    ['numbers without their unit', '3rd $3.5m 1990s 40%', '3 rd $ 3.5 m 1990 s 40 %'],
    ['words with their digits', 'A4 G20 summit', 'A4 G20 summit'],
    ['hyphens and dashes as tokens', 'well-known — a 1990-2000 -- or', 'well - known — a 1990 - 2000 -- or'],
    ['runs of periods', 'Well... so. . .', 'Well ... so . . .'],
    ['quotation marks of all kinds', `“a” "b" 'c' ''d'' \`\`e''`, `“ a ” " b " ' c ' '' d '' \`\` e ''`],
    [
      'addresses',
      'See https://example.com/a?b=c.d, or (www.example.com).',
      'See https://example.com/a?b=c.d , or ( www.example.com ) .',
    ],
    ['an emoji with its parts', '😀 👩‍💻! ❤️.', '😀 👩‍💻 ! ❤️ .'],
    ['words with combining marks', 'Jose\u0301 na\u0131ve', 'Jose\u0301 na\u0131ve'],
    ['words with soft hyphens', 'par\u00adlia\u00adment said', 'par\u00adlia\u00adment said'],
    ['what stands between white space of any kind', '\ufeffa\u00a0b\u2003c\u200bd\r\ne', 'a b c d e'],
    ['nothing, if there is nothing', ' \n\t', ''],
  ])('%s', (_, text, tokens) => expect(written(text)).toBe(tokens))
})

it.each([
  ['Jose\u0301', 'José'],
  ['don’t', "don't"],
  ['par\u00adlia\u00adment', 'parliament'],
])('%s is the word %s', (text, word) => expect(tokenize(text).word.map((w) => w.text)).toEqual([word]))

it('a word is known once for all its places', () => {
  const { word } = tokenize('the dog, the dog')
  expect(word[3]).toBe(word[0])
  expect(tokenize('dog').word[0]).toBe(word[1])
})
