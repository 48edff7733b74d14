package org.punctual.delivery.mail;

/**
 * Text that a person typed, as part of one of our sentences.
 *
 * @param value the text on one line
 */
public record UserText(String value) {

  /** The text as it was typed. */
  @Override
  public String toString() {
    return value;
  }
}
