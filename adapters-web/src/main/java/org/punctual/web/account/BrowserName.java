package org.punctual.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A browser and its system in plain words, as far as its {@code User-Agent} names them (RFC 9110
 * §10.1.5). Names of products are the same in every language.
 */
record BrowserName(Optional<String> browser, Optional<String> system) {

  /** In this order: most browsers also name the browsers that they descend from. */
  private static final Map<String, String> BROWSERS =
      ordered(
          "Edg", "Edge",
          "OPR/", "Opera",
          "SamsungBrowser/", "Samsung Internet",
          "Firefox/", "Firefox",
          "FxiOS/", "Firefox",
          "CriOS/", "Chrome",
          "Chrome/", "Chrome",
          "Chromium/", "Chromium",
          "Safari/", "Safari");

  /** In this order: Android names Linux, and an iPhone names macOS. */
  private static final Map<String, String> SYSTEMS =
      ordered(
          "Android", "Android",
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Windows", "Windows",
          "Mac OS X", "macOS",
          "CrOS", "ChromeOS",
          "Linux", "Linux");

  /** Reads a browser's {@code User-Agent}. */
  static BrowserName of(String userAgent) {
    return new BrowserName(firstIn(userAgent, BROWSERS), firstIn(userAgent, SYSTEMS));
  }

  private static Optional<String> firstIn(String userAgent, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      names.put(pairs[i], pairs[i + 1]);
    }
    return names;
  }
}
