import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] error[missing-start-limit]: ')
assert log.contains('src/main/systemd/openclaw-gateway.service:10:')
assert log =~ /Failed to execute goal .*: 1 error, 0 warnings, 0 info in 1 file of 1 host/
assert log.contains('mvn gateway-lint:explain -Dgateway-lint.rule=missing-start-limit')
assert log.contains('MojoFailureException')

// The folder did not exist, and the path is relative to the project wherever Maven was started.
def report = new JsonSlurper().parse(new File(basedir, 'target/report/gateway-lint.json'))
assert report.findings*.rule == ['missing-start-limit']
