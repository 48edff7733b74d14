package org.punctual.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.punctual.application.Sha256;

/** The zip for administrators, as the build made it: its files by their paths. */
record Release(Map<String, byte[]> files) {

  private static final String EAR = "wlp/usr/servers/punctual/apps/punctual.ear";

  /** Reads the zip of this build. */
  static Release read() {
    try {
      return new Release(
          unzipped(Files.readAllBytes(Path.of(System.getProperty("it.server.zip")))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of the EAR in the zip. */
  Map<String, byte[]> ear() {
    return unzipped(files.get(EAR));
  }

  /**
   * The SHA-256 digests of all third-party libraries that Punctual contains, by their file names.
   */
  Map<String, String> libraries() {
    Map<String, String> digests = new TreeMap<>();
    Map<String, byte[]> ear = ear();
    Stream.of(files, ear, unzipped(ear.get("web.war")), unzipped(ear.get("api.war")))
        .flatMap(archive -> archive.entrySet().stream())
        .filter(file -> isLibrary(file.getKey()))
        .forEach(file -> digests.put(file.getKey(), sha256(file.getValue())));
    return digests;
  }

  /** The entries of the list of parts. */
  List<JsonObject> parts() {
    byte[] list = files.get("punctual.cdx.json");
    if (list == null) {
      throw new AssertionError(
          "The release has no list of its parts: Maven writes it online alone (without -o)");
    }
    try (var reader = Json.createReader(new ByteArrayInputStream(list))) {
      return reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class).stream()
          .filter(part -> !part.getString("group").equals("org.punctual"))
          .toList();
    }
  }

  /** The server's own libraries belong to one part, the server. */
  private static boolean isLibrary(String path) {
    return path.endsWith(".jar")
        && !path.startsWith("wlp/lib/")
        && !path.startsWith("wlp/dev/")
        && !path.startsWith("wlp/bin/")
        && !path.contains("org.punctual-");
  }

  private static Map<String, byte[]> unzipped(byte[] archive) {
    Map<String, byte[]> found = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          found.put(entry.getName(), zip.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.of(bytes));
  }
}
