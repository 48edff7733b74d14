package org.punctual.web.frame;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Makes a {@link KindExceptionHandler} around the one that Faces brings. */
public class KindExceptionHandlerFactory extends ExceptionHandlerFactory {

  /** Called by Faces with the factory that stood here before. */
  public KindExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new KindExceptionHandler(getWrapped().getExceptionHandler());
  }
}
