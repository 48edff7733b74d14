package org.punctual.domain.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an endpoint: {@code https}, a host, and neither credentials nor a fragment. The
 * host is a name, or an IP address in its usual notation: other notations, such as one decimal
 * number, only serve to hide an address.
 *
 * @param value the address in ASCII: an international host name in its form for DNS, and other
 *     characters encoded (RFC 3987)
 */
public record EndpointUrl(URI value) {

  /** The longest address, in characters, as it was typed and in ASCII. */
  public static final int MAX_LENGTH = 2_000;

  private static final String MEMBER = "url";
  private static final int MAX_PORT = 65_535;
  private static final Pattern NAME_WITH_PORT = Pattern.compile("[^:]*:(\\d{1,5})");

  /**
   * Reads an address as it was typed. White space around it is dropped.
   *
   * @param targets the addresses that may be called; a name is checked again each time it is called
   * @throws WebhookRefusal when the address is missing, malformed, not {@code https}, or a
   *     forbidden IP address
   */
  public static EndpointUrl of(String typed, Targets targets) {
    String text = typed.strip();
    if (text.isEmpty()) {
      throw refusal(WebhookReason.URL_REQUIRED);
    }
    checkLength(text);
    URI uri = parsed(text);
    check(uri);
    String host = hostOf(uri).orElseThrow(() -> refusal(WebhookReason.URL_INVALID));
    literal(host)
        .filter(address -> !targets.permit(host, address))
        .ifPresent(
            forbidden -> {
              throw refusal(WebhookReason.URL_FORBIDDEN, host);
            });
    URI ascii = withHost(uri, host);
    checkLength(ascii.toString());
    return new EndpointUrl(ascii);
  }

  /** The host, an IPv6 address without brackets. */
  public String host() {
    String host = value.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public String toString() {
    return value.toString();
  }

  private static void checkLength(String text) {
    if (text.length() > MAX_LENGTH) {
      throw refusal(WebhookReason.URL_TOO_LONG, MAX_LENGTH);
    }
  }

  private static void check(URI uri) {
    if (!"https".equalsIgnoreCase(uri.getScheme())) {
      throw refusal(WebhookReason.URL_NOT_HTTPS);
    }
    if (authorityOf(uri).indexOf('@') >= 0) {
      throw refusal(WebhookReason.URL_WITH_CREDENTIALS);
    }
    int port = portOf(uri);
    if (uri.getRawFragment() != null || port > MAX_PORT || port == 0) {
      throw refusal(WebhookReason.URL_INVALID);
    }
  }

  /** The host in ASCII: Java leaves an international name in the authority alone. */
  private static Optional<String> hostOf(URI uri) {
    String given =
        uri.getHost() == null ? authorityOf(uri).replaceFirst(":\\d{1,5}$", "") : uri.getHost();
    return literal(given).isPresent()
        ? Optional.of(given)
        : HostName.read(given).map(HostName::value);
  }

  /** The port, or -1. Java does not read the port behind an international name either. */
  private static int portOf(URI uri) {
    Matcher port = NAME_WITH_PORT.matcher(authorityOf(uri));
    return uri.getHost() == null && port.matches()
        ? Integer.parseInt(port.group(1))
        : uri.getPort();
  }

  private static String authorityOf(URI uri) {
    return Optional.ofNullable(uri.getRawAuthority()).orElse("");
  }

  /** The IP address that a host is, in its usual notation. Nothing is looked up. */
  private static Optional<InetAddress> literal(String host) {
    boolean isInBrackets = host.startsWith("[") && host.endsWith("]");
    String plain = isInBrackets ? host.substring(1, host.length() - 1) : host;
    if (AddressRange.read(plain).isEmpty() || plain.indexOf('/') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(plain));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  private static URI parsed(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw refusal(WebhookReason.URL_INVALID);
    }
    try {
      return new URI(text);
    } catch (URISyntaxException malformed) {
      throw refusal(WebhookReason.URL_INVALID);
    }
  }

  private static URI withHost(URI uri, String host) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String port = portOf(uri) < 0 ? "" : ":" + portOf(uri);
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(URI.create("https://" + host + port + path + query).toASCIIString());
  }

  private static WebhookRefusal refusal(WebhookReason reason, Object... figures) {
    return WebhookRefusal.of(MEMBER, reason, figures);
  }
}
