package org.punctual.domain.account;

/**
 * The facts by which an owner recognises a session.
 *
 * @param address the network address that the last noted request came from
 * @param userAgent the name that the browser gives itself, shortened; empty when the browser sent
 *     none
 */
public record SessionClient(String address, String userAgent) {

  private static final int MAX_ADDRESS = 64;
  private static final int MAX_USER_AGENT = 200;

  /** Reads the facts of a request. Control characters are left out, and long text is cut. */
  public static SessionClient of(String address, String userAgent) {
    return new SessionClient(shortened(address, MAX_ADDRESS), shortened(userAgent, MAX_USER_AGENT));
  }

  private static String shortened(String text, int most) {
    return text.codePoints()
        .filter(SessionClient::isVisible)
        .limit(most)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isVisible(int character) {
    return character >= ' ' && character <= '~';
  }
}
