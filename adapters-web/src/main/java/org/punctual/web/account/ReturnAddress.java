package org.punctual.web.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page that opens after signing in: a path on this site, never another host.
 *
 * @param path begins with exactly one slash
 */
record ReturnAddress(String path) {

  /** The start page, which opens when no page was requested. */
  static final ReturnAddress START = new ReturnAddress("/appointments");

  /** One slash, then no second slash; only visible ASCII without backslashes. */
  private static final Pattern ON_THIS_SITE = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]+");

  private static final Pattern SIGNING_IN =
      Pattern.compile("/(login|register|logout|forgot|reset)\\b.*");

  /** The requested page, if it is a valid path on this site; otherwise the start page. */
  static ReturnAddress of(@Nullable String asked) {
    return asked != null
            && ON_THIS_SITE.matcher(asked).matches()
            && !SIGNING_IN.matcher(asked).matches()
        ? new ReturnAddress(asked)
        : START;
  }
}
