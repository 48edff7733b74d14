package org.punctual.scheduling.operation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives all classes the server's executor, whose threads know the application. */
@ApplicationScoped
class ExecutorProducer {

  @Resource private ManagedScheduledExecutorService executor;

  @Produces
  @Singleton
  ManagedScheduledExecutorService executor() {
    return executor;
  }
}
