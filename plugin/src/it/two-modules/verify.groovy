def log = new File(basedir, 'build.log').text
assert log.count('error[missing-start-limit]: ') == 1
// The project around the modules ran too, and left their folders to them.
assert log.count('nothing here that gateway-lint reads') == 2
