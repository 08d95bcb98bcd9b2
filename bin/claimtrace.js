#!/usr/bin/env node
import module from 'node:module'

// Versions of Node that can keep compiled code between runs do so, in their own folder for temporary files.
module.enableCompileCache?.()
await import('../dist/cli.js')
