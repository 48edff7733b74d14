package org.punctual.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import org.punctual.application.operation.Outages;

/** Makes a {@link GentleExceptionHandler} around the handler of Faces. */
public class GentleExceptionHandlerFactory extends ExceptionHandlerFactory {

  /** Called by Faces with the previous factory. */
  public GentleExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new GentleExceptionHandler(
        getWrapped().getExceptionHandler(), GentleExceptionHandlerFactory::isOutage);
  }

  /** The port is looked up after a failure only, because Faces makes a handler for each request. */
  private static boolean isOutage(Throwable failure) {
    return CDI.current().select(Outages.class).get().isBehind(failure);
  }
}
