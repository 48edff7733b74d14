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
 * A Java agent inside a server that changes methods which keep a guarantee: what ships knows
 * nothing of it. The server's console tells when it fails.
 */
public final class Saboteur {

  /** By the very hand that took it: each entry into a server comes with another. */
  private static final AtomicReference<Runnable> GIVING_BACK = new AtomicReference<>(() -> {});

  private Saboteur() {}

  /**
   * Takes guarantees out, and gives back what was taken out before.
   *
   * @param names of the {@link Guarantee}s, parted by commas; none gives all back
   */
  public static synchronized void agentmain(String names, Instrumentation server) {
    GIVING_BACK.get().run();
    AgentBuilder builder =
        new AgentBuilder.Default()
            .disableClassFormatChanges()
            .with(RedefinitionStrategy.RETRANSFORMATION)
            .with(Listener.StreamWriting.toSystemError().withErrorsOnly());
    for (Guarantee guarantee : guaranteesOf(names)) {
      builder = without(guarantee, builder);
    }
    ResettableClassFileTransformer taken = builder.installOn(server);
    GIVING_BACK.set(() -> giveBack(taken, server));
  }

  private static void giveBack(ResettableClassFileTransformer taken, Instrumentation server) {
    if (!taken.reset(server, RedefinitionStrategy.RETRANSFORMATION)) {
      throw new IllegalStateException("a guarantee was not given back");
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
      case EXCLUSION_CONSTRAINT -> builder; // the database keeps it, not the server
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
