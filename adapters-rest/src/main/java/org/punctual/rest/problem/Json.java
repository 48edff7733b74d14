package org.punctual.rest.problem;

import jakarta.json.spi.JsonProvider;

/**
 * Makes JSON values. The methods of {@link jakarta.json.Json} search all libraries for a provider
 * with every call, which took a tenth of the time of a request. The provider is found once here.
 */
public final class Json {

  /** The server's provider of JSON. */
  public static final JsonProvider PROVIDER = JsonProvider.provider();

  private Json() {}
}
