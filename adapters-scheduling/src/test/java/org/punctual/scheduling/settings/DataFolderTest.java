package org.punctual.scheduling.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.InvalidSettings.Wrong;

@DisplayName("The folder of the embedded database")
class DataFolderTest {

  private static final String REMEDY =
      "Set it to a folder that the server may write to, or unset it.";

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void make_file() throws IOException {
    file = Files.createFile(home.resolve("file"));
  }

  @Test
  void is_made_and_left_empty() throws IOException {
    Path folder = home.resolve("a/b");

    assertThat(refused(Map.of("DATA_DIR", folder.toString()))).isEmpty();
    try (var content = Files.list(folder)) {
      assertThat(content).isEmpty();
    }
  }

  @Test
  void is_no_file() {
    assertThat(refused(Map.of("DATA_DIR", file.toString())))
        .hasValue("DATA_DIR names the folder \"" + file + "\", which is a file. " + REMEDY);
  }

  @Test
  void is_where_folders_can_be_made() {
    Path below = file.resolve("data");

    assertThat(refused(Map.of("DATA_DIR", below.toString())))
        .hasValue("DATA_DIR names the folder \"" + below + "\", which can't be made. " + REMEDY);
  }

  @Test
  void is_also_the_folder_in_an_address() {
    String url = "jdbc:h2:file:" + file.resolve("data/punctual") + ";WRITE_DELAY=0";

    assertThat(refused(Map.of("DB_URL", url)))
        .hasValue(
            "DB_URL names the folder \""
                + file.resolve("data")
                + "\", which can't be made. "
                + REMEDY);
  }

  @Test
  void is_named_by_its_setting_where_the_address_is_the_default() {
    Map<String, String> settings =
        Map.of("DB_URL", "jdbc:h2:file:${DATA_DIR}/punctual", "DATA_DIR", file.toString());

    assertThat(refused(settings)).hasValueSatisfying(text -> assertThat(text).contains("DATA_DIR"));
    assertThat(refused(Map.of("DATA_DIR", "${punctual.home}data"))).isEmpty();
    assertThat(Path.of("${punctual.home}data")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgresql://localhost/punctual", "jdbc:h2:mem:punctual"})
  void is_none_for_other_databases(String url) {
    assertThat(refused(Map.of("DB_URL", url, "DATA_DIR", file.toString()))).isEmpty();
  }

  private static Optional<String> refused(Map<String, String> settings) {
    try {
      SettingsReader reader = new SettingsReader(name -> Optional.ofNullable(settings.get(name)));
      DataFolder.check(reader);
      reader.refuseIfAnyIsWrong();
      return Optional.empty();
    } catch (InvalidSettings refused) {
      return refused.settings().stream().map(Wrong::toString).findFirst();
    }
  }
}
