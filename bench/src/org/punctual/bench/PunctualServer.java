package org.punctual.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The released server, unzipped and run as an administrator does. */
final class PunctualServer implements AutoCloseable {

  private static final int PORT = Integer.getInteger("bench.port", 9381);
  private static final Path ZIP =
      Path.of(System.getProperty("bench.zip", "app-ear/target/punctual.zip"));
  private static final Duration START = Duration.ofMinutes(5);

  private final Path home;
  private final String url;
  private final Process process;

  private PunctualServer(Path home, String url) throws IOException {
    this.home = home;
    this.url = url;
    this.process = command("run").start();
  }

  /** Unzips the release, starts it, and waits until it is ready. */
  static PunctualServer start(Path work, String url) throws Exception {
    Path home = work.resolve("server");
    if (Files.exists(home)) {
      Programs.delete(home);
    }
    Programs.run(null, List.of("unzip", "-q", ZIP.toString(), "-d", home.toString()));
    PunctualServer server = new PunctualServer(home, url);
    long end = System.nanoTime() + START.toNanos();
    while (!server.isReady()) {
      if (System.nanoTime() > end || !server.process.isAlive()) {
        server.close();
        throw new IllegalStateException("not ready; see " + home.resolve("console.log"));
      }
      Thread.sleep(200);
    }
    return server;
  }

  int port() {
    return PORT;
  }

  /** The processor time that the server has used so far. */
  Duration cpu() {
    return java().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  long residentMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc/" + java().pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  /** Stops the server, so that it writes all usage records that are still in memory. */
  void stop() throws Exception {
    command("stop").start().waitFor();
    process.waitFor();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private ProcessHandle java() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .filter(each -> each.info().command().filter(path -> path.endsWith("java")).isPresent())
        .findFirst()
        .orElse(process.toHandle());
  }

  private boolean isReady() {
    try {
      URI ready = URI.create("http://localhost:" + PORT + "/health/ready");
      return ((HttpURLConnection) ready.toURL().openConnection()).getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private ProcessBuilder command(String name) {
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("wlp/bin/server").toString(), name, "punctual");
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "HTTP_PORT",
                "" + PORT,
                "DB_URL",
                url,
                "DB_USER",
                "punctual",
                "PENDING_MAX",
                "0",
                "API_RATE_PER_MINUTE",
                "0",
                "STOP_DELAY",
                "0",
                "JVM_ARGS",
                System.getenv().getOrDefault("BENCH_JVM", "-Xmx512m")));
    Path console = home.resolve("console.log");
    return builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(console.toFile()));
  }
}
