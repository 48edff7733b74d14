package org.punctual.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The files that an administrator put into a server's folder. An upgrade must not change them.
 *
 * @param folder the server's folder
 */
record OwnFiles(Path folder) {

  private static final Map<String, String> TEXTS =
      Map.of(
          "server.env", "# an administrator's own\n",
          "jvm.options", "-Dadministrators.own=true\n",
          "configDropins/overrides/own.xml", "<server description=\"An administrator's own\"/>\n");

  void write() throws IOException {
    for (Map.Entry<String, String> file : TEXTS.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** Asserts that the files are unchanged. */
  void assertKept() {
    assertThat(TEXTS).allSatisfy((name, text) -> assertThat(folder.resolve(name)).hasContent(text));
  }
}
