package org.punctual.it.cluster;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.punctual.it.live.Cluster;

/** Gives all tests of several servers the same cluster. Each test leaves both servers running. */
final class SharedCluster implements ParameterResolver {

  /**
   * The lock of tests that break the cluster for a while, so that they do not run at the same time.
   */
  static final String LOCK = "cluster";

  private static final Namespace NAMESPACE = Namespace.create(SharedCluster.class);

  private record Held(Cluster cluster) implements AutoCloseable {

    static Held start() {
      Path home = Path.of(System.getProperty("it.home"), "cluster-" + UUID.randomUUID());
      return new Held(Cluster.start(home));
    }

    @Override
    public void close() {
      cluster.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Cluster.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Held.class, type -> Held.start(), Held.class)
        .cluster();
  }
}
