package org.punctual.persistence;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Makes adapters and the arguments of their constructors, as the server's injection does. */
final class TestWiring {

  private final Map<Class<?>, Object> made = new HashMap<>();

  TestWiring(TestDatabase database, Clock clock) {
    made.put(EntityManager.class, database.entities());
    made.put(DataSource.class, database.transactions().connections());
    made.put(Clock.class, clock);
  }

  /** The adapter of a port, or the bean of a class. Threads that race get the same one. */
  synchronized <T> T get(Class<T> type) {
    if (!made.containsKey(type)) {
      Class<?> bean = type.isInterface() ? adapterOf(type) : type;
      made.put(type, made(bean.getDeclaredConstructors()[0]));
    }
    return type.cast(made.get(type));
  }

  private Object made(Constructor<?> constructor) {
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(
          Arrays.stream(constructor.getParameterTypes()).map(this::get).toArray());
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * For example, {@code persistence.account.JpaAccounts} implements {@code
   * application.account.Accounts}.
   */
  private static Class<?> adapterOf(Class<?> port) {
    String feature = port.getPackageName().replace(".application.", ".persistence.");
    try {
      return Class.forName(feature + ".Jpa" + port.getSimpleName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no adapter of " + port, e);
    }
  }
}
