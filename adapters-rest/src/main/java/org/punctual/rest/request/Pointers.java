package org.punctual.rest.request;

/** Writes JSON pointers (RFC 6901). */
final class Pointers {

  private Pointers() {}

  /** To a member of an object; {@code ~} and {@code /} in its name are written as escapes. */
  static String to(String parent, String member) {
    return parent + "/" + member.replace("~", "~0").replace("/", "~1");
  }

  /** To an element of an array. */
  static String to(String parent, int index) {
    return parent + "/" + index;
  }
}
