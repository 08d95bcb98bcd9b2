import { PartOfSpeech } from '../../src/model/article.js'
import { analyse } from '../../src/text/article.js'
import { documentOf } from '../support/document.js'

/** The first token that reads `word`, with the name of its tag. */
function tagOf(text: string, word: string): string | undefined {
  const { tokens, tags } = analyse(documentOf(text))
  const at = tokens.word.findIndex((w) => w.text === word)
  return Object.entries(PartOfSpeech).find(([, bit]) => bit === tags[at])?.[0]
}

it.each([
  // [sentence, the tags that matter in it]
  ['The minister said that the report will claim a life.', 'said=past that=subordinator report=noun claim=verb'],
  ['She told her brother to report the crime to police.', 'her=determiner report=verb crime=noun'],
  ['I saw her yesterday.', 'her=pronoun saw=past yesterday=adverb'],
  ['Her claim is false.', 'Her=determiner claim=noun is=auxiliary false=adjective'],
  ['That is wrong.', 'That=pronoun'],
  ['That man left.', 'That=determiner man=noun left=past'],
  ['“You can’t do that,” he added.', 'that=pronoun added=past'],
  ['They agreed that, for now, nothing would change.', 'that=subordinator change=verb'],
  ['Officials claim the plan works well.', 'Officials=noun claim=verb plan=noun'],
  ['He has given the court a list.', 'has=auxiliary given=participle'],
  ['The given name was wrong.', 'given=participle name=noun wrong=adjective'],
  ['The growing economy is growing.', 'growing=adjective'],
  ['Prices rose. A rose fell.', 'rose=past fell=past'],
  ['In May he may go to Paris.', 'May=name may=modal go=verb'],
  ['May 5 came.', 'May=name'],
  ['It may rain, he told Will on Monday.', 'Will=name told=past'],
  ['Lee’s lawyer says he’s innocent.', 'says=verbS innocent=adjective'],
  ['She’d gone home.', 'gone=participle'],
  ['After he left, they went out after dark.', 'After=subordinator after=preposition'],
  [
    'The company, which makes cars, has not said why it left.',
    'which=relative makes=verbS said=participle why=subordinator',
  ],
  ['Nearly 50 people were reported missing.', 'Nearly=adverb 50=number people=noun reported=participle'],
  ['Washington denies it.', 'Washington=name denies=verbS it=pronoun'],
  [
    'The White House announced a plan to cut costs.',
    'White=name House=name announced=past to=infinitiveTo cut=verb costs=noun',
  ],
  ['Prices were set to rise.', 'set=participle rise=verb'],
  ['Let them go, they said.', 'Let=verb them=pronoun'],
  ['The group warns of war.', 'warns=verbS of=preposition war=noun'],
  ['Cole left the party, saying taxes would fall.', 'saying=gerund taxes=noun would=modal fall=verb'],
  ['The study found no link.', 'found=past no=determiner link=noun'],
  ['It closed, according to state law, to state that it leaked.', 'to=preposition state=noun that=subordinator'],
  ['The exit was shut before they could exit.', 'exit=noun they=pronoun could=modal'],
  ['Heed the will of voters and their lives.', 'will=noun lives=noun'],
  ['She said in a telephone interview that it rained.', 'telephone=noun interview=noun that=subordinator'],
  ['Our editors interview the mayor.', 'interview=verb'],
  ['A center-left group and a would-be heir co-founded it.', 'left=adjective would=adjective co=noun founded=past'],
  ['It lasted longer than expected, as reported.', 'expected=participle reported=participle'],
  ['People like us like it.', 'like=preposition'],
  ['We like it.', 'like=verb'],
  ['Bob said so.', 'Bob=name said=past'],
  ['Bob and weave.', 'Bob=verb'],
  ['The White House Press Office is shut.', 'White=name House=name Press=name Office=name'],
  ['In old days Beach House Press paid.', 'Beach=name House=name Press=name paid=past'],
  ['Some 47% say it works.', '47=number %=noun say=verb'],
  ['Success depends on work that outweighs luck.', 'depends=verbS outweighs=verbS'],
  ['They built a pier and sought it.', 'built=past sought=past'],
  ['Another ranking says so.', 'ranking=noun says=verbS'],
  ['Jolly said so.', 'Jolly=name'],
  ['Jolly men said so.', 'Jolly=adjective'],
  ['She looked at https://example.com/said again.', 'https://example.com/said=name'],
])('%s', (text, expected) => {
  const pairs = expected.split(' ').map((pair) => pair.split('='))
  expect(pairs.map(([word]) => `${word}=${tagOf(text, word)}`)).toEqual(pairs.map((pair) => pair.join('=')))
})
