package org.punctual.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.Guide;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Postgres;
import org.punctual.it.live.Programs;
import org.punctual.it.live.Shell;

/** The steps of docs/own-liberty.md make a working server from a Liberty with all features. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class OwnLibertyGuideIT {

  private static final Pattern FEATURE = Pattern.compile("<feature>(.*?)</feature>");

  /** The message that Liberty logs if it keeps sessions in a database. */
  private static final String SESSIONS_IN_DATABASE = "SESN8502I";

  private final Guide written = Guide.read("docs/own-liberty.md");

  @Test
  void its_server_answers_pages_and_calls_also_after_an_upgrade(@TempDir Path home)
      throws IOException {
    Programs.require("unzip");
    Files.copy(Path.of(System.getProperty("it.server.zip")), home.resolve("punctual.zip"));
    try (Postgres postgres = Postgres.start()) {
      Guide guide = written.with(paths(home)).with(settings(postgres, LiveServer.freePort()));
      Files.writeString(home.resolve("punctual.env"), guide.block("Settings", "properties"));
      try {
        type(guide.block("The server", "sh"));
        assertThatItServes(guide);
        OwnFiles ownFiles = new OwnFiles(home.resolve("wlp/usr/servers/punctual"));
        ownFiles.write();
        type(guide.block("Upgrade", "sh"));
        ownFiles.assertKept();
        assertThatItServes(guide);
        assertThat(postgres.number("select count(*) from account")).isEqualTo(1);
        assertThat(home.resolve("wlp/usr/servers/punctual/logs/messages.log"))
            .content()
            .contains(SESSIONS_IN_DATABASE);
      } finally {
        LibertyProcess.kill(home.resolve("wlp/usr/servers"));
      }
    }
  }

  @Test
  void it_names_every_feature_of_our_server() throws IOException {
    String server = Files.readString(Path.of(System.getProperty("it.project"), "server.xml"));

    assertThat(FEATURE.matcher(server).results().map(feature -> "`" + feature.group(1) + "`"))
        .isNotEmpty()
        .allSatisfy(feature -> assertThat(written.text()).contains(feature));
  }

  private static void assertThatItServes(Guide guide) throws IOException {
    List<String> commands = guide.blocks("Start it", "sh");

    assertThat(type(String.join("\n", commands)))
        .contains("\"status\":\"UP\"", "</html>", "{\"owner\":{");
  }

  private static Map<String, String> paths(Path home) {
    return Map.of(
        "/opt/wlp/",
        System.getProperty("it.liberty.home") + "/",
        "/opt/punctual",
        home.toString(),
        "/etc/punctual",
        home.toString());
  }

  private static Map<String, String> settings(Postgres postgres, int port) {
    return Map.of(
        "10.0.0.20:5432",
        "localhost:" + postgres.port(),
        "DATABASE-PASSWORD",
        Postgres.PASSWORD,
        "WHAT-OPENSSL-RAND-BASE64-32-PRINTS",
        "b24gdGhlIGRvdCwgYWx3YXlzLCBhbmQgbmV2ZXIgdHdpY2U=",
        "operator@example.org",
        LiveServer.OWNER,
        "OPERATOR-PASSWORD",
        LiveServer.PASSWORD,
        "OPERATOR-KEY",
        LiveServer.KEY,
        "HTTP_PORT=9080",
        "HTTP_PORT=" + port,
        "http://localhost:9080",
        "http://localhost:" + port);
  }

  private static String type(String commands) throws IOException {
    return Shell.type(
        "set -e", "export JAVA_HOME='" + System.getProperty("java.home") + "'", commands);
  }
}
