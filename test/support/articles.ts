import { array, constantFrom, oneof, tuple } from 'fast-check'

/** Sentences as news has them, with what makes offsets and marks difficult. */
const SENTENCES = [
  '“We will rebuild the bridge,” Mayor Ann Hall said on 12 March 2024.',
  '"No," said Hall. "It will fail before Oct. 26."',
  'According to Hall, about 80,000 people fled the delta in 2013.',
  'Prices rose 3.5 percent to $4 million last May, the U.N. Development Programme said in a report.',
  'Cafe\u0301 owner Jose\u0301 Nu\u0301n\u0303ez paid €3.2m for the pier 😀.',
  'The par\u00adlia\u00adment of Norland voted 54-3 on Tuesday.',
  'Harbour Watch’s director told reporters that at least 50 boats had sunk since 2010.',
  '“This quotation is never closed, and neither is the next',
  '‘Nobody knew,’ Rep. J. K. Marsh, 54, added.',
  '“‘Go home,’ they told us,” she recalled.',
  'Marsh: The ferry is 882 miles from Port\u00a0Ely.',
  '👩‍💻 wrote to a.b@example.org and https://example.com/News?Id=3 at 11:03 a.m.',
  'He said it would cost “half of a fortune” 🇰🇷🇰🇷.',
  '• Dozens of ships, thousands of men',
  'THE CITY COUNCIL (AP) — Officials say otherwise.',
  'She did not know why.It was Aug.3.',
] as const

const NOISE =
  '" \' “ ” ‘ ’ « » ( ) [ ] . , ; : ! ? - – — … $ € % @ # / \\ \t \u200b \u00ad \u0301 😀 a Z 7 said ſ ß İ 中'
    .split(' ')
    .concat(' ', '\u00a0')

const sentence = oneof(
  { weight: 8, arbitrary: constantFrom(...SENTENCES) },
  { weight: 1, arbitrary: array(constantFrom(...NOISE), { maxLength: 12 }).map((parts) => parts.join('')) },
)
const paragraph = array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))

/** Articles of a few paragraphs; line breaks are LF. */
export const article = tuple(
  array(tuple(paragraph, constantFrom('\n', '\n\n', '\n \n')), { minLength: 1, maxLength: 6 }),
  constantFrom('', '\ufeff', ' '),
).map(([paragraphs, beginning]) => beginning + paragraphs.flat().join(''))
