import groovy.json.JsonSlurper

// With -q the list is all there is, for whoever reads it with a program. Maven 4 marks the lines, unless it is told
// --raw-streams, which Maven 3 does not know.
def lines = new File(basedir, 'build.log').readLines().collect { it - '[INFO] [stdout] ' }
def list = new JsonSlurper().parseText(lines.join('\n'))
assert list.rules*.id.contains('missing-start-limit')
