def log = new File(basedir, 'build.log').text
assert log.count('[ERROR] error[missing-start-limit]: ') == 2
assert log.count('0 errors, 0 warnings, 1 info in 1 file of 1 host') == 1
