package org.punctual.it.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.punctual.it.live.Guide;
import org.punctual.it.live.Shell;

/**
 * One of the servers of {@code docs/cluster.md}, by the guide's own commands.
 *
 * @param name its name in the guide
 * @param folder the folder into which it is unzipped
 * @param guide the guide as it reads for this server
 */
record GuidedServer(String name, Path folder, Guide guide) {

  /** Installs a server as the guide describes its first server. The others are installed alike. */
  static GuidedServer install(String name, Path folder, Guide guide, int port) throws IOException {
    Guide own =
        guide.with(
            Map.of(
                "http://10.0.0.11:9080",
                "http://127.0.0.1:" + port,
                "HTTP_HOST=10.0.0.11",
                "HTTP_HOST=127.0.0.1",
                "HTTP_PORT=9080",
                "HTTP_PORT=" + port));
    GuidedServer server =
        new GuidedServer(name, folder, new Guide(own.text().replaceAll("\\bone\\b", name)));
    String settings = server.guide.blocks("Settings", "properties").get(1);
    Files.writeString(folder.resolve(name + ".env"), settings);
    type(server.guide.block("Servers", "sh"));
    return server;
  }

  /** Starts the server and waits until it is ready. */
  void start() {
    type(guide.blocks("Servers", "sh").get(1));
  }

  /** Takes the server out of the balancer, stops it, and unzips it again. */
  void replace() {
    type(guide.block("Upgrade", "sh"));
  }

  /** The files that an administrator put into the server's folder. */
  OwnFiles ownFiles() {
    return new OwnFiles(folder.resolve(name + "/wlp/usr/servers/punctual"));
  }

  /** Puts the server back into the balancer. */
  void rejoin() {
    type(guide.blocks("Upgrade", "sh").get(1));
  }

  /** Kills the server as {@code kill -9} does, if it runs. */
  void kill() {
    LibertyProcess.kill(folder.resolve(name + "/wlp/usr/servers"));
  }

  private static void type(String commands) {
    try {
      Shell.type(
          List.of(
              "set -e", "export JAVA_HOME='" + System.getProperty("java.home") + "'", commands));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
