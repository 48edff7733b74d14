package org.punctual.domain;

import java.util.Locale;

/**
 * Why something is refused. Every aggregate has one enum of reasons. Each constant's {@link
 * #code()} is part of the public contract of the API. It is also the key of the message that a
 * person reads.
 */
public interface Reason {

  /** The constant's name; every enum implements it. */
  String name();

  /**
   * The code that clients see: the constant's name in lower-case kebab-case, {@code slot-taken}.
   */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
