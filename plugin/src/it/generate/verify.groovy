def log = new File(basedir, 'build.log').text
assert log.contains('wrote tasks/main.yml')
assert log.contains('The role is in target/role.')
def unit = new File(basedir, 'target/role/files/etc/systemd/system/openclaw-gateway.service').text
assert unit.contains('StartLimitBurst=5')
