package org.punctual.rest.answer;

import static java.lang.System.Logger.Level.INFO;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.reflect.Constructor;
import java.util.Map;

/**
 * Keeps connections open after refusals. Liberty closes the connection after each status that it
 * knows as an error, although the connection is in order. It has no setting for this (Open Liberty,
 * issue 16521). Its service interface accepts another definition of a status. So this listener
 * defines the refusals of the API again, as statuses that are no errors of the connection. A body
 * over the limit (413) and the failures of a server (5xx) still close the connection.
 */
@WebListener
public class KeptConnections implements ServletContextListener {

  private static final System.Logger LOG = System.getLogger(KeptConnections.class.getName());
  private static final String STATUS_CODES = "com.ibm.wsspi.http.channel.values.StatusCodes";

  /** Status and reason phrase (RFC 9110 §15.5). */
  private static final Map<Integer, String> REFUSALS =
      Map.of(
          400, "Bad Request",
          403, "Forbidden",
          404, "Not Found",
          405, "Method Not Allowed",
          406, "Not Acceptable",
          409, "Conflict",
          412, "Precondition Failed",
          415, "Unsupported Media Type");

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      Constructor<?> definition =
          statusCodes(event.getServletContext())
              .getConstructor(int.class, String.class, boolean.class);
      for (Map.Entry<Integer, String> refusal : REFUSALS.entrySet()) {
        // The constructor registers the definition.
        definition.newInstance(refusal.getKey(), refusal.getValue(), false);
      }
    } catch (ReflectiveOperationException | LinkageError otherServer) {
      LOG.log(INFO, "This server closes connections after refusals: {0}", otherServer.toString());
    }
  }

  /**
   * Finds Liberty's class. Only class loaders of the container see it, such as the one of a
   * superclass of the context.
   */
  private static Class<?> statusCodes(ServletContext context) throws ClassNotFoundException {
    for (Class<?> own = context.getClass(); own != null; own = own.getSuperclass()) {
      try {
        return Class.forName(STATUS_CODES, true, own.getClassLoader());
      } catch (ClassNotFoundException notSeenThere) {
        // The class loader of a superclass may see it.
      }
    }
    throw new ClassNotFoundException(STATUS_CODES);
  }
}
