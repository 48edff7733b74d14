package org.punctual.rest.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.usage.Operation;

/**
 * Finds the operation of a call by method and path, as the resources declare them with {@link
 * Serves}. A call that is refused before Jakarta REST runs thus has an operation in its usage
 * record, the metrics and the security log too.
 */
@ApplicationScoped
public class Operations {

  /** How metrics and the security log name a request to a calendar feed. */
  private static final String FEED = "calendar.get";

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  private final List<Route> routes;

  /**
   * Reads the resources among all beans.
   *
   * @throws IllegalStateException when there are no resources
   */
  @Inject
  public Operations(BeanManager beans) {
    this(
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(Bean::getBeanClass)
            .distinct());
  }

  /** Reads the resources among some classes. */
  Operations(Stream<Class<?>> classes) {
    routes =
        classes
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Serves.class))
            .map(Route::of)
            .toList();
    if (routes.isEmpty()) {
      throw new IllegalStateException("no resource serves an operation");
    }
  }

  private record Route(Operation operation, String method, Pattern path) {

    static Route of(Method method) {
      String path = pathOf(method.getDeclaringClass().getAnnotation(Path.class));
      String below = pathOf(method.getAnnotation(Path.class));
      return new Route(
          method.getAnnotation(Serves.class).value(),
          httpMethodOf(method),
          Pattern.compile("/api/v1" + VARIABLE.matcher(path + below).replaceAll("[^/]+") + "/?"));
    }

    boolean matches(String asked, String called) {
      return method.equals(asked) && path.matcher(called).matches();
    }

    private static String pathOf(@Nullable Path path) {
      return path == null ? "" : path.value();
    }

    private static String httpMethodOf(Method method) {
      return Arrays.stream(method.getAnnotations())
          .map(one -> Optional.ofNullable(one.annotationType().getAnnotation(HttpMethod.class)))
          .flatMap(Optional::stream)
          .map(HttpMethod::value)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("which method? " + method));
    }
  }

  /**
   * The name of a call's operation for metrics and the security log: {@code unknown} when the API
   * has no such operation.
   *
   * @param found the operation that Jakarta REST found; unknown when the call was refused earlier
   */
  public String nameOf(HttpServletRequest request, Operation found) {
    if (CalledPath.isFeed(request)) {
      return FEED;
    }
    return (found == Operation.UNKNOWN ? of(request) : found).code();
  }

  /** The operation that a call asks for; unknown when the API has no such operation. */
  public Operation of(HttpServletRequest request) {
    return of(request.getMethod(), CalledPath.of(request));
  }

  /** The operation; unknown when the API has no such operation. HEAD counts as GET. */
  Operation of(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return routes.stream()
        .filter(route -> route.matches(asked, path))
        .map(Route::operation)
        .findFirst()
        .orElse(Operation.UNKNOWN);
  }
}
