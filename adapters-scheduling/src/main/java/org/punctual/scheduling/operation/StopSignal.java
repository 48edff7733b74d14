package org.punctual.scheduling.operation;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Notices that Liberty is about to stop, before it closes its ports. Jakarta's events come only
 * after the ports are closed. Liberty runs on an OSGi framework and closes the ports when the
 * framework announces its stop. An event hook (OSGi Core 8, section 57.5) is called before all
 * listeners, and they wait until the hook returns.
 *
 * <p>An application cannot load the classes of OSGi, so that all calls are reflective. {@code
 * GracefulStopIT} fails if a later Liberty behaves differently.
 */
final class StopSignal implements AutoCloseable {

  private static final String HOOK = "org.osgi.framework.hooks.bundle.EventHook";
  private static final String FORCED = "com.ibm.ws.kernel.launch.service.ForcedServerStop";

  /** {@code org.osgi.framework.BundleEvent.STOPPING}. */
  private static final Integer STOPPING = 0x100;

  /** The number of the framework's own bundle. */
  private static final Long FRAMEWORK = 0L;

  private final ClassLoader framework;
  private final Object context;
  private final Object registration;
  private final Runnable beforeStop;

  /**
   * Begins to listen.
   *
   * @param platformClass a class of Liberty's own
   * @param beforeStop runs before a stop that is not forced; the stop waits until it returns
   * @throws ReflectiveOperationException when the class is not loaded by an OSGi framework
   */
  StopSignal(Class<?> platformClass, Runnable beforeStop) throws ReflectiveOperationException {
    this.beforeStop = beforeStop;
    ClassLoader loader = Objects.requireNonNull(platformClass.getClassLoader());
    Object bundle = call(loader, loader.getClass().getMethod("getBundle"));
    this.framework = Objects.requireNonNull(bundle.getClass().getClassLoader());
    this.context = call(bundle, typeNamed("Bundle").getMethod("getBundleContext"));
    Class<?>[] types = {framework.loadClass(HOOK)};
    Object hook = Proxy.newProxyInstance(framework, types, this::handle);
    Method register =
        typeNamed("BundleContext")
            .getMethod("registerService", String.class, Object.class, Dictionary.class);
    this.registration = call(context, register, HOOK, hook, null);
  }

  /** Ends listening. */
  @Override
  public void close() throws ReflectiveOperationException {
    typeNamed("ServiceRegistration").getMethod("unregister").invoke(registration);
  }

  private @Nullable Object handle(Object proxy, Method method, Object @Nullable [] arguments)
      throws ReflectiveOperationException {
    Object argument = arguments == null ? proxy : arguments[0];
    return switch (method.getName()) {
      case "event" -> heard(argument);
      case "equals" -> proxy == argument;
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "Punctual's stop signal";
    };
  }

  private @Nullable Object heard(Object event) throws ReflectiveOperationException {
    Object type = call(event, typeNamed("BundleEvent").getMethod("getType"));
    Object bundle = call(event, typeNamed("BundleEvent").getMethod("getBundle"));
    Object number = call(bundle, typeNamed("Bundle").getMethod("getBundleId"));
    if (type.equals(STOPPING) && number.equals(FRAMEWORK) && !isForced()) {
      beforeStop.run();
    }
    return null;
  }

  /** Says whether the administrator stops with {@code --force}. */
  private boolean isForced() throws ReflectiveOperationException {
    Method find = typeNamed("BundleContext").getMethod("getServiceReference", String.class);
    return find.invoke(context, FORCED) != null;
  }

  private Class<?> typeNamed(String name) throws ClassNotFoundException {
    return framework.loadClass("org.osgi.framework." + name);
  }

  private static Object call(Object target, Method method, @Nullable Object... arguments)
      throws ReflectiveOperationException {
    return Objects.requireNonNull(method.invoke(target, arguments));
  }
}
