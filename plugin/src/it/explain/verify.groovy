def log = new File(basedir, 'build.log').text
// Maven 4 marks each line.
assert log.readLines()*.minus('[INFO] [stdout] ').contains('# missing-start-limit')
assert log.contains("there is no rule 'mising-start-limit'; did you mean missing-start-limit?")
assert log.contains('MojoExecutionException')
