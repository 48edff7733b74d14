package org.punctual.rest.request;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes bodies as clients send them. */
public final class Bodies {

  private Bodies() {}

  /** A body with a text in UTF-8. */
  public static Body of(String text) {
    return new Body(text.getBytes(UTF_8));
  }
}
