package org.punctual.it.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.punctual.it.live.Programs;
import org.punctual.it.live.Shell;

/**
 * A client that OpenAPI Generator makes, with a program of a partner that uses it. Both are
 * compiled in one folder.
 */
enum GeneratedClient {
  /** By the HTTP client of the JDK, and Jackson. */
  JAVA("PartnerScenario.java", "java --library native --additional-properties useJakartaEe=true") {
    @Override
    List<String> compiled(Path folder) throws IOException {
      Path classes = Files.createDirectory(folder.resolve("classes"));
      String libraries = System.getProperty("java.class.path");
      compile(sources(folder), "-proc:none", "-d", classes.toString(), "-classpath", libraries);
      String path = classes + File.pathSeparator + libraries;
      return List.of(JAVA_PROGRAM, "-classpath", path, "PartnerScenario");
    }
  },

  /** By the function {@code fetch} of Node and of browsers. */
  TYPESCRIPT("partner-scenario.ts", "typescript-fetch") {
    @Override
    List<String> compiled(Path folder) throws IOException {
      String node = Programs.require("node", "nodejs").toString();
      String compiler = Path.of(System.getProperty("it.typescript"), "tsc.js").toString();
      List<String> strict = List.of("--strict", "--target", "es2022", "--module", "nodenext");
      Shell.output(
          program(Stream.of(List.of(node, compiler), strict, List.of(scenario)))
              .directory(folder.toFile()));
      return List.of(node, folder.resolve("partner-scenario.js").toString());
    }
  };

  private static final String JAVA_PROGRAM =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** The file of the partner's program. */
  final String scenario;

  /** The name of the generator, and its options. */
  private final String generator;

  GeneratedClient(String scenario, String generator) {
    this.scenario = scenario;
    this.generator = generator;
  }

  /**
   * Makes the client in a folder, and compiles it with the partner's program.
   *
   * @param document the OpenAPI document
   * @return the command that runs the program
   * @throws IOException also when the generator or the compiler refuses its input
   */
  List<String> built(Path document, Path folder) throws IOException {
    String jar = System.getProperty("it.generator");
    List<String> generate = List.of(JAVA_PROGRAM, "-jar", jar, "generate", "-g");
    String client = folder.resolve("client").toString();
    List<String> files = List.of("-i", document.toString(), "-o", client);
    Shell.output(program(Stream.of(generate, List.of(generator.split(" ")), files)));
    try (InputStream written = GeneratedClient.class.getResourceAsStream("/clients/" + scenario)) {
      Files.copy(Objects.requireNonNull(written), folder.resolve(scenario));
    }
    return compiled(folder);
  }

  /** Compiles all that a folder holds, and returns the command that runs the program. */
  abstract List<String> compiled(Path folder) throws IOException;

  private static List<Path> sources(Path folder) throws IOException {
    Path client = folder.resolve("client/src/main/java");
    try (Stream<Path> files = Files.walk(client)) {
      return Stream.concat(files, Stream.of(folder.resolve(JAVA.scenario)))
          .filter(file -> file.toString().endsWith(".java"))
          .toList();
    }
  }

  private static void compile(List<Path> sources, String... options) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      if (!compiler.getTask(complaints, files, null, List.of(options), null, units).call()) {
        throw new IOException(complaints.toString());
      }
    }
  }

  private static ProcessBuilder program(Stream<List<String>> parts) {
    return new ProcessBuilder(parts.flatMap(List::stream).toList());
  }
}
