package org.punctual.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Begins and ends transactions around ports by their {@link Transactional} annotations, as the
 * server does.
 */
public final class TestTransactions {

  @SuppressWarnings("ThreadLocalUsage") // each database has its own
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  private final EntityManagerFactory factory;

  TestTransactions(EntityManagerFactory factory) {
    this.factory = factory;
  }

  /** A port whose methods run in transactions. */
  public <T> T around(Class<T> port, T adapter) {
    return proxy(port, (method, arguments) -> invoke(adapter, method, arguments));
  }

  /** Runs some work in a transaction. It joins the thread's transaction if there is one. */
  public <T> T call(Supplier<T> work) {
    return current.get() == null ? callInNew(work) : work.get();
  }

  /** The entity manager of the calling thread's transaction. */
  EntityManager entities() {
    return proxy(
        EntityManager.class, (method, arguments) -> invoked(current.get(), method, arguments));
  }

  /** Its connections belong to the calling thread's transaction, which alone closes them. */
  DataSource connections() {
    return proxy(DataSource.class, (method, arguments) -> staysOpen(current.get()));
  }

  private static Connection staysOpen(EntityManager transaction) {
    Connection connection = transaction.unwrap(Connection.class);
    return proxy(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("close") ? null : invoked(connection, method, arguments));
  }

  private Object invoke(Object adapter, Method method, Object... arguments) {
    Supplier<Object> work = () -> invoked(adapter, method, arguments);
    return typeOf(adapter, method) == TxType.REQUIRES_NEW ? callInNew(work) : call(work);
  }

  private <T> T callInNew(Supplier<T> work) {
    EntityManager outer = current.get();
    EntityManager entities = factory.createEntityManager();
    current.set(entities);
    try {
      entities.getTransaction().begin();
      T result = work.get();
      entities.getTransaction().commit();
      return result;
    } finally {
      current.set(outer);
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
    }
  }

  private static TxType typeOf(Object adapter, Method method) {
    try {
      Method own = adapter.getClass().getMethod(method.getName(), method.getParameterTypes());
      return Optional.ofNullable(own.getAnnotation(Transactional.class))
          .orElseGet(() -> adapter.getClass().getAnnotation(Transactional.class))
          .value();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object invoked(Object target, Method method, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private static <T> T proxy(Class<T> type, Invocation invocation) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> invocation.of(method, arguments)));
  }

  private interface Invocation {
    Object of(Method method, Object... arguments);
  }
}
