package org.punctual.application.request;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.punctual.domain.account.ClientAddress;

/**
 * The client that sent a request, as the server reports it. The server believes two headers of
 * trusted proxies. A proxy sets {@code X-Forwarded-For}. Many proxies pass on {@code Forwarded}
 * (RFC 7239) as the client wrote it. An address from {@code Forwarded} may therefore be invented.
 */
public final class ReportedClient {

  /** Separates names, values and quotation marks of {@code Forwarded}. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;=\"]+");

  private ReportedClient() {}

  /**
   * The client's address. It is {@link ClientAddress#UNKNOWN} when a header {@code Forwarded} has
   * the address, unless {@code X-Forwarded-For} has that address alone.
   *
   * @param reported the address of the connection, or the address that a trusted proxy reports
   * @param valuesOf gives the values of all headers of a name, as requests do
   */
  public static ClientAddress of(String reported, Function<String, Enumeration<String>> valuesOf) {
    ClientAddress client = ClientAddress.of(reported);
    boolean isForwarded =
        Collections.list(valuesOf.apply("Forwarded")).stream()
            .flatMap(BETWEEN::splitAsStream)
            .anyMatch(part -> ClientAddress.of(part).equals(client));
    return isForwarded && !isSetByProxy(client, valuesOf) ? ClientAddress.UNKNOWN : client;
  }

  private static boolean isSetByProxy(
      ClientAddress client, Function<String, Enumeration<String>> valuesOf) {
    List<String> set = Collections.list(valuesOf.apply("X-Forwarded-For"));
    return set.size() == 1 && ClientAddress.of(set.get(0).strip()).equals(client);
  }
}
