package org.punctual.it.sabotage;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.Listener;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.agent.builder.AgentBuilder.Transformer.ForAdvice;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;

/**
 * A Java agent inside a server that changes methods that keep a guarantee. The shipped application
 * does not know the agent. The server's console shows a failure of the agent.
 */
public final class Saboteur {

  /**
   * Restores the methods. Only the transformer that changed a method can restore it, and each entry
   * of the agent creates another transformer.
   */
  private static final AtomicReference<Runnable> RESTORATION = new AtomicReference<>(() -> {});

  private Saboteur() {}

  /**
   * Restores the guarantees that were removed before, and removes others.
   *
   * @param names the names of the {@link Guarantee}s, separated by commas; an empty text restores
   *     all
   */
  public static synchronized void agentmain(String names, Instrumentation server) {
    RESTORATION.get().run();
    AgentBuilder builder =
        new AgentBuilder.Default()
            .disableClassFormatChanges()
            .with(RedefinitionStrategy.RETRANSFORMATION)
            .with(Listener.StreamWriting.toSystemError().withErrorsOnly());
    for (Guarantee guarantee : guaranteesOf(names)) {
      builder = without(guarantee, builder);
    }
    ResettableClassFileTransformer removal = builder.installOn(server);
    RESTORATION.set(() -> restore(removal, server));
  }

  private static void restore(ResettableClassFileTransformer removal, Instrumentation server) {
    if (!removal.reset(server, RedefinitionStrategy.RETRANSFORMATION)) {
      throw new IllegalStateException("a guarantee was not restored");
    }
  }

  private static Set<Guarantee> guaranteesOf(String names) {
    Set<Guarantee> guarantees = EnumSet.noneOf(Guarantee.class);
    Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty())
        .map(Guarantee::valueOf)
        .forEach(guarantees::add);
    return guarantees;
  }

  private static AgentBuilder without(Guarantee guarantee, AgentBuilder builder) {
    return switch (guarantee) {
      case OWNERS_LOCK ->
          changed("persistence.account.JpaAccounts", "lock", Removal.OfLock.class, builder);
      case OVERLAP_TEST ->
          changed(
              "application.appointment.OwnersCalendar",
              "refuseTaken",
              Removal.OfOverlapTest.class,
              builder);
      case FENCE ->
          changed(
              "persistence.reminder.DeliveryRow", "isClaimedUnder", Removal.OfFence.class, builder);
      case READING_AGAIN ->
          changed(
              "persistence.reminder.JpaDeliveries", "begin", Removal.OfReadingAgain.class, builder);
      case ONE_IDENTITY ->
          changed("delivery.mail.Mail", "identity", Removal.OfIdentity.class, builder);
      case EXCLUSION_CONSTRAINT -> builder; // the database has the constraint, not the server
    };
  }

  private static AgentBuilder changed(
      String type, String method, Class<?> removal, AgentBuilder builder) {
    return builder
        .type(named("org.punctual." + type))
        .transform(
            new ForAdvice()
                .include(Saboteur.class.getClassLoader())
                .advice(named(method), removal.getName()));
  }
}
