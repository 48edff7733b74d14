package org.punctual.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The release describes its parts correctly, and two builds of the same sources are identical. */
class ReleaseIT {

  /** Licenses under which a part may be shipped beside code under the Apache License. */
  private static final Set<String> PERMITTED =
      Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EPL-1.0", "EPL-2.0", "MIT", "MPL-2.0");

  private static final String OPTIONS =
      "wlp/usr/servers/punctual/configDropins/defaults/jvm.options";

  private static final Release RELEASE = Release.read();

  @Test
  void the_list_of_parts_names_each_library_with_its_digest() {
    Map<String, String> libraries = RELEASE.libraries();
    List<String> listed = RELEASE.parts().stream().flatMap(ReleaseIT::digests).toList();

    assertThat(libraries).isNotEmpty();
    assertThat(libraries)
        .allSatisfy((file, digest) -> assertThat(listed).as(file).contains(digest));
  }

  @Test
  void the_list_of_parts_names_the_server() {
    assertThat(RELEASE.parts()).extracting(ReleaseIT::name).contains("openliberty-runtime");
  }

  @Test
  void each_part_has_a_permitted_license() {
    assertThat(RELEASE.parts())
        .allSatisfy(
            part ->
                assertThat(licenses(part))
                    .as(name(part))
                    .isNotEmpty()
                    .anyMatch(PERMITTED::contains));
  }

  @Test
  void each_part_comes_with_its_license_text() {
    Map<String, byte[]> ear = RELEASE.ear();
    assertThat(RELEASE.parts())
        // The text of the Apache License is Punctual's own, too.
        .filteredOn(part -> !licenses(part).contains("Apache-2.0"))
        .allSatisfy(
            part ->
                assertThat(RELEASE.files().keySet())
                    .anyMatch(path -> path.startsWith("licenses/" + name(part))));
    assertThat(RELEASE.files().keySet().stream().filter(path -> path.startsWith("licenses/")))
        .filteredOn(path -> !path.startsWith("licenses/openliberty-runtime/"))
        .allSatisfy(path -> assertThat(ear).containsKey("META-INF/" + path));
  }

  /** A folder has the name and the version of its part; a file has the name of its part alone. */
  @Test
  void each_license_text_belongs_to_a_part() {
    List<String> parts =
        Stream.concat(RELEASE.parts().stream().map(ReleaseIT::name), Stream.of("known-passwords"))
            .toList();
    assertThat(RELEASE.files().keySet().stream().filter(path -> path.startsWith("licenses/")))
        .allSatisfy(
            path ->
                assertThat(parts)
                    .anyMatch(part -> path.matches("licenses/" + part + "([-.][0-9a-z].*|/.*)")));
  }

  @Test
  void zip_and_ear_hold_the_license_the_notice_and_the_list() {
    for (String file : List.of("LICENSE", "NOTICE", "punctual.cdx.json")) {
      assertThat(RELEASE.files()).containsKey(file);
      assertThat(RELEASE.ear()).containsKey("META-INF/" + file);
    }
  }

  @Test
  void nothing_in_the_zip_depends_on_when_it_was_built() throws IOException {
    try (ZipFile zip = new ZipFile(Path.of(System.getProperty("it.server.zip")).toFile())) {
      List<? extends ZipEntry> entries = zip.stream().toList();
      assertThat(
              entries.stream()
                  .map(ZipEntry::getLastModifiedTime)
                  .distinct()
                  .map(FileTime::toString))
          .hasSize(1);
      assertThat(entries)
          .extracting(ZipEntry::getName)
          .noneMatch(name -> name.contains("/package_"));
    }
  }

  /** Without the second compiler, a sign-in would cost ten times the CPU. */
  @Test
  void the_options_of_the_jvm_keep_the_second_compiler() {
    assertThat(RELEASE.files()).containsKey(OPTIONS);
    assertThat(RELEASE.files().keySet())
        .filteredOn(path -> path.endsWith("jvm.options"))
        .allSatisfy(
            path ->
                assertThat(new String(RELEASE.files().get(path), UTF_8))
                    .doesNotContain("TieredStopAtLevel", "-TieredCompilation", "-Xint"));
  }

  private static String name(JsonObject part) {
    return part.getString("name");
  }

  private static Stream<String> digests(JsonObject part) {
    return part.containsKey("hashes")
        ? part.getJsonArray("hashes").getValuesAs(JsonObject.class).stream()
            .map(hash -> hash.getString("content"))
        : Stream.empty();
  }

  private static List<String> licenses(JsonObject part) {
    return part.getJsonArray("licenses").getValuesAs(JsonObject.class).stream()
        .map(entry -> entry.getJsonObject("license"))
        .map(license -> license.getString("id", license.getString("name", "")))
        .toList();
  }
}
