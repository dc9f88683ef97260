def log = new File(basedir, 'build.log').text
assert log.contains("there is no rule 'mising-start-limit'; did you mean missing-start-limit?")
assert log.contains('MojoExecutionException')
