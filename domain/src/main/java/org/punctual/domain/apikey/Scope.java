package org.punctual.domain.apikey;

import java.util.Arrays;

/** What a key may be used for. */
public enum Scope {
  /** Lists and reads appointments, free time and usage. */
  APPOINTMENTS_READ("appointments:read"),
  /** Creates, changes and cancels appointments. */
  APPOINTMENTS_WRITE("appointments:write");

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  /** The name that clients see. */
  public String code() {
    return code;
  }

  /**
   * The scope of that name.
   *
   * @throws ApiKeyRefusal {@code SCOPE_UNKNOWN} when there is none
   */
  public static Scope of(String code) {
    return Arrays.stream(values())
        .filter(scope -> scope.code.equals(code))
        .findFirst()
        .orElseThrow(() -> ApiKeyRefusal.of("scopes", ApiKeyReason.SCOPE_UNKNOWN, code));
  }
}
