// Lets tests import word data (*.txt) as the bundle does: as one string.
module.exports = { process: (source) => ({ code: `module.exports = ${JSON.stringify(source)}` }) }
