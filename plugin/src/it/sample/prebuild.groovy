// Two copies of the sample: as it is, and after what the comment in its pom tells the reader to do.
def sample = new File(basedir, '../../../../samples/maven-project')
for (state in ['sick', 'cured']) {
  sample.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def copy = new File(basedir, state + '/' + sample.toPath().relativize(file.toPath()))
    copy.parentFile.mkdirs()
    copy.bytes = file.bytes
  }
}

def unit = new File(basedir, 'cured/src/main/systemd/openclaw-gateway.service')
assert unit.text.contains('[Unit]\n')
unit.text = unit.text.replace('[Unit]\n', '[Unit]\nStartLimitIntervalSec=300\nStartLimitBurst=5\n')

// Invoker takes any other value for a failure, and skips the builds without a word.
return true
