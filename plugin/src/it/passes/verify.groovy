def log = new File(basedir, 'build.log').text
assert log.contains('No findings in 1 file of 1 host.')
