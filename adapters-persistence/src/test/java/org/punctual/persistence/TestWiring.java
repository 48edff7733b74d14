package org.punctual.persistence;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes adapters and the arguments of their constructors, as the server's injection does. */
final class TestWiring {

  private final Map<Class<?>, Object> made = new HashMap<>();

  TestWiring(EntityManager entities) {
    made.put(EntityManager.class, entities);
  }

  /** The adapter of a port, or the bean of a class. */
  <T> T get(Class<T> type) {
    Class<?> bean = type.isInterface() ? adapterOf(type) : type;
    if (!made.containsKey(type)) {
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
      return port == EntityManager.class
          ? port
          : Class.forName(feature + ".Jpa" + port.getSimpleName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no adapter of " + port, e);
    }
  }
}
