package org.punctual.rest.call;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Logger;

/** Has the log name calls as long as the API is served. */
@WebListener
public class NamingLogLines implements ServletContextListener {

  /** The root of our own loggers; kept here, for the log manager forgets loggers nobody keeps. */
  private static final Logger OURS = Logger.getLogger("org.punctual");

  private final NamedLogLines names = new NamedLogLines();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    OURS.addHandler(names);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    OURS.removeHandler(names);
  }
}
