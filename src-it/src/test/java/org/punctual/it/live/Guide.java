package org.punctual.it.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A guide for people that tests read and run, so that it cannot stay wrong for long. */
public record Guide(String text) {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");

  /** Reads a guide by its path from the project's root. */
  public static Guide read(String path) {
    try {
      return new Guide(Files.readString(Path.of(System.getProperty("it.project"), path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first block in a language under a heading. */
  public String block(String heading, String language) {
    return blocks(heading, language).get(0);
  }

  /**
   * The blocks in a language under a heading, in their order.
   *
   * @throws AssertionError when there are none
   */
  public List<String> blocks(String heading, String language) {
    List<String> blocks =
        BLOCK
            .matcher(section(heading))
            .results()
            .filter(block -> block.group(1).equals(language))
            .map(block -> block.group(2))
            .toList();
    if (blocks.isEmpty()) {
      throw new AssertionError("nothing in " + language + " under \"" + heading + "\"");
    }
    return blocks;
  }

  /**
   * The guide with other addresses, ports, paths or secrets. Each replaced text must be in the
   * guide.
   */
  public Guide with(Map<String, String> replacements) {
    String changed = text;
    for (Map.Entry<String, String> replacement : replacements.entrySet()) {
      if (!changed.contains(replacement.getKey())) {
        throw new AssertionError("the guide says nothing of \"" + replacement.getKey() + "\"");
      }
      changed = changed.replace(replacement.getKey(), replacement.getValue());
    }
    return new Guide(changed);
  }

  private String section(String heading) {
    return Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "$(.*?)(?=^## |\\z)")
        .matcher(text)
        .results()
        .findFirst()
        .map(MatchResult::group)
        .orElseThrow(() -> new AssertionError("no heading \"" + heading + "\""));
  }
}
