package org.punctual.it.campaign;

import static java.util.stream.Collectors.joining;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.punctual.it.live.LiveServer;
import org.punctual.it.sabotage.Guarantee;
import org.punctual.it.sabotage.Saboteur;

/** Removes guarantees from running servers and their database, and restores them. */
record Sabotage(ProvingGround ground) {

  private static final Path AGENT = Path.of(System.getProperty("it.home"), "saboteur.jar");

  private static final String DROP_CONSTRAINT =
      "alter table appointment drop constraint if exists appointment_never_overlaps";

  /** Removes exactly these guarantees, until the next call or the restart of a server. */
  void switchOff(Set<Guarantee> guarantees) {
    if (guarantees.contains(Guarantee.EXCLUSION_CONSTRAINT)) {
      ground.postgres().execute(DROP_CONSTRAINT);
    }
    Path agent = packed();
    String names = guarantees.stream().map(Enum::name).collect(joining(","));
    ground.servers().forEach(server -> enter(server, agent, names));
  }

  private static void enter(LiveServer server, Path agent, String names) {
    try {
      VirtualMachine machine = VirtualMachine.attach(String.valueOf(server.java().pid()));
      try {
        machine.loadAgent(agent.toString(), names);
      } finally {
        machine.detach();
      }
    } catch (Exception e) {
      throw new IllegalStateException("nobody gets in", e);
    }
  }

  /** A jar that only refers to the classes. */
  private static Path packed() {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Agent-Class", Saboteur.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(Saboteur.class, ByteBuddy.class)
            .map(Sabotage::placeOf)
            .collect(Collectors.joining(" ")));
    try {
      Files.createDirectories(AGENT.getParent());
      try (OutputStream file = Files.newOutputStream(AGENT);
          JarOutputStream jar = new JarOutputStream(file, manifest)) {
        jar.finish();
      }
      return AGENT.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String placeOf(Class<?> type) {
    try {
      URL place = type.getProtectionDomain().getCodeSource().getLocation();
      return place.toURI().toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
