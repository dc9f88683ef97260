def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] error[missing-start-limit]: ')
// Without a pom Maven cannot know what the short name stands for.
assert log.contains("mvn dev.gatewaylint:gateway-lint-maven-plugin:${version}:explain -Dgateway-lint.rule=missing-start-limit")
