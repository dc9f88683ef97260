package dev.gatewaylint.syntax.sudoers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads defaults.tsv once. */
final class DefaultsTable {
  private static final String RESOURCE = "defaults.tsv";

  private DefaultsTable() {}

  static Optional<DefaultsParameter> find(String name) {
    return Optional.ofNullable(Holder.PARAMETERS.get(name));
  }

  private static Map<String, DefaultsParameter> read() {
    Map<String, DefaultsParameter> found = new HashMap<>();
    InputStream stream =
        Objects.requireNonNull(DefaultsTable.class.getResourceAsStream(RESOURCE), RESOURCE);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          DefaultsParameter parameter = parameter(line.split("\t", -1));
          found.put(parameter.name(), parameter);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static DefaultsParameter parameter(String[] fields) {
    List<String> flags = List.of(fields[2].split(","));
    DefaultsParameter.PathRule path =
        flags.contains("chpath")
            ? DefaultsParameter.PathRule.FOLDER_OR_ANY
            : flags.contains("path")
                ? DefaultsParameter.PathRule.ABSOLUTE
                : DefaultsParameter.PathRule.NONE;
    DefaultsParameter.Type type =
        DefaultsParameter.Type.valueOf(fields[1].toUpperCase(Locale.ROOT));
    return new DefaultsParameter(
        fields[0],
        type,
        flags.contains("bool") || type == DefaultsParameter.Type.FLAG,
        fields[3].isEmpty() ? List.of() : List.of(fields[3].split(" ")),
        path,
        fields[4].isEmpty() ? Optional.empty() : Optional.of(fields[4]));
  }

  private static final class Holder {
    static final Map<String, DefaultsParameter> PARAMETERS = read();
  }
}
