package dev.gatewaylint.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.crontab.CrontabFile;
import dev.gatewaylint.syntax.crontab.CrontabParser;
import dev.gatewaylint.syntax.crontab.CrontabPlace;
import dev.gatewaylint.syntax.crontab.Dialect;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The crontabs of distributions, on this machine and in the packages that .ci/run unpacks. */
class CrontabCorpusTest {
  private static final Path TARGET = Path.of("..", "target").toAbsolutePath().normalize();

  private static List<Path> roots() throws IOException {
    List<Path> roots = new ArrayList<>(List.of(Path.of("/")));
    for (String kind : List.of("corpus", "crontabs")) {
      if (Files.isDirectory(TARGET.resolve(kind))) {
        try (Stream<Path> found = Files.list(TARGET.resolve(kind))) {
          found.filter(Files::isDirectory).sorted().forEach(roots::add);
        }
      }
    }
    return roots;
  }

  private static List<Path> crontabs(Path root) throws IOException {
    List<Path> files = new ArrayList<>(List.of(root.resolve("etc/crontab")));
    if (Files.isDirectory(root.resolve("etc/cron.d"))) {
      try (Stream<Path> found = Files.list(root.resolve("etc/cron.d"))) {
        found.sorted().forEach(files::add);
      }
    }
    files.removeIf(file -> !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    return files;
  }

  @Test
  void haveNoProblem() throws IOException {
    int compared = 0;
    int jobs = 0;
    for (Path root : roots()) {
      for (Path path : crontabs(root)) {
        String inside = root.relativize(path).toString();
        for (Dialect dialect : Dialect.values()) {
          Optional<CrontabPlace> place = CrontabPlace.of(inside, dialect);
          if (!place.orElseThrow().isRead()) {
            continue;
          }
          SourceFile source = SourceFile.of(inside, path.toString(), Files.readAllBytes(path));
          CrontabFile file = CrontabParser.parse(source, place.orElseThrow().kind(), dialect);
          assertThat(file.problems()).as("%s as %s", path, dialect).isEmpty();
          jobs += file.jobs().size();
          compared++;
        }
      }
    }
    Oracle.require(compared > 0, "no crontabs here");
    assertThat(jobs).isPositive();
    Oracle.compared("Debian", "bookworm", "shipped crontabs without a problem", compared);
  }
}
