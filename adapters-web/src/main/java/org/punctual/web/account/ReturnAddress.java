package org.punctual.web.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where someone goes on after signing in: a path on this site, never another host.
 *
 * @param path begins with exactly one slash
 */
record ReturnAddress(String path) {

  /** Where one goes on who asked for nothing. */
  static final ReturnAddress START = new ReturnAddress("/appointments");

  /** One slash, then neither a second one nor a backslash, and only visible ASCII without it. */
  private static final Pattern ON_THIS_SITE = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]+");

  private static final Pattern SIGNING_IN =
      Pattern.compile("/(login|register|logout|forgot|reset)\\b.*");

  /** What was asked for when it is a path on this site that makes sense, else the start. */
  static ReturnAddress of(@Nullable String asked) {
    return asked != null
            && ON_THIS_SITE.matcher(asked).matches()
            && !SIGNING_IN.matcher(asked).matches()
        ? new ReturnAddress(asked)
        : START;
  }
}
