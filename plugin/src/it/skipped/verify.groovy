def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] gateway-lint.skip is set: nothing is checked')
assert !log.contains('missing-start-limit')
