package org.punctual.domain;

import java.util.Locale;

/**
 * A constant of an enum with a name outside of Java: in the API, in addresses, in settings, in
 * labels of metrics, or in keys of texts.
 */
public interface Coded {

  /** The constant's name; every enum implements it. */
  String name();

  /** The constant's name in lower-case kebab-case, {@code slot-taken}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
