package org.punctual.rest.request;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes the contents of bodies as clients send them. */
public final class Bodies {

  private Bodies() {}

  /** The content of a body with a text in UTF-8. */
  public static Content of(String text) {
    return new Content(text.getBytes(UTF_8));
  }
}
