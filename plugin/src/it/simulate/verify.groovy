import groovy.json.JsonSlurper

// Maven 4 marks the lines of standard output.
def lines = new File(basedir, 'build.log').readLines().collect { it - '[INFO] [stdout] ' }
def play = new JsonSlurper().parseText(lines.join('\n')).plays[0]
assert play.service == 'openclaw.service'
assert play.verdict == 'endless'
assert play.period == 28
