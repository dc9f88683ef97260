// usage: node json5.js PACKAGE [--identifiers]
// Without an option, a line of input is "5" (json5) or "J" (JSON.parse) and the bytes of a document in base64. The answer is
//   V and the value: n t f, # and the bits of a number, s and the UTF-16 units of a text, [a,b], {key:value,key:value}
//   E line:column of npm json5's error; for JSON.parse only E
// With --identifiers: one digit for each code point, 1 if a key may begin with it, plus 2 if it may follow, plus 4 for space.
'use strict'
const folder = process.argv[2]

if (process.argv[3] === '--identifiers') {
  const unicode = require(folder + '/lib/unicode.js')
  const digits = []
  for (let i = 0; i < 0x110000; i++) {
    const c = String.fromCodePoint(i)
    digits.push(unicode.ID_Start.test(c) + 2 * unicode.ID_Continue.test(c) + 4 * unicode.Space_Separator.test(c))
  }
  process.stdout.write(digits.join('') + '\n')
  return
}

const json5 = require(folder)
console.warn = () => {}

const view = new DataView(new ArrayBuffer(8))

function number(value) {
  view.setFloat64(0, value)
  return Number.isNaN(value) ? '#NaN' : '#' + view.getBigUint64(0).toString(16).padStart(16, '0')
}

function text(value) {
  let units = 's'
  for (let i = 0; i < value.length; i++) units += value.charCodeAt(i).toString(16).padStart(4, '0')
  return units
}

function shown(value) {
  if (value === null) return 'n'
  if (value === true) return 't'
  if (value === false) return 'f'
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return '[' + value.map(shown).join(',') + ']'
  return '{' + Object.keys(value).map(key => text(key) + ':' + shown(value[key])).join(',') + '}'
}

function answer(line) {
  const document = Buffer.from(line.slice(1), 'base64').toString('utf8')
  try {
    return 'V ' + shown(line[0] === '5' ? json5.parse(document) : JSON.parse(document))
  } catch (e) {
    if (!(e instanceof SyntaxError)) throw e
    return line[0] === '5' ? 'E ' + e.lineNumber + ':' + e.columnNumber : 'E'
  }
}

const lines = require('fs').readFileSync(0, 'latin1').split('\n')
lines.pop()
process.stdout.write(lines.map(answer).join('\n') + '\n')
