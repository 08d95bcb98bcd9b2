import { otherKind } from '../../src/read/other-kind.js'
import { readText } from '../../src/read/text.js'

it.each([
  ['\ufeff\n<!DOCTYPE html><p>It rained.', /^looks like a web page; read it with --from html;/],
  ['<html lang="en">', /web page/],
  ['{"id": "a", "text": "It rained."}', /^looks like JSON; .* --from ndjson;/],
  ['[\n  {\n    "text": "It rained."', /JSON/],
  ['From: Ann\nSubject: Rain\n and more\nMIME-Version: 1.0\n\nIt rained.', /^looks like a mail/],
])('%j is said not to be plain text', (text, message) =>
  expect(otherKind(text)).toEqual([
    { severity: 'warning', code: 'other-kind', message: expect.stringMatching(message) },
  ]),
)

it.each([
  '“<html> is a tag,” Ann Lee said.',
  '<b>Rain</b> fell.',
  '{Editor’s note: it rained.}',
  '[“Rain,” she said.]',
  'LONDON: It rained.\nLEEDS: It did not.\n\nMIME-Version: 1.0',
  '',
])('%j may be plain text', (text) => expect(otherKind(text)).toEqual([]))

it('the warning stands in the record', () =>
  expect(
    readText(Buffer.from('<html>It rained.</html>'), { id: 'a', path: null, published: null }).diagnostics,
  ).toHaveLength(1))
