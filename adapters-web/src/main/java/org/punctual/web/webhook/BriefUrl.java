package org.punctual.web.webhook;

/** The address of an endpoint in a message above the page, which must not cover the page. */
final class BriefUrl {

  private static final int LONGEST = 100;
  private static final String MORE = "…";

  private BriefUrl() {}

  /** The beginning of an address; the whole address when it has at most 100 characters. */
  static String of(String url) {
    return url.length() <= LONGEST ? url : url.substring(0, LONGEST - MORE.length()) + MORE;
  }
}
