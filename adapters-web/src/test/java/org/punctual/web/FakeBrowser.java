package org.punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * A browser with its own session. Its requests and sessions answer only the calls that pages make.
 */
public final class FakeBrowser {

  private final Map<String, Object> kept = new HashMap<>();
  private final String userAgent;
  private int sessionIds;
  private int looksInVain;

  /** A Firefox on Linux. */
  public FakeBrowser() {
    this("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
  }

  /** A browser with a {@code User-Agent}. */
  public FakeBrowser(String userAgent) {
    this.userAgent = userAgent;
  }

  /** The number of changes of the session's id. */
  public int sessionIds() {
    return sessionIds;
  }

  /** Hides the session from the next look-ups. */
  public void hideSession(int looks) {
    looksInVain = looks;
  }

  /** A new request with some parameters. */
  public HttpServletRequest request(Map<String, String> parameters) {
    Map<String, Object> attributes = new HashMap<>();
    return fake(
        HttpServletRequest.class,
        (request, method, arguments) ->
            switch (method.getName()) {
              case "getRemoteAddr" -> "192.0.2.1";
              case "getHeader" -> arguments[0].equals("User-Agent") ? userAgent : null;
              case "getHeaders" -> Collections.emptyEnumeration();
              case "getParameter" -> parameters.get(arguments[0]);
              case "getSession" -> looksInVain-- > 0 ? null : session();
              case "getRequestedSessionId" -> sessionIds > 0 ? Integer.toString(sessionIds) : null;
              case "changeSessionId" -> Integer.toString(++sessionIds);
              default -> attribute(attributes, method.getName(), arguments);
            });
  }

  private HttpSession session() {
    return fake(
        HttpSession.class,
        (session, method, arguments) -> {
          if (method.getName().equals("invalidate")) {
            kept.clear();
            return null;
          }
          return attribute(kept, method.getName(), arguments);
        });
  }

  private static Object attribute(Map<String, Object> values, String method, Object[] arguments) {
    return switch (method) {
      case "getAttribute" -> values.get(arguments[0]);
      case "setAttribute" -> {
        values.put((String) arguments[0], arguments[1]);
        yield null;
      }
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private static <T> T fake(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }
}
