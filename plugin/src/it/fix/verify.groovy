def log = new File(basedir, 'build.log').text
assert log.contains('--- a/')
assert log.contains('+RestartSec=5')
assert log.contains('fixed ')
def unit = new File(basedir, 'src/main/systemd/openclaw-gateway.service').text
assert unit.contains('\nRestartSec=5\n')
