def log = new File(basedir, 'build.log').text
assert log.contains('0 errors, 0 warnings, 1 info in 1 file of 1 host')
