import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../src/cli/make-folder.js'
import { inTemporaryFolder } from '../support/cli.js'

it('makes a folder and those around it, and leaves one that is there', () =>
  inTemporaryFolder(async (folder) => {
    const deep = join(folder, 'a', 'b', 'c')
    makeFolder(deep, 0o700)
    makeFolder(deep)
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700)
  }))

it('a file in the way is a fault', () =>
  inTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, 'a'), '')
    expect(() => makeFolder(join(folder, 'a'))).toThrow('EEXIST')
    expect(() => makeFolder(join(folder, 'a', 'b'))).toThrow('ENOTDIR')
  }))

test.each(existsSync('/proc/self') ? ['/proc/none/claimtrace'] : ['/dev/null/claimtrace'])(
  'where no folder can be made it says so rather than trying on: %s',
  (folder) => {
    expect(() => makeFolder(folder)).toThrow(/ENOENT|ENOTDIR|EEXIST/)
  },
)
