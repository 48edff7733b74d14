package org.punctual.web.frame;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Makes a {@link GentleExceptionHandler} around the handler of Faces. */
public class GentleExceptionHandlerFactory extends ExceptionHandlerFactory {

  /** Called by Faces with the previous factory. */
  public GentleExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new GentleExceptionHandler(getWrapped().getExceptionHandler());
  }
}
