import groovy.json.JsonSlurper

// With -q the list is all there is, for whoever reads it with a program.
def list = new JsonSlurper().parse(new File(basedir, 'build.log'))
assert list.rules*.id.contains('missing-start-limit')
